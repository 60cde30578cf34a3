import type { ChainStore, StoreWriter } from './state/store.ts'

/** Of so many blocks together the state is forgotten: each time costs something. */
const AT_ONCE = 32

/** The state of so many blocks more than are to be kept is kept for those that still need it, and not longer. */
const MOST_FOR_OTHERS = 4_096

/** Somebody who needs the state behind earlier blocks. */
export interface Keeper {
  /** The number of the oldest; undefined while there is none. */
  readonly oldest: () => number | undefined
}

/** What becomes of the state behind old blocks. */
export class Pruning {
  readonly #keepers = new Set<Keeper>()

  /** @param keepBlocks of so many blocks before the newest the state and the extrinsics are kept; of all when undefined */
  constructor (private readonly keepBlocks: number | undefined) {}

  /** Keeps what somebody needs. @returns how to end it */
  keep (keeper: Keeper): () => void {
    this.#keepers.add(keeper)
    return () => { this.#keepers.delete(keeper) }
  }

  /** Forgets what is too old, when it has become enough. */
  prune (store: ChainStore, writer: StoreWriter): void {
    if (this.keepBlocks === undefined) return
    const last = writer.head().number - this.keepBlocks
    const needed = [...this.#keepers].map(({ oldest }) => oldest() ?? last)
    const first = Math.max(Math.min(last, ...needed), last - MOST_FOR_OTHERS)
    if (first - store.firstState() >= Math.min(AT_ONCE, this.keepBlocks + 1)) writer.prune(first)
  }
}
