import { fromHex, toHex, type Hex } from '../hex.ts'
import { hashBlockAndAccount, meetsDifficulty } from '../yuma/pow.ts'

/** What is to be found: a nonce whose seal is hard enough for this block and account. */
export interface PowPuzzle {
  readonly blockHash: Hex
  /** The hotkey that registers, or the coldkey that asks the faucet. */
  readonly account: Hex
  readonly difficulty: bigint
  /** Where the search begins, so that two searches need not do the same work. */
  readonly firstNonce: bigint
}

/** A nonce whose hash is small enough. */
export interface PowSolution {
  readonly nonce: bigint
  /** The 32 bytes that the transaction carries as `work`. */
  readonly seal: Hex
}

/** Nonces tried between two looks at the signal: some tens of milliseconds. */
const STRIDE = 10_000

/**
 * Searches until a nonce is found; about `difficulty` nonces must be tried, some hundred thousand a second.
 * @throws the signal's reason when it is aborted
 */
export async function solvePow ({ blockHash, account, difficulty, firstNonce }: PowPuzzle, signal?: AbortSignal): Promise<PowSolution> {
  const { createKeccak, createSHA256 } = await import('hash-wasm')
  const [keccak, sha256] = await Promise.all([createKeccak(256), createSHA256()])
  const bytes = new Uint8Array(40)
  const nonceOf = new DataView(bytes.buffer)
  bytes.set(hashBlockAndAccount(fromHex(blockHash), fromHex(account)), 8)
  for (let nonce = firstNonce; ;) {
    for (let i = 0; i < STRIDE; i++, nonce = BigInt.asUintN(64, nonce + 1n)) {
      nonceOf.setBigUint64(0, nonce, true)
      const seal = keccak.init().update(sha256.init().update(bytes).digest('binary')).digest('binary')
      if (mayMeet(seal, difficulty) && meetsDifficulty(seal, difficulty)) return { nonce, seal: toHex(seal) }
    }
    await new Promise(resolve => { setImmediate(resolve) })
    signal?.throwIfAborted()
  }
}

/** Rules out nearly all seals by their first 48 bits, without big numbers. */
function mayMeet (seal: Uint8Array, difficulty: bigint): boolean {
  let top = 0
  for (let i = 0; i < 6; i++) top = top * 256 + (seal[i] ?? 0)
  return top * Number(difficulty) <= 2 ** 48 * (1 + Number.EPSILON)
}
