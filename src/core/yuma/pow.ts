/** Proof of work for registration: seals and whether they are hard enough. */
import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'

/** What all nonces of one search have in common: keccak of block hash and account, 32 bytes each. The account is the hotkey, or the coldkey for the faucet. */
export function hashBlockAndAccount (blockHash: Uint8Array, account: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(64)
  bytes.set(blockHash)
  bytes.set(account, 32)
  return keccak_256(bytes)
}

/**
 * The seal of a nonce (u64): 32 bytes that the extrinsic carries as `work`.
 * @param blockAndAccount from {@link hashBlockAndAccount}
 */
export function sealOf (blockAndAccount: Uint8Array, nonce: bigint): Uint8Array {
  const bytes = new Uint8Array(40)
  new DataView(bytes.buffer).setBigUint64(0, nonce, true)
  bytes.set(blockAndAccount, 8)
  return keccak_256(sha256(bytes))
}

/** Whether a seal, read as a big-endian number, times the difficulty stays below 2²⁵⁶. */
export function meetsDifficulty (seal: Uint8Array, difficulty: bigint): boolean {
  const value = seal.reduce((number, byte) => number << 8n | BigInt(byte), 0n)
  return value * difficulty < 2n ** 256n
}
