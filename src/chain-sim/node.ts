import { setImmediate as turn } from 'node:timers/promises'
import type { Hex } from '../core/hex.ts'
import { RuntimeTrap } from '../core/yuma/trap.ts'
import { buildBlock, tryInNextBlock } from './block/build.ts'
import { Header } from './block/header.ts'
import { isSettled, Mempool } from './block/mempool.ts'
import { BlockNews, type BlockListener } from './block/news.ts'
import type { Pool, PooledTransaction } from './block/pool.ts'
import type { Sealed } from './block/sealed.ts'
import { stateRootsOf, type StateRoots } from './block/state-root.ts'
import type { TransactionWatch } from './block/watch.ts'
import { timestampOf } from './block/well-known.ts'
import { decode, type ValueOf } from './codec/type.ts'
import type { NodeOptions, Sealing } from './node-options.ts'
import { boundHeapGrowth } from './heap.ts'
import { Execution } from './pallet/execution.ts'
import type { ValidTransaction } from './pallet/executive.ts'
import type { Runtime } from './pallet/runtime.ts'
import { Pruning } from './pruning.ts'
import type { FirstBlock, SealRequest } from './seal-request.ts'
import type { Service } from './service.ts'
import type { Snapshot } from './snapshot/format.ts'
import { restore } from './snapshot/take.ts'
import { CachedState } from './state/cached-state.ts'
import { Overlay } from './state/overlay.ts'
import type { Changes, State } from './state/state.ts'
import type { ChainStore, StoredBlock } from './state/store.ts'

/** So many blocks share a commit when many are made: the memory they take before is bounded by it. */
const BATCH = 256
/** Nor do they share it when they changed more entries of storage than this: a commit lets nobody else in. */
const BATCH_CHANGES = 20_000
/** So many turns others have between two commits: in each one connection is taken in, for one. */
const TURNS = 16

/** A chain at work: it holds the store, the pool and the clock, and makes blocks. What it answers is in `rpc/`. */
export class Node {
  #runtime: Runtime
  readonly store: ChainStore
  readonly genesisHash: Hex
  sealing: Sealing
  /** What serves this node, if something does. */
  service: Service | undefined
  /** The simulated clock. */
  readonly clock: NodeOptions['clock']
  /** What the headers say of the state. */
  readonly stateRoots: StateRoots
  /** What becomes of the state behind old blocks. */
  readonly pruning: Pruning
  readonly #mempool = new Mempool({
    validate: bytes => this.#validate(bytes),
    next: () => this.head().number + 1,
    now: () => this.query(timestampOf),
  })
  readonly #news: BlockNews
  readonly #newest: CachedState
  #cachedHead: Hex
  #closed = false

  constructor ({ runtime, store, sealing, clock, keepBlocks, stateRoot }: NodeOptions) {
    const genesis = store.block(0)
    if (genesis === undefined) throw new Error('the store has no genesis block')
    this.#runtime = runtime
    this.store = store
    this.sealing = sealing
    this.genesisHash = genesis.hash
    this.clock = clock
    this.stateRoots = stateRootsOf(stateRoot)
    this.pruning = new Pruning(keepBlocks)
    this.#news = new BlockNews(store, () => {
      this.#mempool.expire()
      this.#mempool.revalidate()
    })
    // Whoever listens is told of each block behind which something changed, also where many are made together.
    this.pruning.keep({ oldest: () => this.#news.listened ? this.#news.told.number : undefined })
    this.#cachedHead = this.#news.told.hash
    this.#newest = new CachedState(store.state())
  }

  get runtime (): Runtime {
    return this.#runtime
  }

  /** From now on any signature holds for these accounts, and for no other. */
  impersonate (accounts: readonly Hex[]): void {
    this.#runtime = { ...this.#runtime, impersonated: new Set(accounts) }
  }

  /** Transactions that wait for a block. */
  get pool (): Pool {
    return this.#mempool.pool
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
    if (number !== undefined && number !== head.number) return this.store.state(number)
    return this.#newestState(head)
  }

  /** Runs code of the runtime behind a block; what it writes is dropped. */
  query<T> (work: (rt: Execution) => T, number?: number): T {
    const block = this.block(number ?? this.head().number)
    if (block === undefined) throw new RangeError(`there is no block ${number}`)
    const { parent_hash: parentHash } = this.header(block)
    return work(new Execution(this.runtime, new Overlay(this.state(block.number)), { number: block.number, parentHash }))
  }

  /** Runs something as if it stood in the block after `number`; what it changes is told and dropped. */
  dryRun<T> (work: (rt: Execution) => T, number?: number): { readonly result: T, readonly changes: Changes } {
    const parent = this.block(number ?? this.head().number)
    if (parent === undefined) throw new RangeError(`there is no block ${number}`)
    const state = this.state(parent.number)
    return tryInNextBlock(this.runtime, { parent, state, timestamp: this.#nextTimestamp(parent, state) }, work)
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
    const batches = this.#batches(request)
    while (batches.next().done !== true);
    return this.head()
  }

  /**
   * The same for many: between commits everything else has its turn, such as a person who has waited long enough.
   * @param isWanted whether somebody waits for them still
   * @throws Error when the node is closed, or nobody waits any more, before all are made
   */
  async sealMany (request: SealRequest, isWanted: () => boolean = () => true): Promise<StoredBlock> {
    boundHeapGrowth()
    for (const batches = this.#batches(request); batches.next().done !== true;) {
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

  #wentElsewhere (): void {
    this.#forget()
    this.#mempool.pardon()
    this.#mempool.revalidate()
    this.#news.tell(this.head(), undefined)
  }

  /** Begins anew with what a snapshot holds; all else but the genesis block is gone. */
  restart (snapshot: Snapshot): void {
    this.store.write(writer => { restore(writer, snapshot) })
    this.#wentElsewhere()
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

  /** Makes blocks, and stops after each commit but the last. */
  * #batches ({ count = 1, ...particular }: SealRequest): Generator<undefined, void> {
    let first: FirstBlock = particular
    for (let left = count; left > 0;) {
      left -= this.#sealBatch(Math.min(left, BATCH), first)
      first = {}
      if (left > 0) yield
    }
  }

  /** Makes blocks in one commit. @returns how many: fewer than asked for where they change much */
  #sealBatch (count: number, first: FirstBlock): number {
    let changed = 0
    // The pool sees what becomes of its own transactions; what else changes accounts it does not.
    let before = this.#news.told
    let disturbed = first.intervention !== undefined || first.transactions !== undefined
    const sealed: Sealed[] = []
    // Where nobody listens, what each block changed need not stay in memory until the commit.
    const listened = this.#news.listened
    const gone = new Set<PooledTransaction>()
    try {
      this.store.write(writer => {
        before = writer.head()
        if (writer.head().hash !== this.#cachedHead) {
          this.#newest.clear()
          disturbed = true
        }
        for (let i = 0; i < count && changed < BATCH_CHANGES; i++) {
          const { transactions: given = [], timestamp, intervention, skipEmpty = false } = i === 0 ? first : {}
          const pooled = intervention === undefined ? this.pool.ready().filter(transaction => !gone.has(transaction)) : []
          const parent = writer.head()
          const built = buildBlock(this.runtime, {
            parent,
            state: this.#newest,
            timestamp: timestamp ?? this.#nextTimestamp(parent, this.#newest),
            stateRoots: this.stateRoots,
            transactions: [...given, ...pooled.map(({ bytes }) => bytes)],
            ...(intervention === undefined ? {} : { intervention }),
          })
          const kept = !skipEmpty || built.verdicts.some(({ type }) => type === 'included')
          sealed.push({ block: built.block, verdicts: built.verdicts.slice(given.length), changes: listened ? built.changes : undefined, pooled, kept })
          if (kept) {
            writer.append(built.block, built.changes)
            changed += built.changes.size
            this.#newest.apply(built.differences)
            this.#cachedHead = built.block.hash
          }
          pooled.forEach((transaction, index) => { if (isSettled(built.verdicts[given.length + index])) gone.add(transaction) })
        }
        this.pruning.prune(this.store, writer)
      })
    } catch (error) {
      this.#forget()
      throw error
    }
    this.#news.catchUp(before)
    for (const { block, verdicts, changes, pooled, kept } of sealed) {
      pooled.forEach((transaction, index) => { this.#mempool.settle(transaction, block, verdicts[index]) })
      if (kept) this.#news.tell(block, changes)
    }
    this.#mempool.expire()
    if (disturbed) this.#mempool.revalidate()
    return sealed.length
  }

  #validate (bytes: Uint8Array): ValidTransaction {
    const head = this.head()
    const next = new Execution(this.runtime, new Overlay(this.#newestState(head)), { number: head.number + 1, parentHash: head.hash })
    return this.runtime.executive.validate(next, bytes)
  }

  #nextTimestamp (parent: StoredBlock, state: State): number {
    const now = timestampOf(new Execution(this.runtime, new Overlay(state), { number: parent.number, parentHash: parent.hash }))
    return (now === 0 ? this.clock.genesis : now) + this.clock.blockTime
  }

  /** The cache follows this node's own blocks; when another process has made one, it begins anew. */
  #newestState (head: StoredBlock): State {
    if (head.hash !== this.#cachedHead) {
      this.#newest.clear()
      this.#cachedHead = head.hash
    }
    return this.#newest
  }

  #forget (): void {
    this.#newest.clear()
    this.#cachedHead = this.head().hash
  }
}
