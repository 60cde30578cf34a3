import { fromHex } from '../../../core/hex.ts'
import { noSuchBlock, stateDiscarded } from '../errors.ts'
import { differencesOf, type Changes, type Difference, type State } from '../state.ts'
import type { StoredBlock, StoreWriter } from '../store.ts'
import { Batch } from './batch.ts'
import type { Env } from './env.ts'
import { HeadState } from './head-state.ts'
import type { History } from './history.ts'
import type { KeyIds } from './key-ids.ts'
import { blockMark, META, readNumber, readU32, u32 } from './layout.ts'
import { prune } from './prune.ts'
import { decodeBlock, encodeBlock } from './records.ts'
import { read, write } from './table.ts'

/** Writes one transaction: blocks at once, storage in batches. */
export class ChainWriter implements StoreWriter {
  readonly #newest: HeadState
  #batch: Batch
  #head: StoredBlock | undefined
  #ended = false

  constructor (private readonly env: Env, private readonly ids: KeyIds, private readonly history: History) {
    this.#newest = new HeadState(env, ids)
    this.#batch = new Batch(this.#newest, ids)
    this.#head = readHead(env)
  }

  head (): StoredBlock {
    if (!this.#head) throw new Error('a chain without a block')
    return this.#head
  }

  /** Follows what is appended: the same object serves for the whole write. */
  state (): State {
    return {
      get: key => this.#batch.get(key),
      keys: (prefix, after) => this.#batch.keys(prefix, after),
    }
  }

  append (block: StoredBlock, differences: readonly Difference[]): void {
    this.#check()
    if (this.#head && block.number !== this.#head.number + 1) throw new Error(`block ${block.number} cannot follow ${this.#head.number}`)
    this.#putBlock(block)
    this.#setHead(block)
    this.#batch.add(block.number, differences)
    if (this.#batch.full) this.flush()
  }

  truncate (number: number): void {
    this.#check()
    const newest = this.head().number
    const block = readBlock(this.env, number)
    if (!block) throw noSuchBlock({ number, head: newest })
    const first = readNumber(this.env.meta, META.first)
    if (number < first) throw stateDiscarded({ number, hash: block.hash, first })
    this.flush()
    for (const id of this.history.truncate(number)) this.#newest.set(id, this.history.valueOf(id, number) ?? null)
    for (let gone = newest; gone > number; gone--) {
      const { hash } = readBlock(this.env, gone) ?? {}
      if (hash) this.env.numbers.removeSync(fromHex(hash))
      this.env.blocks.removeSync(u32(gone))
    }
    this.#setHead(block)
  }

  prune (number: number): void {
    this.#check()
    const newest = this.head().number
    if (number > newest) throw noSuchBlock({ number, head: newest })
    const first = readNumber(this.env.meta, META.first)
    if (number <= first) return
    this.flush()
    prune(this.env, { ids: this.ids, history: this.history }, first, number)
  }

  restart (base: StoredBlock, state: Changes): void {
    this.#check()
    const genesis = readBlock(this.env, 0)
    if (!genesis) throw new Error('a chain without a genesis block')
    const { meta, blocks, numbers, head, ids, names, history, journal, latest, base: forgotten } = this.env
    for (const table of [blocks, numbers, head, ids, names, history, journal, latest, forgotten]) table.clearSync()
    this.ids.renew()
    meta.removeSync(META.ids)
    this.#batch = new Batch(this.#newest, this.ids)
    if (base.number > 0) this.#putBlock(genesis)
    this.#head = undefined
    this.append(base, differencesOf(state))
    meta.putSync(META.first, u32(base.number))
  }

  /** Writes what is collected; nothing can be appended any more. */
  end (): void {
    this.flush()
    this.#batch.end()
    this.#ended = true
  }

  /** Writes what is collected, so that the tables show it. */
  flush (): void {
    const { runs, span } = this.#batch
    if (!span) return
    // In the order of the tables, for neighbours stand on one page.
    const changed = [...runs.values()].sort((a, b) => a.id - b.id)
    this.history.append(span, changed)
    for (const { id, newest } of changed) this.#newest.set(id, newest)
    this.env.entries += changed.length
    this.#batch.end()
    this.#batch = new Batch(this.#newest, this.ids)
  }

  /** Outside of the transaction every single change would be committed by itself. */
  #check (): void {
    if (this.#ended) throw new Error('the write is over')
  }

  #putBlock (block: StoredBlock): void {
    write(this.env.blocks, u32(block.number), encodeBlock(block))
    write(this.env.numbers, fromHex(block.hash), u32(block.number))
  }

  #setHead (block: StoredBlock): void {
    this.#head = block
    write(this.env.meta, META.head, blockMark(block))
  }
}

/** A block as it is kept, if there is one of this number. */
export function readBlock (env: Env, number: number): StoredBlock | undefined {
  const record = read(env.blocks, u32(number))
  return record && decodeBlock(number, record)
}

/** The newest block; undefined only before genesis is written. */
export function readHead (env: Env): StoredBlock | undefined {
  const number = read(env.meta, META.head)
  return number && readBlock(env, readU32(number))
}
