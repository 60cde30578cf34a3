import type { Hex } from '../../core/hex.ts'

/** How much of a key names its pallet and storage item: `0x` and two 16-byte hashes. */
const ITEM_LENGTH = 66

/**
 * A set of storage keys in ascending order, kept apart by storage item, so that walking one item never touches the rest.
 * Sorting waits until somebody asks: most items of an overlay are written and never walked.
 */
export class KeyIndex {
  readonly #items = new Map<string, SortedKeys>()
  readonly #names = new SortedKeys()

  /** Adds a key that is not in the index. */
  add (key: Hex): void {
    const name = itemOf(key)
    let item = this.#items.get(name)
    if (!item) {
      item = new SortedKeys()
      this.#items.set(name, item)
      this.#names.add(name)
    }
    item.add(key)
  }

  /** Removes a key that is in the index. */
  remove (key: Hex): void {
    this.#items.get(itemOf(key))?.remove(key)
  }

  /** The first key under `prefix`, or the first after `after` when that lies further on. */
  next (prefix: Hex, after: Hex | undefined): Hex | undefined {
    const start = after !== undefined && after >= prefix ? after : undefined
    let name: Hex | undefined = itemOf(start ?? prefix)
    if (!this.#items.has(name)) name = this.#names.first(name, false)
    while (name?.startsWith(itemOf(prefix))) {
      const key = this.#items.get(name)?.first(start ?? prefix, start !== undefined)
      if (key !== undefined) return key.startsWith(prefix) ? key : undefined
      name = this.#names.first(name, true)
    }
    return undefined
  }
}

const itemOf = (key: Hex): Hex => key.length <= ITEM_LENGTH ? key : key.slice(0, ITEM_LENGTH) as Hex

/** So few new keys are put into their places one by one; of more, all are sorted. */
const FEW = 16

/** Keys in one array: put in order when asked, searched by halves. */
class SortedKeys {
  readonly #keys: Hex[] = []
  /** Added since the array was last in order. */
  readonly #added: Hex[] = []
  /** Where the last answer stood: whoever walks asks for its successor next. */
  #hint = 0

  add (key: Hex): void {
    this.#added.push(key)
  }

  remove (key: Hex): void {
    const at = this.#find(key, false)
    if (this.#keys[at] === key) this.#keys.splice(at, 1)
  }

  /** The first key from `key` on; beyond it when `strictly`. */
  first (key: Hex, strictly: boolean): Hex | undefined {
    this.#hint = this.#find(key, strictly)
    return this.#keys[this.#hint]
  }

  #find (key: Hex, strictly: boolean): number {
    if (this.#added.length > 0) this.#arrange()
    return strictly && this.#keys[this.#hint] === key ? this.#hint + 1 : search(this.#keys, key, strictly)
  }

  #arrange (): void {
    const added = this.#added.splice(0)
    if (added.length > FEW) {
      for (const key of added) this.#keys.push(key)
      this.#keys.sort()
    } else {
      for (const key of added) this.#keys.splice(search(this.#keys, key, false), 0, key)
    }
  }
}

/** Where the first key from `key` on stands in a sorted array; beyond it when `strictly`. */
export function search (keys: readonly Hex[], key: Hex, strictly: boolean): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const candidate = keys[middle]
    if (candidate !== undefined && (candidate < key || (strictly && candidate === key))) low = middle + 1
    else high = middle
  }
  return low
}
