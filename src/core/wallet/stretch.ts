/**
 * From a password to a key. This is slow on purpose, so that guessing is; it runs in a process of its own, and one at a time,
 * because one takes half a gigabyte. A thread would not do: native code cannot be stopped, so Ctrl-C would wait for its end.
 */
import { createRequire } from 'node:module'
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

/** Which argon2i is wanted: the one compiled for the processor, or WebAssembly, which runs everywhere and takes twice as long. */
type Build = 'native' | 'portable'

let earlier: Promise<unknown> = Promise.resolve()

/**
 * The real one: seconds for most recipes.
 * @throws KEY_DERIVATION_FAILED, mostly for want of memory
 */
export const stretch: Stretch = (password, recipe, length) => stretchWith('native', password, recipe, length)

/** The same with an argon2i of choice; `native` falls back where there is no build for this machine. Exported for the test that compares the two. */
export async function stretchWith (build: Build, password: string, recipe: Recipe, length: number): Promise<Uint8Array> {
  const mine = earlier.then(() => run({ password, recipe, length, libraries: librariesOf(build) }))
  earlier = mine.catch(() => undefined)
  return await mine
}

/** Tried in turn. */
function librariesOf (build: Build): readonly string[] {
  const require = createRequire(import.meta.url)
  return [...build === 'native' ? [require.resolve('@node-rs/argon2')] : [], require.resolve('hash-wasm')]
}

/** What the process is told. */
interface Task {
  readonly password: string
  readonly recipe: Recipe
  readonly length: number
  readonly libraries: readonly string[]
}

/**
 * A text, because a file would have to be found both beside the sources and beside the bundle. The algorithm and the version are
 * the numbers of argon2i and of 1.3.
 */
const PROGRAM = `
const { pbkdf2Sync, scryptSync } = require('node:crypto')
process.once('message', async ({ password, recipe, length, libraries }) => {
  const { salt, passes, memory, rounds, cost: N, blockSize: r, lanes: p } = recipe
  const argon2i = async ([path, ...others]) => {
    let library
    try {
      library = require(path)
    } catch (error) {
      if (others.length === 0) throw error
      return argon2i(others)
    }
    return library.hashRawSync === undefined
      ? library.argon2i({ password, salt, iterations: passes, memorySize: memory, parallelism: 1, hashLength: length, outputType: 'binary' })
      : library.hashRawSync(password, { salt, timeCost: passes, memoryCost: memory, outputLen: length, parallelism: 1, algorithm: 1, version: 1 })
  }
  const makers = {
    argon2i: () => argon2i(libraries),
    pbkdf2: () => pbkdf2Sync(password, salt, rounds, length, 'sha256'),
    scrypt: () => scryptSync(password, salt, length, { N, r, p, maxmem: 256 * N * r }),
  }
  process.send(Uint8Array.from(await makers[recipe.kind]()), () => process.disconnect())
})`

async function run (task: Task): Promise<Uint8Array> {
  const { spawn } = await import('node:child_process')
  // What a library says may quote what it was given: nothing of it is shown.
  // Detached, because Ctrl-C reaches every process of a terminal's group, and who waits must be the one to say what it means.
  const child = spawn(process.execPath, ['-e', PROGRAM], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', detached: true, windowsHide: true })
  const kill = () => { child.kill('SIGKILL') }
  process.once('exit', kill)
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      const failed = () => { reject(derivationFailed()) }
      child.once('message', key => { if (key instanceof Uint8Array) resolve(key); else failed() })
      child.once('error', failed)
      // Whatever was said is read before this.
      child.once('disconnect', failed)
      child.send(task, error => { if (error !== null) failed() })
    })
  } finally {
    process.off('exit', kill)
  }
}
