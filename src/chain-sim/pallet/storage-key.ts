import { fromHex, toHex, type Hex } from '../../core/hex.ts'
import { hashKey, hashPrefixLength, twox128 } from '../codec/hashers.ts'
import { decode, encode, fixedSize, type AnyType } from '../codec/type.ts'
import { StateKey } from '../state/state-key.ts'
import { KeyMemo } from './key-memo.ts'
import type { AnyStorageItem, KeyPart } from './storage.ts'

/** Hashing an account costs microseconds and the same few hundred come again every block. */
const MEMO_LIMIT = 20_000

/** The keys of one storage item: twox128(pallet) ++ twox128(item) ++ the hashed keys. */
export class StorageKeys {
  readonly prefix: Hex
  readonly #whole: StateKey
  readonly #parts: readonly KeyPart[]
  readonly #layout: readonly KeyLayout[]
  readonly #hashes: readonly Map<unknown, string>[]
  readonly #made = new KeyMemo()
  readonly #parsed = new Map<Hex, Place>()
  readonly #lists = new WeakMap<readonly Hex[], readonly Place[]>()

  constructor (pallet: string, item: string, { keys }: AnyStorageItem) {
    this.prefix = `${twox128(pallet)}${twox128(item).slice(2)}`
    this.#whole = new StateKey(this.prefix)
    this.#parts = keys
    this.#layout = keys.map(layoutOf)
    this.#hashes = keys.map(() => new Map())
    if (keys.length > 2) throw new Error(`${pallet}.${item}: more than two keys`)
    for (const part of keys.slice(0, -1)) {
      if (fixedSize(part.type) === undefined) throw new Error(`${pallet}.${item}: only the last key may vary in size`)
    }
  }

  /** The key for all of the item's keys, or the prefix for the first few of them. */
  of (keys: readonly unknown[]): Hex {
    return this.at(keys).hex
  }

  /** The same for states that remember what they find at a key. */
  at (keys: readonly unknown[]): StateKey {
    // Whoever asks has mostly made the array for this question: as long as it goes no further, the engine need not make it.
    switch (keys.length) {
      case 0: return this.#whole
      case 1: return this.#made.one(keys[0]) ?? this.#make([keys[0]])
      case 2: return this.#made.two(keys[0], keys[1]) ?? this.#make([keys[0], keys[1]])
      default: throw new Error(`too many keys for ${this.prefix}`)
    }
  }

  #make (keys: readonly unknown[]): StateKey {
    return this.#made.set(keys, keys.reduce<string>((joined, key, i) => joined + this.#hashed(i, key), this.prefix))
  }

  /** The item's keys out of a storage key. */
  parse (key: Hex): Place {
    const known = this.#parsed.get(key)
    if (known !== undefined) return known
    const keys = this.#parse(key)
    const made = this.at(keys)
    // Whoever may write any key may write one with a wrong hash.
    const parsed = { keys, at: made.hex === key ? made : new StateKey(key, false) }
    if (this.#parsed.size >= MEMO_LIMIT) this.#parsed.clear()
    this.#parsed.set(key, parsed)
    return parsed
  }

  /** The same for a list that does not change: it is walked once. */
  parseAll (list: readonly Hex[]): readonly Place[] {
    const known = this.#lists.get(list)
    if (known !== undefined) return known
    const parsed = list.map(key => this.parse(key))
    this.#lists.set(list, parsed)
    return parsed
  }

  #parse (key: Hex): readonly unknown[] {
    let at = this.prefix.length
    return this.#layout.map(({ skipped, digits, read }) => {
      const start = at + skipped
      at = digits === undefined ? key.length : start + digits
      if (at > key.length) throw new RangeError(`a storage key that ends early: ${key}`)
      return read(`0x${key.slice(start, at)}`)
    })
  }

  #hashed (index: number, key: unknown): string {
    const memo = this.#hashes[index]
    const part = this.#parts[index]
    if (memo === undefined || part === undefined) throw new Error(`too many keys for ${this.prefix}`)
    const known = memo.get(key)
    if (known !== undefined) return known
    const hashed = toHex(hashKey(part.hasher, encode(part.type, key))).slice(2)
    if (memo.size >= MEMO_LIMIT) memo.clear()
    memo.set(key, hashed)
    return hashed
  }
}

/** An entry's place in storage: a storage key that was read. */
export interface Place<Keys = readonly unknown[]> {
  readonly keys: Keys
  /** The same as {@link StorageKeys.at} gives. */
  readonly at: StateKey
}

/** How one of the keys stands in a storage key, in hex digits. */
interface KeyLayout {
  /** The digits of its hash, before it. */
  readonly skipped: number
  /** Its own, or undefined where it takes all that is left. */
  readonly digits: number | undefined
  readonly read: (hex: Hex) => unknown
}

function layoutOf ({ hasher, type }: KeyPart): KeyLayout {
  const size = fixedSize(type)
  return {
    skipped: 2 * hashPrefixLength(hasher),
    digits: size === undefined ? undefined : 2 * size,
    // The value of fixed bytes is their hex, which need not become bytes in between: walks over accounts are long.
    read: size !== undefined && isText(type, size) ? hex => hex : hex => decode(type, fromHex(hex)),
  }
}

/** Of the types of fixed size only bytes, such as accounts, have texts for values. */
const isText = (type: AnyType, size: number): boolean => typeof decode(type, new Uint8Array(size)) === 'string'
