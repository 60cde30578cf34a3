/**
 * From a password to a key. This is slow on purpose, so that guessing is; it runs beside the event loop, and one at a time,
 * because one takes half a gigabyte.
 */
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { derivationFailed } from './errors.ts'

/** How a key is made of a password. */
export type Recipe =
  /** argon2i, version 1.3, one lane; the memory in KiB. */
  | { readonly kind: 'argon2i', readonly salt: Uint8Array, readonly passes: number, readonly memory: number }
  /** PBKDF2 with HMAC-SHA256. */
  | { readonly kind: 'pbkdf2', readonly salt: Uint8Array, readonly rounds: number }
  | { readonly kind: 'scrypt', readonly salt: Uint8Array, readonly cost: number, readonly blockSize: number, readonly lanes: number }

/** Makes a key of so many bytes. */
export type Stretch = (password: string, recipe: Recipe, length: number) => Promise<Uint8Array>

let earlier: Promise<unknown> = Promise.resolve()

/**
 * The real one: seconds for most recipes.
 * @throws KEY_DERIVATION_FAILED, mostly for want of memory
 */
export const stretch: Stretch = async (password, recipe, length) => {
  const mine = earlier.then(() => run(password, recipe, length))
  earlier = mine.catch(() => undefined)
  return await mine
}

async function run (password: string, recipe: Recipe, length: number): Promise<Uint8Array> {
  try {
    if (recipe.kind === 'argon2i') return await argon2i(password, recipe, length)
    const { pbkdf2, scrypt } = await import('node:crypto')
    if (recipe.kind === 'pbkdf2') return await promisify(pbkdf2)(password, recipe.salt, recipe.rounds, length, 'sha256')
    const { salt, cost: N, blockSize: r, lanes: p } = recipe
    // Node refuses what takes more memory than it is told.
    const options = { N, r, p, maxmem: 256 * N * r }
    return await new Promise<Uint8Array>((resolve, reject) => {
      scrypt(password, salt, length, options, (error, key) => { if (error === null) resolve(key); else reject(error) })
    })
  } catch {
    // What a library says may quote what it was given.
    throw derivationFailed()
  }
}

type Argon2i = Extract<Recipe, { kind: 'argon2i' }>

/** Compiled for the processor where a build for this machine is there; else WebAssembly, which takes twice as long. */
async function argon2i (password: string, recipe: Argon2i, length: number): Promise<Uint8Array> {
  const native = await import('@node-rs/argon2').catch(() => undefined)
  if (native === undefined) return await portableArgon2i(password, recipe, length)
  const { salt, passes, memory } = recipe
  return await native.hashRaw(password, { salt, timeCost: passes, memoryCost: memory, outputLen: length, parallelism: 1, algorithm: ARGON2I, version: VERSION_13 })
}

/** The library declares these as constants of a kind that cannot be imported one module at a time. */
const ARGON2I = 1
const VERSION_13 = 1

const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads')
const { argon2i } = require(workerData.library)
argon2i({ ...workerData.options, outputType: 'binary' }).then(key => parentPort.postMessage(key))`

/** The same in WebAssembly, on a thread of its own. Exported for the test that compares the two. */
export async function portableArgon2i (password: string, { salt, passes, memory }: Argon2i, length: number): Promise<Uint8Array> {
  const library = createRequire(import.meta.url).resolve('hash-wasm')
  const options = { password, salt, iterations: passes, memorySize: memory, parallelism: 1, hashLength: length }
  const worker = new Worker(PROGRAM, { eval: true, execArgv: [], workerData: { library, options } })
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => { reject(new Error('the thread ended early')) })
    })
  } finally {
    await worker.terminate()
  }
}
