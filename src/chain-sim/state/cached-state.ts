import type { Hex } from '../../core/hex.ts'
import { sameBytes } from './bytes.ts'
import { search } from './key-index.ts'
import type { Changes, State } from './state.ts'

/** Roughly what a cache may hold, in bytes. */
const BUDGET = 48 * 1024 * 1024
/** What an entry costs beside its key and value, in bytes: a guess at the engine's overhead. */
const ENTRY = 120
/** Shorter prefixes span storage items: lists of a whole state are not worth keeping. */
const SHORTEST_LISTED = 66

/**
 * The newest state of a chain, remembered: values and their absence, and lists of keys. A value is handed back as the same
 * instance until it changes, so that decoders may remember by identity.
 *
 * The base has to follow the chain (as `store.state()` does): what is forgotten is read from it again. When the budget is used up, all
 * is forgotten at once: one block's working set is far below it.
 */
export class CachedState implements State {
  /** Null for what is known to be absent. */
  readonly #values = new Map<Hex, Uint8Array | null>()
  readonly #lists = new Map<Hex, readonly Hex[]>()
  /** How long the prefixes of the lists are: few lengths, so finding a key's lists takes few look-ups. */
  readonly #lengths = new Set<number>()
  #size = 0

  constructor (private readonly base: State, private readonly budget = BUDGET) {}

  get (key: Hex): Uint8Array | undefined {
    const known = this.#values.get(key)
    if (known !== undefined) return known ?? undefined
    const value = this.base.get(key)
    this.#remember(key, value ?? null)
    return value
  }

  * keys (prefix: Hex, after?: Hex): Generator<Hex, void, undefined> {
    if (prefix.length < SHORTEST_LISTED) {
      yield * this.base.keys(prefix, after)
      return
    }
    const keys = this.#list(prefix)
    for (let at = after === undefined ? 0 : search(keys, after, true); at < keys.length; at++) {
      const key = keys[at]
      if (key !== undefined) yield key
    }
  }

  /** Follows the chain to its next block. The base has moved already, or moves before it is read again. */
  apply (changes: Changes): void {
    for (const [key, value] of changes) {
      const before = this.#values.get(key)
      if (value && before) {
        if (!sameBytes(value, before)) this.#replace(key, before, value)
      } else {
        this.#forgetLists(key)
        if (this.#values.delete(key)) this.#size -= entrySize(key, before)
        this.#remember(key, value)
      }
    }
  }

  /** Forgets everything: after the chain moved without `apply`. */
  clear (): void {
    this.#values.clear()
    this.#lists.clear()
    this.#lengths.clear()
    this.#size = 0
  }

  #remember (key: Hex, value: Uint8Array | null): void {
    this.#grow(entrySize(key, value))
    this.#values.set(key, value)
  }

  #replace (key: Hex, before: Uint8Array, value: Uint8Array): void {
    this.#size += value.length - before.length
    this.#values.set(key, value)
  }

  #list (prefix: Hex): readonly Hex[] {
    const known = this.#lists.get(prefix)
    if (known) return known
    const keys = [...this.base.keys(prefix)]
    this.#grow(listSize(prefix, keys))
    this.#lists.set(prefix, keys)
    this.#lengths.add(prefix.length)
    return keys
  }

  /** A key appeared or disappeared: every list that it belongs to is out of date. */
  #forgetLists (key: Hex): void {
    for (const length of this.#lengths) {
      if (length > key.length) continue
      const prefix = key.slice(0, length) as Hex
      const keys = this.#lists.get(prefix)
      if (!keys) continue
      this.#size -= listSize(prefix, keys)
      this.#lists.delete(prefix)
    }
  }

  #grow (bytes: number): void {
    if (this.#size + bytes > this.budget) this.clear()
    this.#size += bytes
  }
}

const entrySize = (key: Hex, value: Uint8Array | null | undefined): number => ENTRY + key.length + (value?.length ?? 0)
const listSize = (prefix: Hex, keys: readonly Hex[]): number => ENTRY + prefix.length + keys.reduce((sum, key) => sum + key.length + 16, 0)
