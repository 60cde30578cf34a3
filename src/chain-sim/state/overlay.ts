import type { Hex } from '../../core/hex.ts'
import { sameBytes } from './bytes.ts'
import { KeyIndex } from './key-index.ts'
import type { Changes, MutableState, State } from './state.ts'

/**
 * Changes on top of a state that does not itself change meanwhile. A block is an overlay on the chain's state and each
 * extrinsic one on the block: keeping it is `applyTo`, rolling back is letting go of it.
 *
 * A walk over keys is live, as with the real trie: it sees keys that are written ahead of it and misses those deleted.
 */
export class Overlay implements MutableState {
  /** Null marks a key as gone, whatever the parent says. */
  readonly #changes = new Map<Hex, Uint8Array | null>()
  /** Of the changed keys those that the parent does not have: a walk over the parent comes by the others. */
  readonly #index = new KeyIndex()
  /** Changed keys that nobody has looked at for the index yet: most overlays are never walked. */
  readonly #unindexed: Hex[] = []

  constructor (private readonly parent: State) {}

  get (key: Hex): Uint8Array | undefined {
    const own = this.#changes.get(key)
    return own === undefined ? this.parent.get(key) : own ?? undefined
  }

  put (key: Hex, value: Uint8Array): void {
    this.#set(key, value)
  }

  delete (key: Hex): void {
    this.#set(key, null)
  }

  * keys (prefix: Hex, after?: Hex): Generator<Hex, void, undefined> {
    const parent = this.parent.keys(prefix, after)[Symbol.iterator]()
    let below = parent.next()
    let position = after
    let own: Hex | undefined
    let size = -1
    for (;;) {
      // Looked up again only after it was passed, or when something was written.
      if (size !== this.#changes.size || own === position) own = this.#next(prefix, position)
      size = this.#changes.size
      const key = below.done || (own !== undefined && own < below.value) ? own : below.value
      if (key === undefined) return
      if (!below.done && below.value === key) below = parent.next()
      position = key
      if (this.#changes.get(key) !== null) yield key
    }
  }

  /** What differs from the parent: a write that came to nothing is left out, so that nobody stores or announces it. */
  changes (): Changes {
    const changes = new Map<Hex, Uint8Array | null>()
    for (const [key, value] of this.#changes) {
      const before = this.parent.get(key)
      const same = value === null || before === undefined ? value === (before ?? null) : sameBytes(value, before)
      if (!same) changes.set(key, value)
    }
    return changes
  }

  /** Keeps the changes: writes them into the state that this overlay lies on. */
  applyTo (parent: MutableState): void {
    for (const [key, value] of this.#changes) {
      if (value === null) parent.delete(key)
      else parent.put(key, value)
    }
  }

  #set (key: Hex, value: Uint8Array | null): void {
    const before = this.#changes.size
    this.#changes.set(key, value)
    if (this.#changes.size > before) this.#unindexed.push(key)
  }

  #next (prefix: Hex, position: Hex | undefined): Hex | undefined {
    if (this.#unindexed.length > 0) {
      for (const key of this.#unindexed.splice(0)) if (this.parent.get(key) === undefined) this.#index.add(key)
    }
    return this.#index.next(prefix, position)
  }
}
