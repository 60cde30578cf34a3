import type { Hex } from '../../core/hex.ts'
import { search } from './key-index.ts'
import type { Slot, StateKey } from './state-key.ts'
import type { Difference, State } from './state.ts'

/** Roughly what a cache may hold, in bytes. */
const BUDGET = 48 * 1024 * 1024
/** What an entry costs beside its key and value, in bytes: a guess at the engine's overhead. */
const ENTRY = 120
/** The owner of slots that were dropped. */
const NOBODY = {}
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
  readonly #slots = new Map<Hex, Slot>()
  /** What the slots that hold are marked with. */
  #mark = {}
  readonly #lists = new Map<Hex, readonly Hex[]>()
  /** How long the prefixes of the lists are: few lengths, so finding a key's lists takes few look-ups. */
  readonly #lengths = new Set<number>()
  #size = 0

  constructor (private readonly base: State, private readonly budget = BUDGET) {}

  get (key: Hex): Uint8Array | undefined {
    return this.#slotOf(key).value ?? undefined
  }

  read (key: StateKey): Uint8Array | undefined {
    return this.#slotAt(key).value ?? undefined
  }

  * keys (prefix: Hex, after?: Hex): Generator<Hex, void, undefined> {
    const keys = this.listed(prefix)
    if (keys === undefined) {
      yield * this.base.keys(prefix, after)
      return
    }
    for (let at = after === undefined ? 0 : search(keys, after, true); at < keys.length; at++) {
      const key = keys[at]
      if (key !== undefined) yield key
    }
  }

  listed (prefix: Hex): readonly Hex[] | undefined {
    const known = this.#lists.get(prefix)
    if (known !== undefined || prefix.length < SHORTEST_LISTED) return known
    const keys = [...this.base.keys(prefix)]
    this.#grow(listSize(prefix, keys))
    this.#lists.set(prefix, keys)
    this.#lengths.add(prefix.length)
    return keys
  }

  /** Follows the chain to its next block. The base has moved already, or moves before it is read again. */
  apply (differences: readonly Difference[]): void {
    for (const { key, value } of differences) {
      const slot = this.#known(key)
      if (slot?.value && value) {
        this.#size += value.length - slot.value.length
        slot.value = value
      } else {
        this.#forgetLists(key.hex)
        if (value === null) this.#drop(key, slot)
        else this.#set(key, value)
      }
    }
  }

  /** Forgets everything: after the chain moved without `apply`. */
  clear (): void {
    // Keys may still refer to the slots.
    for (const slot of this.#slots.values()) slot.value = null
    this.#mark = {}
    this.#slots.clear()
    this.#lists.clear()
    this.#lengths.clear()
    this.#size = 0
  }

  /** The slot of a key, if there is one. */
  #known (key: StateKey): Slot | undefined {
    return key.slot?.owner === this.#mark ? key.slot : this.#slots.get(key.hex)
  }

  #slotAt (key: StateKey): Slot {
    const { slot } = key
    if (slot?.owner === this.#mark) return slot
    return key.slot = this.#slotOf(key.hex)
  }

  #slotOf (key: Hex): Slot {
    return this.#slots.get(key) ?? this.#make(key, this.base.get(key) ?? null)
  }

  #set (key: StateKey, value: Uint8Array): void {
    const known = this.#known(key)
    if (known === undefined) key.slot = this.#make(key.hex, value)
    else {
      this.#size += value.length - (known.value?.length ?? 0)
      known.value = value
    }
  }

  /** A key that is gone needs no place until somebody asks for it: in each block some go that never come again. */
  #drop ({ hex }: StateKey, slot: Slot | undefined): void {
    if (slot === undefined) return
    this.#slots.delete(hex)
    this.#size -= ENTRY + hex.length + (slot.value?.length ?? 0)
    // Keys may still refer to it.
    slot.owner = NOBODY
    slot.value = null
  }

  #make (key: Hex, value: Uint8Array | null): Slot {
    this.#grow(ENTRY + key.length + (value?.length ?? 0))
    const slot: Slot = { owner: this.#mark, value }
    this.#slots.set(key, slot)
    return slot
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

const listSize = (prefix: Hex, keys: readonly Hex[]): number => ENTRY + prefix.length + keys.reduce((sum, key) => sum + key.length + 16, 0)
