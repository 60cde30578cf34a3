import type { Hex } from '../../core/hex.ts'
import { sameBytes } from './bytes.ts'
import { KeyIndex } from './key-index.ts'
import { StateKey, type Layer, type Written } from './state-key.ts'
import { changesOf, readFrom, type Changes, type Difference, type KeyedState, type State } from './state.ts'

/**
 * Changes on top of a state that does not itself change meanwhile. A block is an overlay on the chain's state and each
 * extrinsic one on the block: keeping it is `applyTo`, rolling back is letting go of it.
 *
 * A walk over keys is live, as with the real trie: it sees keys that are written ahead of it and misses those deleted.
 */
export class Overlay implements KeyedState, Layer {
  hidden = false
  readonly #written: Written[] = []
  /** The same by the text of their keys, made when somebody asks by it. */
  #byText: Map<Hex, Written> | undefined
  /** Of the keys written those that the parent does not have: a walk over the parent comes by the others. Hardly any block has some. */
  #added: KeyIndex | undefined
  #addedCount = 0
  /** Written keys that are gone now, whatever the parent says. */
  readonly #gone = new Set<Hex>()

  constructor (private readonly parent: State) {}

  get (key: Hex): Uint8Array | undefined {
    const own = this.#find(key)
    return own === undefined ? this.parent.get(key) : own.value ?? undefined
  }

  read (key: StateKey): Uint8Array | undefined {
    if (!key.sole) return this.get(key.hex)
    const own = this.#own(key)
    return own === undefined ? readFrom(this.parent, key) : own.value ?? undefined
  }

  put (key: Hex, value: Uint8Array): void {
    this.write(new StateKey(key, false), value)
  }

  delete (key: Hex): void {
    this.write(new StateKey(key, false), null)
  }

  write (key: StateKey, value: Uint8Array | null): void {
    const own = key.sole ? this.#own(key) : this.#find(key.hex)
    if (own !== undefined) this.#change(own, value)
    else if (key.sole) key.written = this.#add(key, this.#surface(key), value)
    else {
      this.hidden = true
      this.#add(key, undefined, value)
    }
  }

  * keys (prefix: Hex, after?: Hex): Generator<Hex, void, undefined> {
    const parent = this.parent.keys(prefix, after)[Symbol.iterator]()
    let below = parent.next()
    let position = after
    let own: Hex | undefined
    let count = 0
    for (;;) {
      // Looked up again only after it was passed, or when a key was added.
      if (count !== this.#addedCount || (own !== undefined && own === position)) own = this.#added?.next(prefix, position)
      count = this.#addedCount
      const key = below.done || (own !== undefined && own < below.value) ? own : below.value
      if (key === undefined) return
      if (!below.done && below.value === key) below = parent.next()
      position = key
      if (!this.#gone.has(key)) yield key
    }
  }

  listed (prefix: Hex): readonly Hex[] | undefined {
    if (this.#added?.next(prefix, undefined) !== undefined) return undefined
    for (const key of this.#gone) if (key.startsWith(prefix)) return undefined
    return this.parent.listed?.(prefix)
  }

  /** What differs from the parent: a write that came to nothing is left out, so that nobody stores or announces it. */
  differences (): Difference[] {
    return this.#written.filter(({ before, value }) =>
      value === null || before === undefined ? value !== (before ?? null) : !sameBytes(value, before))
  }

  /** The same by the texts of their keys. */
  changes (): Changes {
    return changesOf(this.differences())
  }

  /** Keeps the changes: writes them into the state that this overlay lies on, and lets go of the keys. */
  applyTo (parent: KeyedState): void {
    this.release()
    for (const { key, value } of this.#written) parent.write(key, value)
  }

  /** Lets go of the keys, which would keep all that was written in memory. From then on the overlay is slow to read. */
  release (): void {
    this.hidden = true
    for (const written of this.#written) if (written.key.written === written) written.key.written = written.under
  }

  /** What this overlay wrote under a key. */
  #own (key: StateKey): Written | undefined {
    for (let written = key.written; written !== undefined; written = written.under) if (written.by === this) return written
    return this.hidden ? this.#find(key.hex) : undefined
  }

  /**
   * Takes from a key what was written by others than those that this overlay lies on: they have to look for it themselves.
   * @returns what stays
   */
  #surface (key: StateKey): Written | undefined {
    let { written } = key
    for (; written !== undefined && !this.#liesOn(written.by); written = written.under) written.by.hidden = true
    return written
  }

  #liesOn (layer: Layer): boolean {
    const { parent } = this
    return parent instanceof Overlay && (parent === layer || parent.#liesOn(layer))
  }

  #add (key: StateKey, under: Written | undefined, value: Uint8Array | null): Written {
    const written: Written = { by: this, key, before: readFrom(this.parent, key), under, value }
    this.#written.push(written)
    this.#byText?.set(key.hex, written)
    if (written.before === undefined) {
      this.#added ??= new KeyIndex()
      this.#added.add(key.hex)
      this.#addedCount++
    }
    if (value === null) this.#gone.add(key.hex)
    return written
  }

  #change (own: Written, value: Uint8Array | null): void {
    if (value === null) this.#gone.add(own.key.hex)
    else if (own.value === null) this.#gone.delete(own.key.hex)
    own.value = value
  }

  #find (key: Hex): Written | undefined {
    if (this.#written.length === 0) return undefined
    this.#byText ??= new Map(this.#written.map(written => [written.key.hex, written]))
    return this.#byText.get(key)
  }
}
