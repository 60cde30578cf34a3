import { open } from 'node:fs/promises'
import { fromHex, type Hex } from '../../../core/hex.ts'
import { sameBytes } from '../bytes.ts'
import { noSuchBlock, stateDiscarded } from '../errors.ts'
import type { State } from '../state.ts'
import type { ChainIdentity, ChainStore, SealedBlock, StoredBlock, StoreWriter } from '../store.ts'
import { ChainWriter, readBlock, readHead } from './chain-writer.ts'
import { closeEnv, type Env, transact } from './env.ts'
import { dataFile } from './files.ts'
import { HeadState } from './head-state.ts'
import { History } from './history.ts'
import { KeyIds } from './key-ids.ts'
import { META, readNumber, readU32, u32 } from './layout.ts'
import { pagedState } from './paged-state.ts'
import { read } from './table.ts'

/**
 * A chain on disk. What is asked by number or at the head is looked up in the newest commit of any process; reads within one
 * turn of the event loop see one commit, unless `head`, `state`, `block` or `numberOf` is called in between.
 */
export class LmdbStore implements ChainStore {
  readonly shared = true
  readonly #ids: KeyIds
  readonly #history: History
  readonly #newest: HeadState
  #writer: ChainWriter | undefined
  #head: StoredBlock | undefined
  #mark: Uint8Array | undefined
  #written = false

  constructor (private readonly env: Env, readonly identity: ChainIdentity) {
    this.#ids = new KeyIds(env)
    this.#history = new History(env, this.#ids)
    this.#newest = new HeadState(env, this.#ids)
  }

  head (): StoredBlock {
    this.#refresh()
    const mark = read(this.env.meta, META.head)
    if (!this.#head || !mark || !this.#mark || !sameBytes(mark, this.#mark)) {
      this.#head = readHead(this.env)
      this.#mark = mark
    }
    if (!this.#head) throw new Error('a chain without a block')
    return this.#head
  }

  firstState (): number {
    this.#refresh()
    return readNumber(this.env.meta, META.first)
  }

  state (number?: number): State {
    this.#refresh()
    if (number === undefined) return pagedState(() => this.#live())
    if (!this.env.blocks.doesExist(u32(number))) throw noSuchBlock({ number, head: this.head().number })
    const first = readNumber(this.env.meta, META.first)
    if (number < first) throw stateDiscarded({ number, hash: readBlock(this.env, number)?.hash ?? '', first })
    return pagedState(() => this.#isNewest(number) ? this.#live() : this.#past(number))
  }

  block (number: number): StoredBlock | undefined {
    this.#refresh()
    return readBlock(this.env, number)
  }

  numberOf (hash: Hex): number | undefined {
    this.#refresh()
    const number = read(this.env.numbers, fromHex(hash))
    return number && readU32(number)
  }

  * sealed (): Generator<SealedBlock> {
    this.#refresh()
    for (const [number, changes] of this.#history.changes(readNumber(this.env.meta, META.first) + 1)) {
      const block = readBlock(this.env, number)
      if (block) yield { block, changes }
    }
  }

  write<T> (work: (writer: StoreWriter) => T): T {
    if (this.#writer) throw new Error('a write inside a write')
    try {
      return transact(this.env, () => {
        this.#ids.refresh()
        const writer = this.#writer = new ChainWriter(this.env, this.#ids, this.#history)
        const result = work(writer)
        writer.end()
        this.#written = true
        return result
      })
    } catch (error) {
      this.#ids.clear()
      throw error
    } finally {
      this.#writer = undefined
    }
  }

  /** Waits until all is on the disk, so that not even a loss of power takes it back. */
  async close (): Promise<void> {
    if (this.#written) {
      const data = await open(dataFile(this.env.dir), 'r+')
      await data.datasync()
      await data.close()
    }
    await closeEnv(this.env)
  }

  /** The reads of one turn share a view of the database; this one shall be new. */
  #refresh (): void {
    if (this.#writer) return
    this.env.root.resetReadTxn()
    this.#ids.refresh()
  }

  #live (): State {
    return this.#writer?.state() ?? this.#newest
  }

  #past (number: number): State {
    this.#writer?.flush()
    return this.#history.at(number)
  }

  #isNewest (number: number): boolean {
    const mark = read(this.env.meta, META.head)
    return mark !== undefined && readU32(mark) === number
  }
}
