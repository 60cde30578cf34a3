import type { Hex } from '../../core/hex.ts'
import { noSuchBlock, stateDiscarded } from './errors.ts'
import { MemoryHistory } from './memory-history.ts'
import { MemoryState } from './memory-state.ts'
import { changesOf, type Changes, type Difference, type State } from './state.ts'
import { HEADERS_KEPT, type ChainIdentity, type ChainStore, type SealedBlock, type StoredBlock, type StoreWriter } from './store.ts'
import { wholeState } from './whole.ts'

/** How to restore the chain when a write throws: how many of its blocks were never touched, the others, and what it was before it began anew. */
interface Undo {
  kept: number
  removed: SealedBlock[]
  line?: Line
  /** Pruned when the write is over: it cannot be undone. */
  prune?: number
}

/** What a chain consists of; beginning anew replaces it. */
class Line {
  readonly sealed: SealedBlock[] = []
  readonly numbers = new Map<Hex, number>()
  /** Blocks without state and extrinsics. */
  readonly headers = new Map<number, StoredBlock>()
  readonly history = new MemoryHistory()
  readonly state = new MemoryState()

  /** @param first the number of the first sealed block */
  constructor (public first: number) {}
}

/**
 * A chain that lives as long as the process.
 *
 * @param genesis block 0, and `state` the storage behind it
 */
export const createMemoryStore = (identity: ChainIdentity, genesis: StoredBlock, state: State): ChainStore =>
  new MemoryStore(identity, genesis, state)

class MemoryStore implements ChainStore, StoreWriter {
  readonly shared = false
  #line: Line
  #undo: Undo | undefined

  constructor (readonly identity: ChainIdentity, readonly genesis: StoredBlock, state: State) {
    this.#line = new Line(genesis.number)
    this.#add({ block: genesis, changes: wholeState(state) })
  }

  firstState (): number {
    return this.#line.first
  }

  head (): StoredBlock {
    return this.#line.sealed.at(-1)?.block ?? this.genesis
  }

  /** Follows the chain even where it begins anew. */
  state (number?: number): State {
    if (number === undefined) return { get: key => this.#line.state.get(key), keys: (prefix, after) => this.#line.state.keys(prefix, after) }
    const block = this.block(number)
    if (!block) throw noSuchBlock({ number, head: this.head().number })
    if (number < this.#line.first) throw stateDiscarded({ number, hash: block.hash, first: this.#line.first })
    return this.#line.history.at(number)
  }

  block (number: number): StoredBlock | undefined {
    return this.#line.sealed[number - this.#line.first]?.block ?? this.#line.headers.get(number) ?? (number === this.genesis.number ? this.genesis : undefined)
  }

  numberOf (hash: Hex): number | undefined {
    return hash === this.genesis.hash ? this.genesis.number : this.#line.numbers.get(hash)
  }

  sealed (): Iterable<SealedBlock> {
    return this.#line.sealed.slice(1)
  }

  write<T> (work: (writer: StoreWriter) => T): T {
    if (this.#undo) throw new Error('a write inside a write')
    const undo: Undo = this.#undo = { kept: this.#line.sealed.length, removed: [] }
    try {
      const result = work(this)
      if (undo.prune !== undefined) this.#forget(undo.prune)
      return result
    } catch (error) {
      if (undo.line) this.#line = undo.line
      this.#cut(undo.kept)
      undo.removed.forEach(sealed => { this.#add(sealed) })
      throw error
    } finally {
      this.#undo = undefined
    }
  }

  append (block: StoredBlock, differences: readonly Difference[]): void {
    if (!this.#undo || block.number !== this.head().number + 1) throw new Error(`block ${block.number} cannot follow ${this.head().number} here`)
    this.#add({ block, changes: changesOf(differences) })
  }

  truncate (number: number): void {
    if (!this.#undo) throw new Error('truncate outside of a write')
    const block = this.block(number)
    if (!block) throw noSuchBlock({ number, head: this.head().number })
    if (number < this.#line.first) throw stateDiscarded({ number, hash: block.hash, first: this.#line.first })
    const count = number - this.#line.first + 1
    const removed = this.#cut(count)
    if (this.#undo.line || count >= this.#undo.kept) return
    this.#undo.removed.unshift(...removed.slice(0, this.#undo.kept - count))
    this.#undo.kept = count
  }

  prune (number: number): void {
    if (!this.#undo) throw new Error('prune outside of a write')
    if (number > this.head().number) throw noSuchBlock({ number, head: this.head().number })
    this.#undo.prune = number
  }

  restart (base: StoredBlock, state: Changes): void {
    if (!this.#undo) throw new Error('restart outside of a write')
    this.#undo.line ??= this.#line
    this.#line = new Line(base.number)
    this.#add({ block: base, changes: state })
  }

  async close (): Promise<void> {}

  #add (sealed: SealedBlock): void {
    this.#line.sealed.push(sealed)
    this.#line.numbers.set(sealed.block.hash, sealed.block.number)
    this.#line.history.append(sealed.block.number, sealed.changes)
    for (const [key, value] of sealed.changes) this.#setNewest(key, value)
  }

  /** Leaves the first `count` blocks and returns the others. */
  #cut (count: number): SealedBlock[] {
    const { sealed, numbers, history } = this.#line
    const removed = sealed.splice(count)
    const number = this.head().number
    for (const { block, changes } of removed) {
      numbers.delete(block.hash)
      history.truncate(number, changes.keys())
      for (const key of changes.keys()) this.#setNewest(key, history.get(key, number) ?? null)
    }
    return removed
  }

  #forget (number: number): void {
    const line = this.#line
    const gone = line.sealed.splice(0, Math.max(0, number - line.first))
    line.first += gone.length
    for (const { block, changes } of gone) {
      line.headers.set(block.number, { ...block, extrinsics: [] })
      line.history.prune(line.first, changes.keys())
    }
    line.history.prune(line.first, line.sealed[0]?.changes.keys() ?? [])
    for (const [old, { hash }] of line.headers) {
      if (old >= line.first - HEADERS_KEPT) break
      line.headers.delete(old)
      line.numbers.delete(hash)
    }
  }

  #setNewest (key: Hex, value: Uint8Array | null): void {
    if (value === null) this.#line.state.delete(key)
    else this.#line.state.put(key, value)
  }
}
