import { buildBlock, type Intervention, type Verdict } from './block/build.ts'
import { isSettled, type Mempool } from './block/mempool.ts'
import type { BlockNews } from './block/news.ts'
import type { PooledTransaction } from './block/pooled.ts'
import type { StateRoots } from './block/state-root.ts'
import type { ChainView } from './chain-view.ts'
import type { Pruning } from './pruning.ts'
import { changesOf, type Changes } from './state/state.ts'
import type { StoredBlock, StoreWriter } from './state/store.ts'

/** So many blocks share a commit when many are made: the memory they take before is bounded by it. */
const BATCH = 256
/** Nor do they share it when they changed more entries of storage than this: a commit lets nobody else in. */
const BATCH_CHANGES = 20_000

/** Which blocks to make. */
export interface SealRequest {
  /** How many; 1 when left out. */
  readonly count?: number
  /** Transactions for the first of them, before those of the pool. */
  readonly transactions?: readonly Uint8Array[]
  /** The time of the first of them, in ms since 1970, where the clock is to jump. */
  readonly timestamp?: number
  /** Changes storage by force in the first of them, which then takes nothing from the pool. */
  readonly intervention?: Intervention
  /** Makes no block at all where none of the transactions may stand in the first. */
  readonly skipEmpty?: boolean
}

/** What is particular about the first of the blocks that are made. */
type FirstBlock = Omit<SealRequest, 'count'>

/** What the making of blocks concerns. */
interface Concerned {
  readonly chain: ChainView
  readonly mempool: Mempool
  readonly news: BlockNews
  readonly pruning: Pruning
  readonly stateRoots: StateRoots
}

/** A block of a batch, as it is remembered until the batch is committed: only then it is told. */
interface Sealed {
  readonly block: StoredBlock
  /** Undefined where nobody will hear of them. */
  readonly changes: Changes | undefined
  /** How many entries of storage it changed. */
  readonly entries: number
  /** Of the pool's transactions those that were tried, and what became of each. */
  readonly pooled: readonly PooledTransaction[]
  readonly verdicts: readonly Verdict[]
  /** Whether it is in the chain: an empty one may have been left out. */
  readonly kept: boolean
}

/** Blocks that were made in one commit. */
interface Batch {
  /** The newest block before them, whoever made it. */
  readonly before: StoredBlock
  readonly sealed: readonly Sealed[]
  /** Something else than the pool's own transactions changed accounts. */
  readonly disturbed: boolean
}

/** Makes blocks of what waits in the pool: builds them, commits them, and only then tells of them. */
export class Sealer {
  readonly #chain: ChainView
  readonly #mempool: Mempool
  readonly #news: BlockNews
  readonly #pruning: Pruning
  readonly #stateRoots: StateRoots

  constructor ({ chain, mempool, news, pruning, stateRoots }: Concerned) {
    this.#chain = chain
    this.#mempool = mempool
    this.#news = news
    this.#pruning = pruning
    this.#stateRoots = stateRoots
  }

  /** Makes blocks, and stops after each commit but the last. */
  * batches ({ count = 1, ...particular }: SealRequest): Generator<undefined, void> {
    let first: FirstBlock = particular
    for (let left = count; left > 0;) {
      left -= this.#batch(Math.min(left, BATCH), first)
      first = {}
      if (left > 0) yield
    }
  }

  /** Makes blocks in one commit. @returns how many: fewer than asked for where they change much */
  #batch (count: number, first: FirstBlock): number {
    const { before, sealed, disturbed } = this.#commit(count, first)
    this.#news.catchUp(before)
    for (const { block, verdicts, changes, pooled, kept } of sealed) {
      pooled.forEach((transaction, index) => { this.#mempool.settle(transaction, block, verdicts[index]) })
      if (kept) this.#news.tell(block, changes)
    }
    this.#mempool.expire()
    if (disturbed) this.#mempool.revalidate()
    return sealed.length
  }

  #commit (count: number, first: FirstBlock): Batch {
    try {
      return this.#chain.store.write(writer => {
        const before = writer.head()
        const moved = !this.#chain.newest.isBehind(before)
        if (moved) this.#chain.newest.forget(before)
        const sealed: Sealed[] = []
        const gone = new Set<PooledTransaction>()
        for (let changed = 0; sealed.length < count && changed < BATCH_CHANGES;) {
          const one = this.#seal(writer, sealed.length === 0 ? first : {}, gone)
          sealed.push(one)
          changed += one.entries
        }
        this.#pruning.prune(this.#chain.store, writer)
        return { before, sealed, disturbed: moved || first.intervention !== undefined || first.transactions !== undefined }
      })
    } catch (error) {
      this.#chain.newest.forget(this.#chain.head())
      throw error
    }
  }

  /**
   * Makes one block.
   * @param gone those of the pool's transactions that need not be tried again; what this block settles is added
   */
  #seal (writer: StoreWriter, particular: FirstBlock, gone: Set<PooledTransaction>): Sealed {
    const { transactions: given = [], timestamp, intervention, skipEmpty = false } = particular
    const pooled = intervention === undefined ? this.#mempool.pool.ready().filter(transaction => !gone.has(transaction)) : []
    const parent = writer.head()
    const state = this.#chain.newest.behind(parent)
    const { block, differences, verdicts } = buildBlock(this.#chain.runtime, {
      parent,
      state,
      timestamp: timestamp ?? this.#chain.timeAfter(parent, state),
      stateRoots: this.#stateRoots,
      transactions: [...given, ...pooled.map(({ bytes }) => bytes)],
      ...(intervention === undefined ? {} : { intervention }),
    })
    const kept = !skipEmpty || verdicts.some(({ type }) => type === 'included')
    if (kept) {
      writer.append(block, differences)
      this.#chain.newest.follow(block, differences)
    }
    const ofPooled = verdicts.slice(given.length)
    pooled.forEach((transaction, index) => { if (isSettled(ofPooled[index])) gone.add(transaction) })
    // Where nobody listens, what each block changed need not stay in memory until the commit.
    return { block, changes: this.#news.listened ? changesOf(differences) : undefined, entries: kept ? differences.length : 0, pooled, verdicts: ofPooled, kept }
  }
}
