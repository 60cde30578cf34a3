import { join } from 'node:path'
import type { open as Open, RootDatabase } from 'lmdb'

/** The files of the gate, beside those of the chain. */
export const GATE_FILES = ['gate.mdb', 'gate.mdb-lock'] as const

/**
 * What a database of ours is opened with: bytes under bytes, and commits that do not wait for the disk. Of a file no more is mapped into
 * memory than is looked at.
 */
export const RAW = { encoding: 'binary', keyEncoding: 'binary', overlappingSync: false, maxReaders: 1_000, remapChunks: true } as const

/** Can be rolled back; committed when it returns; handed to the operating system, not waited for until it is on the disk. */
export const TRANSACTION: number = 0x1_0001

/**
 * Lets one process at a time open or write the database of a chain. LMDB locks writers against each other, but not against
 * a process that opens the database: that one sets the shared number of the newest commit to what it read a moment
 * before, and a commit in between is lost. The gate is the lock of a database of its own, in which nothing is ever
 * committed; the system releases it when its holder dies.
 */
export class Gate {
  readonly #root: RootDatabase<Uint8Array, Uint8Array>

  constructor (open: typeof Open, dir: string) {
    this.#root = open<Uint8Array, Uint8Array>({ path: join(dir, GATE_FILES[0]), noSubdir: true, ...RAW })
  }

  /** Waits for whoever is inside, then does `work`. */
  pass<T> (work: () => T): T {
    // Wrapped, for a promise would hold the gate.
    return this.#root.transactionSync(() => ({ result: work() }), TRANSACTION).result
  }

  close (): Promise<void> {
    return this.#root.close()
  }
}
