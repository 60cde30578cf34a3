/**
 * The search for a nonce on several threads. Each thread's program is a text because a worker file would have to be found both beside
 * the sources and beside the bundle; hash-wasm is loaded from the installed package, by the threads only.
 */
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { fromHex, toHex } from '../hex.ts'
import { hashBlockAndAccount, meetsDifficulty, sealOf } from '../yuma/pow.ts'
import type { PowPuzzle, PowSolution } from './solve.ts'

/** Nonces between two messages of a thread: some tens of milliseconds. */
const STRIDE = 20_000

/**
 * A thread hands over each seal whose first 48 bits are low enough, with 2⁻⁵² to spare; whether it is low enough in full is for exact
 * numbers to say, which here has. Threads take turns in strides, so that none does another's work.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads')
const { createKeccak, createSHA256 } = require(workerData.hashWasm)
Promise.all([createKeccak(256), createSHA256()]).then(([keccak, sha256]) => {
  const { common, first, workers, stride, limit } = workerData
  const bytes = new Uint8Array(40)
  const view = new DataView(bytes.buffer)
  bytes.set(common, 8)
  for (let base = first; ; base += BigInt(workers * stride)) {
    for (let i = 0; i < stride; i++) {
      const nonce = BigInt.asUintN(64, base + BigInt(i))
      view.setBigUint64(0, nonce, true)
      const seal = keccak.init().update(sha256.init().update(bytes).digest('binary')).digest('binary')
      let top = 0
      for (let k = 0; k < 6; k++) top = top * 256 + seal[k]
      if (top <= limit) parentPort.postMessage({ nonce })
    }
    parentPort.postMessage({ tried: stride })
  }
})`

interface Search {
  readonly workers: number
  /** Told how many nonces were tried, now and then. */
  readonly onTried: (count: number) => void
  readonly signal: AbortSignal
}

/**
 * Searches on several threads until a nonce is found.
 * @throws the signal's reason when it is aborted; what a thread throws
 */
export async function solveInWorkers (
  { blockHash, account, difficulty, firstNonce }: PowPuzzle,
  { workers, onTried, signal }: Search,
): Promise<PowSolution> {
  signal.throwIfAborted()
  const common = hashBlockAndAccount(fromHex(blockHash), fromHex(account))
  const hashWasm = createRequire(import.meta.url).resolve('hash-wasm')
  const limit = 2 ** 48 / Number(difficulty) * (1 + Number.EPSILON)
  const threads = Array.from({ length: workers }, (_, i) => new Worker(PROGRAM, {
    eval: true, execArgv: [], workerData: { hashWasm, common, first: firstNonce + BigInt(i * STRIDE), workers, stride: STRIDE, limit },
  }))
  let abort = (): void => undefined
  try {
    return await new Promise<PowSolution>((resolve, reject) => {
      abort = () => { reject(signal.reason as Error) }
      signal.addEventListener('abort', abort)
      for (const thread of threads) {
        thread.on('error', reject)
        thread.on('message', ({ nonce, tried }: { readonly nonce?: bigint, readonly tried?: number }) => {
          if (tried !== undefined) onTried(tried)
          if (nonce === undefined) return
          const seal = sealOf(common, nonce)
          if (meetsDifficulty(seal, difficulty)) resolve({ nonce, seal: toHex(seal) })
        })
      }
    })
  } finally {
    signal.removeEventListener('abort', abort)
    await Promise.all(threads.map(thread => thread.terminate()))
  }
}
