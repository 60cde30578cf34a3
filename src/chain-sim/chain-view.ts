import type { Hex } from '../core/hex.ts'
import { tryInNextBlock } from './block/build.ts'
import { Header } from './block/header.ts'
import { timestampOf } from './block/well-known.ts'
import { decode, type ValueOf } from './codec/type.ts'
import type { NodeOptions } from './node-options.ts'
import { Execution } from './pallet/execution.ts'
import type { ValidTransaction } from './pallet/executive.ts'
import type { Runtime } from './pallet/runtime.ts'
import { NewestState } from './state/newest-state.ts'
import { Overlay } from './state/overlay.ts'
import type { Changes, State } from './state/state.ts'
import type { ChainStore, StoredBlock } from './state/store.ts'

/** A chain as it can be looked at: its blocks, the storage behind each, and what its runtime says to them. Nothing here changes it. */
export class ChainView {
  readonly store: ChainStore
  readonly genesisHash: Hex
  /** The simulated clock. */
  readonly clock: NodeOptions['clock']
  /** The storage behind the newest block. */
  readonly newest: NewestState
  #runtime: Runtime

  constructor ({ runtime, store, clock }: Pick<NodeOptions, 'runtime' | 'store' | 'clock'>) {
    const genesis = store.block(0)
    if (genesis === undefined) throw new Error('the store has no genesis block')
    this.#runtime = runtime
    this.store = store
    this.genesisHash = genesis.hash
    this.clock = clock
    this.newest = new NewestState(store)
  }

  get runtime (): Runtime {
    return this.#runtime
  }

  /** From now on any signature holds for these accounts, and for no other. */
  impersonate (accounts: readonly Hex[]): void {
    this.#runtime = { ...this.#runtime, impersonated: new Set(accounts) }
  }

  head (): StoredBlock {
    return this.store.head()
  }

  /** A block by number or hash. */
  block (id: number | Hex): StoredBlock | undefined {
    const number = typeof id === 'number' ? id : this.store.numberOf(id)
    return number === undefined ? undefined : this.store.block(number)
  }

  header (block: StoredBlock): ValueOf<typeof Header> {
    return decode(Header, block.header)
  }

  /** Storage behind a block, the newest when left out. */
  state (number?: number): State {
    const head = this.head()
    return number === undefined || number === head.number ? this.newest.behind(head) : this.store.state(number)
  }

  /** Runs code of the runtime behind a block; what it writes is dropped. */
  query<T> (work: (rt: Execution) => T, number?: number): T {
    const block = this.#known(number)
    const { parent_hash: parentHash } = this.header(block)
    return work(new Execution(this.runtime, new Overlay(this.state(block.number)), { number: block.number, parentHash }))
  }

  /** Runs something as if it stood in the block after `number`; what it changes is told and dropped. */
  dryRun<T> (work: (rt: Execution) => T, number?: number): { readonly result: T, readonly changes: Changes } {
    const parent = this.#known(number)
    const state = this.state(parent.number)
    return tryInNextBlock(this.runtime, { parent, state, timestamp: this.timeAfter(parent, state) }, work)
  }

  /**
   * Judges a transaction as if it stood in the next block.
   * @throws TransactionRefused | MalformedExtrinsic | RuntimeTrap
   */
  validate (bytes: Uint8Array): ValidTransaction {
    const head = this.head()
    const next = new Execution(this.runtime, new Overlay(this.state()), { number: head.number + 1, parentHash: head.hash })
    return this.runtime.executive.validate(next, bytes)
  }

  /** The time of the block after `parent`, in ms since 1970. @param state the storage behind `parent` */
  timeAfter (parent: StoredBlock, state: State): number {
    const now = timestampOf(new Execution(this.runtime, new Overlay(state), { number: parent.number, parentHash: parent.hash }))
    return (now === 0 ? this.clock.genesis : now) + this.clock.blockTime
  }

  #known (number = this.head().number): StoredBlock {
    const block = this.block(number)
    if (block === undefined) throw new RangeError(`there is no block ${number}`)
    return block
  }
}
