import type { Hex } from '../../core/hex.ts'
import { CachedState } from './cached-state.ts'
import type { Difference, State } from './state.ts'
import type { ChainStore, StoredBlock } from './store.ts'

/**
 * The storage behind the newest block, remembered from block to block. It follows the blocks that are made here; when the newest block
 * is another one than it followed to (another process made it, or the chain went back), it begins anew.
 */
export class NewestState {
  readonly #cache: CachedState
  #follows: Hex

  constructor (store: ChainStore) {
    this.#cache = new CachedState(store.state())
    this.#follows = store.head().hash
  }

  /** The storage behind the newest block. */
  behind (head: StoredBlock): State {
    if (!this.isBehind(head)) this.forget(head)
    return this.#cache
  }

  /** Whether what is remembered is what stands behind a block. */
  isBehind ({ hash }: StoredBlock): boolean {
    return hash === this.#follows
  }

  /** Goes on to a block that was just made on what is remembered. */
  follow ({ hash }: StoredBlock, differences: readonly Difference[]): void {
    this.#cache.apply(differences)
    this.#follows = hash
  }

  /** Begins anew behind the newest block. */
  forget ({ hash }: StoredBlock): void {
    this.#cache.clear()
    this.#follows = hash
  }
}
