import { blake2AsU8a, cryptoWaitReady, ed25519Verify, secp256k1Recover } from '@polkadot/util-crypto'
import { isReady, sr25519Verify } from '@polkadot/wasm-crypto'
import { fromHex, toHex, type Hex } from '../../core/hex.ts'
import { fixedBytes } from '../codec/primitives.ts'
import type { ValueOf } from '../codec/type.ts'
import { variant } from '../codec/variant.ts'
import { sameBytes } from '../state/bytes.ts'
import { RecentSet } from './recent-set.ts'

/** A signature by any of the three kinds of keys. */
export const MultiSignature = variant('sp_runtime::MultiSignature', { Ed25519: [fixedBytes(64)], Sr25519: [fixedBytes(64)], Ecdsa: [fixedBytes(65)] })
export type MultiSignature = ValueOf<typeof MultiSignature>

/** Signatures can be checked once this has come true: their mathematics is WebAssembly, which loads asynchronously. */
export const signaturesReady = async (): Promise<void> => {
  await cryptoWaitReady()
}

/** What is longer is signed by its hash. */
const LONGEST_PAYLOAD = 256

/** The bytes that a signer signs for a payload: itself, or its blake2b-256 hash where it is long. */
export const signedBytes = (payload: Uint8Array): Uint8Array => payload.length > LONGEST_PAYLOAD ? blake2AsU8a(payload) : payload

/**
 * What was found to be right: the pool asks first, then the block, and after every block the pool asks of all that still wait.
 * Each is the whole claim, so that nothing else is ever taken for it. As many as the pool holds.
 */
const proven = new RecentSet(8192)

/**
 * Whether the account signed the message. An account of an ECDSA key is the blake2b-256 hash of its compressed public key.
 * Nonsense is false, never an error.
 * @throws Error before `signaturesReady`
 */
export function verifySignature (signature: MultiSignature, message: Uint8Array, who: Hex): boolean {
  const claim = [signature.type, signature.value, who, toHex(message)].join()
  if (proven.has(claim)) return true
  if (!isReady()) throw new Error('a signature is checked before signaturesReady')
  const right = isRight(signature, message, who)
  if (right) proven.add(claim)
  return right
}

function isRight ({ type, value }: MultiSignature, message: Uint8Array, who: Hex): boolean {
  const account = fromHex(who)
  const signature = fromHex(value)
  try {
    switch (type) {
      case 'Sr25519': return sr25519Verify(signature, message, account)
      case 'Ed25519': return ed25519Verify(message, signature, account)
      case 'Ecdsa': return sameBytes(blake2AsU8a(recover(message, signature)), account)
    }
  } catch {
    return false
  }
}

/** The compressed public key. The last byte says which of the candidates; some signers count from 27. */
function recover (message: Uint8Array, signature: Uint8Array): Uint8Array {
  const last = signature[64] ?? 0
  return secp256k1Recover(blake2AsU8a(message), signature.subarray(0, 64), last > 26 ? last - 27 : last)
}

