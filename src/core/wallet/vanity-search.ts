/** Tries keys on several threads until an address begins as wanted. The threads draw their keys from random bytes that they are given. */
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { toHex } from '../hex.ts'
import type { CryptoType } from './contents.ts'
import type { Random } from '../write-file.ts'
import type { KeySource } from './keys.ts'
import { matches, type Pattern } from './vanity.ts'

/** What is searched, and by how many. */
export interface VanitySearch {
  readonly pattern: Pattern
  readonly cryptoType: CryptoType
  /** Try seeds instead of mnemonics of 12 words: some ten times quicker, and nothing to write down but the seed. */
  readonly seedOnly: boolean
  readonly threads: number
  readonly random: Random
  readonly signal: AbortSignal
  /** Told how many keys were tried in all, some times a second. */
  readonly onTried: (tried: number) => void
}

/** What a thread says. */
type News = { readonly tried: number } | { readonly secret: Uint8Array, readonly account: Uint8Array }

/** Keys between two words of a thread: some hundredths of a second. */
const BATCH = { seedOnly: 500, mnemonic: 50 }

/**
 * HMAC over a counter, under 32 random bytes, gives a thread all the randomness that it needs. A mnemonic of 12 words is 16
 * bytes; its seed is PBKDF2 of them, as every Substrate tool computes it.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads')
const { createHmac, pbkdf2Sync } = require('node:crypto')
const wasm = require(workerData.wasm)
const { key, ranges, seedOnly, ed25519, batch } = workerData
const counter = Buffer.alloc(8)
let count = 0n
wasm.waitReady().then(() => {
  for (;;) {
    for (let i = 0; i < batch; i++) {
      counter.writeBigUInt64LE(count++)
      const bytes = createHmac('sha256', key).update(counter).digest()
      const secret = seedOnly ? bytes : bytes.subarray(0, 16)
      const seed = seedOnly ? secret : pbkdf2Sync(secret, 'mnemonic', 2048, 64, 'sha512').subarray(0, 32)
      const account = ed25519 ? wasm.ed25519KeypairFromSeed(seed).slice(32) : wasm.sr25519KeypairFromSeed(seed).slice(64)
      const bits = Buffer.from(account.buffer, account.byteOffset, 6).readUIntBE(0, 6)
      if (ranges.some(({ low, high }) => bits >= low && bits <= high)) parentPort.postMessage({ secret: new Uint8Array(secret), account })
    }
    parentPort.postMessage({ tried: batch })
  }
})`

/**
 * The source of a key whose address fits.
 * @throws the signal's reason when it is aborted
 */
export async function searchVanity (
  { pattern, cryptoType, seedOnly, threads, random, signal, onTried }: VanitySearch,
): Promise<KeySource & ({ readonly mnemonic: string } | { readonly seed: string })> {
  const wasm = createRequire(import.meta.url).resolve('@polkadot/wasm-crypto')
  const workers = Array.from({ length: threads }, () => new Worker(PROGRAM, {
    eval: true,
    execArgv: [],
    workerData: { wasm, key: random(32), ranges: pattern.ranges, seedOnly, ed25519: cryptoType === 'ed25519', batch: seedOnly ? BATCH.seedOnly : BATCH.mnemonic },
  }))
  let tried = 0
  try {
    const secret = await new Promise<Uint8Array>((resolve, reject) => {
      const stop = () => { reject(signal.reason instanceof Error ? signal.reason : new Error('stopped')) }
      if (signal.aborted) stop()
      signal.addEventListener('abort', stop)
      for (const worker of workers) {
        worker.on('error', reject)
        worker.on('message', (news: News) => {
          if ('tried' in news) onTried(tried += news.tried)
          else if (matches(pattern, toHex(news.account))) resolve(news.secret)
        })
      }
    })
    if (seedOnly) return { seed: toHex(secret) }
    const { default: { entropyToMnemonic } } = await import('bip39')
    return { mnemonic: entropyToMnemonic(Buffer.from(secret)) }
  } finally {
    await Promise.all(workers.map(worker => worker.terminate()))
  }
}
