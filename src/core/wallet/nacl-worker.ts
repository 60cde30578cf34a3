/**
 * Argon2 and the box behind `$NACL` keyfiles, on a thread of their own: deriving one key takes seconds and half a gigabyte.
 *
 * The thread's program is a text because a worker file would have to be found both beside the sources and beside the
 * bundle; libsodium is loaded from the installed package, by the thread only.
 */
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { derivationFailed } from './errors.ts'

/** One box to close or open. */
interface BoxJob {
  readonly action: 'seal' | 'open'
  readonly password: string
  /** 24 bytes. */
  readonly nonce: Uint8Array
  /** The plain bytes to seal, or the box to open. */
  readonly bytes: Uint8Array
}

/** Does a job; the answer is undefined when the password does not open the box. */
export type Box = (job: BoxJob) => Promise<Uint8Array | undefined>

/** The salt that all Bittensor tools share. */
const SALT = '137183dff15a09bc9c90b5518739e9b1'

/** libsodium's “sensitive” limits: passes over the memory, and the memory in bytes. */
const PASSES = 8
const MEMORY = 512 * 1024 * 1024

const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads')
const sodium = require(workerData.libsodium)
sodium.ready.then(() => {
  const { action, password, nonce, bytes, salt, passes, memory } = workerData
  const key = sodium.crypto_pwhash(32, password, Buffer.from(salt, 'hex'), passes, memory, sodium.crypto_pwhash_ALG_ARGON2I13)
  const work = action === 'seal' ? sodium.crypto_secretbox_easy : sodium.crypto_secretbox_open_easy
  let answer
  try { answer = work(bytes, nonce, key) } catch (error) { if (action === 'seal') throw error }
  sodium.memzero(key)
  parentPort.postMessage(answer)
})`

let earlier: Promise<unknown> = Promise.resolve()

/**
 * Does a job on a thread. One at a time: two would take a gigabyte.
 * @throws KEY_DERIVATION_FAILED, mostly for want of memory
 */
export const boxInWorker: Box = async job => {
  const mine = earlier.then(() => run(job))
  earlier = mine.catch(() => undefined)
  return await mine
}

async function run (job: BoxJob): Promise<Uint8Array | undefined> {
  const require = createRequire(import.meta.url)
  const libsodium = require.resolve('libsodium-wrappers-sumo')
  const worker = new Worker(PROGRAM, {
    eval: true,
    execArgv: [],
    workerData: { ...job, salt: SALT, passes: PASSES, memory: MEMORY, libsodium },
  })
  try {
    return await new Promise<Uint8Array | undefined>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => { reject(new Error('the thread ended early')) })
    })
  } catch {
    // What the thread says may quote what it was given.
    throw derivationFailed()
  } finally {
    await worker.terminate()
  }
}
