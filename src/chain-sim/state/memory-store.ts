import type { Hex } from '../../core/hex.ts'
import { noSuchBlock } from './errors.ts'
import { MemoryHistory } from './memory-history.ts'
import { MemoryState } from './memory-state.ts'
import type { Changes, State } from './state.ts'
import type { ChainIdentity, ChainStore, StoredBlock, StoreWriter } from './store.ts'
import { wholeState } from './whole.ts'

/** A block together with what it changed, which is what taking it back needs. */
interface Sealed {
  readonly block: StoredBlock
  readonly changes: Changes
}

/** How to restore the chain when a write throws: how many of its blocks were never touched, and the others. */
interface Undo {
  kept: number
  removed: Sealed[]
}

/**
 * A chain that lives as long as the process.
 *
 * @param genesis block 0, and `state` the storage behind it
 */
export const createMemoryStore = (identity: ChainIdentity, genesis: StoredBlock, state: State): ChainStore =>
  new MemoryStore(identity, genesis, state)

class MemoryStore implements ChainStore, StoreWriter {
  readonly #sealed: Sealed[] = []
  readonly #numbers = new Map<Hex, number>()
  readonly #history = new MemoryHistory()
  readonly #state = new MemoryState()
  #undo: Undo | undefined

  constructor (readonly identity: ChainIdentity, readonly genesis: StoredBlock, state: State) {
    this.#add({ block: genesis, changes: wholeState(state) })
  }

  head (): StoredBlock {
    return this.#sealed.at(-1)?.block ?? this.genesis
  }

  state (number?: number): State {
    if (number === undefined) return this.#state
    if (!this.block(number)) throw noSuchBlock({ number, head: this.head().number })
    return this.#history.at(number)
  }

  block (number: number): StoredBlock | undefined {
    return this.#sealed[number - this.genesis.number]?.block
  }

  numberOf (hash: Hex): number | undefined {
    return this.#numbers.get(hash)
  }

  write<T> (work: (writer: StoreWriter) => T): T {
    if (this.#undo) throw new Error('a write inside a write')
    const undo: Undo = this.#undo = { kept: this.#sealed.length, removed: [] }
    try {
      return work(this)
    } catch (error) {
      this.#cut(undo.kept)
      undo.removed.forEach(sealed => { this.#add(sealed) })
      throw error
    } finally {
      this.#undo = undefined
    }
  }

  append (block: StoredBlock, changes: Changes): void {
    if (!this.#undo || block.number !== this.head().number + 1) throw new Error(`block ${block.number} cannot follow ${this.head().number} here`)
    this.#add({ block, changes })
  }

  truncate (number: number): void {
    if (!this.#undo) throw new Error('truncate outside of a write')
    if (!this.block(number)) throw noSuchBlock({ number, head: this.head().number })
    const count = number - this.genesis.number + 1
    const removed = this.#cut(count)
    if (count >= this.#undo.kept) return
    this.#undo.removed.unshift(...removed.slice(0, this.#undo.kept - count))
    this.#undo.kept = count
  }

  async close (): Promise<void> {}

  #add (sealed: Sealed): void {
    this.#sealed.push(sealed)
    this.#numbers.set(sealed.block.hash, sealed.block.number)
    this.#history.append(sealed.block.number, sealed.changes)
    for (const [key, value] of sealed.changes) this.#setNewest(key, value)
  }

  /** Leaves the first `count` blocks and returns the others. */
  #cut (count: number): Sealed[] {
    const removed = this.#sealed.splice(count)
    const number = this.head().number
    for (const { block, changes } of removed) {
      this.#numbers.delete(block.hash)
      this.#history.truncate(number, changes.keys())
      for (const key of changes.keys()) this.#setNewest(key, this.#history.get(key, number) ?? null)
    }
    return removed
  }

  #setNewest (key: Hex, value: Uint8Array | null): void {
    if (value === null) this.#state.delete(key)
    else this.#state.put(key, value)
  }
}
