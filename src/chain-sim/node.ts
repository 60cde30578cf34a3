import { setImmediate as turn } from 'node:timers/promises'
import type { Hex } from '../core/hex.ts'
import { RuntimeTrap } from '../core/yuma/trap.ts'
import { Mempool } from './block/mempool.ts'
import { BlockNews, type BlockListener } from './block/news.ts'
import type { Pool } from './block/pool.ts'
import { stateRootsOf, type StateRoots } from './block/state-root.ts'
import type { TransactionWatch } from './block/watch.ts'
import { timestampOf } from './block/well-known.ts'
import { ChainView } from './chain-view.ts'
import { tuneHeap } from './heap.ts'
import type { NodeOptions, Sealing } from './node-options.ts'
import { Pruning } from './pruning.ts'
import { Sealer, type SealRequest } from './sealer.ts'
import type { Service } from './service.ts'
import type { Snapshot } from './snapshot/format.ts'
import { restore } from './snapshot/take.ts'
import type { StoredBlock } from './state/store.ts'

/** So many turns others have between two commits: in each one connection is taken in, for one. */
const TURNS = 16

/** A chain at work: it can be looked at, takes transactions, makes blocks, and tells of them. What clients are answered is in `rpc/`. */
export class Node extends ChainView {
  sealing: Sealing
  /** What serves this node, if something does. */
  service: Service | undefined
  /** What the headers say of the state. */
  readonly stateRoots: StateRoots
  /** What becomes of the state behind old blocks. */
  readonly pruning: Pruning
  readonly #mempool: Mempool
  readonly #news: BlockNews
  readonly #sealer: Sealer
  #closed = false

  constructor ({ runtime, store, sealing, clock, keepBlocks, stateRoot }: NodeOptions) {
    super({ runtime, store, clock })
    this.sealing = sealing
    this.stateRoots = stateRootsOf(stateRoot)
    this.pruning = new Pruning(keepBlocks)
    this.#mempool = new Mempool({
      validate: bytes => this.validate(bytes),
      next: () => this.head().number + 1,
      now: () => this.query(timestampOf),
    })
    this.#news = new BlockNews(store, () => {
      this.#mempool.expire()
      this.#mempool.revalidate()
    })
    // Whoever listens is told of each block behind which something changed, also where many are made together.
    this.pruning.keep({ oldest: () => this.#news.listened ? this.#news.told.number : undefined })
    this.#sealer = new Sealer({ chain: this, mempool: this.#mempool, news: this.#news, pruning: this.pruning, stateRoots: this.stateRoots })
  }

  /** Transactions that wait for a block. */
  get pool (): Pool {
    return this.#mempool.pool
  }

  /**
   * Takes a transaction into the pool; with instant sealing it is in a block when this returns, unless it waits for another.
   * @returns its hash and what becomes of it
   * @throws TransactionRefused | MalformedExtrinsic | PoolRefusal; RuntimeTrap when it was to go into a block at once and the runtime
   *   trapped on it: there is no block then
   */
  submit (bytes: Uint8Array): { readonly hash: Hex, readonly watch: TransactionWatch } {
    const { hash, watch, ready } = this.#mempool.add(bytes)
    if (this.sealing === 'instant' && ready) this.#mempool.sealFor(hash, () => { this.seal({ skipEmpty: true }) })
    // The status alone would be “invalid”: whoever sent what traps shall hear why.
    if (watch.trapped !== undefined) throw new RuntimeTrap(watch.trapped)
    return { hash, watch }
  }

  /** Takes a transaction out of the pool, with all that need it. @returns the hashes of those that were there */
  drop (hash: Hex): readonly Hex[] {
    return this.#mempool.drop(hash)
  }

  /** Makes blocks, takes what the pool has into the first that has room, and returns the last. For few: nothing else happens meanwhile. */
  seal (request: SealRequest = {}): StoredBlock {
    const batches = this.#sealer.batches(request)
    while (batches.next().done !== true);
    return this.head()
  }

  /**
   * The same for many: between commits everything else has its turn, such as a person who has waited long enough.
   * @param isWanted whether somebody waits for them still
   * @throws Error when the node is closed, or nobody waits any more, before all are made
   */
  async sealMany (request: SealRequest, isWanted: () => boolean = () => true): Promise<StoredBlock> {
    tuneHeap()
    for (const batches = this.#sealer.batches(request); batches.next().done !== true;) {
      for (let i = 0; i < TURNS; i++) await turn()
      if (this.#closed) throw new Error('the node was closed while it made blocks')
      if (!isWanted()) throw new Error('nobody waits for the blocks any more')
    }
    return this.head()
  }

  /** Goes back: `number` is the newest block again, and what came after is gone. */
  setHead (number: number): void {
    this.store.write(writer => { writer.truncate(number) })
    this.#wentElsewhere()
  }

  /** Begins anew with what a snapshot holds; all else but the genesis block is gone. */
  restart (snapshot: Snapshot): void {
    this.store.write(writer => { restore(writer, snapshot) })
    this.#wentElsewhere()
  }

  #wentElsewhere (): void {
    this.newest.forget(this.head())
    this.#mempool.pardon()
    this.#mempool.revalidate()
    this.#news.tell(this.head(), undefined)
  }

  /**
   * Calls back for every block that is made from now on, by this node or by another process on the same chain, and when the chain
   * goes back to one.
   * @returns how to stop it
   */
  onBlock (listener: BlockListener): () => void {
    return this.#news.listen(listener)
  }

  /** The newest block that listeners know of: those that follow it are told. */
  get told (): StoredBlock {
    return this.#news.told
  }

  async close (): Promise<void> {
    this.#closed = true
    this.#news.end()
    await this.store.close()
  }
}
