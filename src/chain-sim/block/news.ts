import type { Changes } from '../state/state.ts'
import type { ChainStore, StoredBlock } from '../state/store.ts'

/**
 * Hears of the newest block, and of what it changed; undefined when the chain went back or another process made the block, so that
 * anything may differ.
 */
export type BlockListener = (block: StoredBlock, changes: Changes | undefined) => void

/** How often a chain that other processes can write is looked at while somebody listens, in ms. */
const LOOK_EVERY = 50

/** Who hears of blocks, and what they have heard: every block in its order, whichever process made it. */
export class BlockNews {
  readonly #store: ChainStore
  readonly #onOthers: () => void
  readonly #listeners = new Set<BlockListener>()
  #told: StoredBlock
  #looking: NodeJS.Timeout | undefined

  /** @param onOthers called when other processes have changed the chain, once it is told */
  constructor (store: ChainStore, onOthers: () => void) {
    this.#store = store
    this.#onOthers = onOthers
    this.#told = store.head()
  }

  /** The newest block that listeners know of: those that follow it are told. */
  get told (): StoredBlock {
    return this.#told
  }

  /** Whether anybody hears of blocks. */
  get listened (): boolean {
    return this.#listeners.size > 0
  }

  /** Calls back for every block from now on. @returns how to stop it */
  listen (listener: BlockListener): () => void {
    this.look()
    this.#listeners.add(listener)
    if (this.#store.shared) this.#looking ??= setInterval(() => { this.look() }, LOOK_EVERY).unref()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.end()
    }
  }

  tell (block: StoredBlock, changes: Changes | undefined): void {
    this.#told = block
    for (const listener of this.#listeners) listener(block, changes)
  }

  /** Tells what other processes have made of the chain. */
  look (): void {
    const head = this.#store.head()
    if (head.hash === this.#told.hash) return
    this.catchUp(head)
    this.#onOthers()
  }

  /** Tells of the blocks up to one that other processes made; of that alone where the chain went back before. */
  catchUp (last: StoredBlock): void {
    if (last.hash === this.#told.hash) return
    const isLine = this.#store.block(this.#told.number)?.hash === this.#told.hash
    for (let number = isLine ? this.#told.number + 1 : last.number; number < last.number; number++) {
      const block = this.#store.block(number)
      if (block !== undefined) this.tell(block, undefined)
    }
    this.tell(last, undefined)
  }

  /** Looks no more at what other processes do. */
  end (): void {
    clearInterval(this.#looking)
    this.#looking = undefined
  }
}
