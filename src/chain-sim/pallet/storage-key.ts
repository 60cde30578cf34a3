import { fromHex, toHex, type Hex } from '../../core/hex.ts'
import { hashKey, hashPrefixLength, twox128 } from '../codec/hashers.ts'
import { decode, encode, fixedSize } from '../codec/type.ts'
import type { AnyStorageItem, KeyPart } from './storage.ts'

/** Hashing an account costs microseconds and the same few hundred come again every block. */
const MEMO_LIMIT = 20_000

/** The keys of one storage item: twox128(pallet) ++ twox128(item) ++ the hashed keys. */
export class StorageKeys {
  readonly prefix: Hex
  readonly #parts: readonly KeyPart[]
  readonly #memos: readonly Map<unknown, string>[]

  constructor (pallet: string, item: string, { keys }: AnyStorageItem) {
    this.prefix = `${twox128(pallet)}${twox128(item).slice(2)}`
    this.#parts = keys
    this.#memos = keys.map(() => new Map())
    for (const part of keys.slice(0, -1)) {
      if (fixedSize(part.type) === undefined) throw new Error(`${pallet}.${item}: only the last key may vary in size`)
    }
  }

  /** The key for all of the item's keys, or the prefix for the first few of them. */
  of (keys: readonly unknown[]): Hex {
    let key = this.prefix as string
    for (let i = 0; i < keys.length; i++) key += this.#hashed(i, keys[i])
    return key as Hex
  }

  /** The item's keys out of a storage key. */
  parse (key: Hex): unknown[] {
    const bytes = fromHex(key)
    let at = (this.prefix.length - 2) / 2
    return this.#parts.map(({ hasher, type }) => {
      at += hashPrefixLength(hasher)
      const end = at + (fixedSize(type) ?? bytes.length - at)
      const value = decode(type, bytes.subarray(at, end))
      at = end
      return value
    })
  }

  #hashed (index: number, key: unknown): string {
    const memo = this.#memos[index]
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
