import type { HasherName } from '../codec/hashers.ts'
import type { AnyType, Type, ValueOf } from '../codec/type.ts'

/** One key of a storage map: how it is hashed and what it is. */
export interface KeyPart<T = unknown> {
  readonly hasher: HasherName
  readonly type: Type<T>
}

/** A key that stands as it is. */
export const identity = <T> (type: Type<T>): KeyPart<T> => ({ hasher: 'Identity', type })

/** A key behind 8 bytes of its xxHash: for keys that nobody can choose. */
export const twox64 = <T> (type: Type<T>): KeyPart<T> => ({ hasher: 'Twox64Concat', type })

/** A key behind 16 bytes of its blake2b hash. */
export const blake2 = <T> (type: Type<T>): KeyPart<T> => ({ hasher: 'Blake2_128Concat', type })

/**
 * A storage item as a pallet declares it.
 * `Keys` are the values of its keys (none for a plain value), `V` is what is stored, `Got` what reading gives.
 */
export interface StorageItem<Keys extends readonly unknown[] = readonly unknown[], V = unknown, Got = unknown> {
  readonly keys: readonly KeyPart[]
  readonly value: Type<V>
  /** What reading gives where nothing is stored. Reading never writes. */
  readonly fallback: Got
  /** Whether `fallback` is a value of its own (a `ValueQuery`) or means that there is none (an `OptionQuery`). */
  readonly hasDefault: boolean
  readonly docs: string
  /** Only for types. */
  readonly keyTypes?: Keys
}

/** Any item, where only its description matters. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the one bound that every item meets
export type AnyStorageItem = StorageItem<any, any, any>

type KeyTypes<Parts extends readonly AnyKeyPart[]> = { [I in keyof Parts]: ValueOf<Parts[I]['type']> }
type AnyKeyPart = { readonly hasher: HasherName, readonly type: AnyType }

/** A single value that reads as `fallback` where absent. */
export const value = <T> (type: Type<T>, fallback: T, docs = ''): StorageItem<[], T, T> =>
  ({ keys: [], value: type, fallback, hasDefault: true, docs })

/** A single value that may be absent. */
export const optionalValue = <T> (type: Type<T>, docs = ''): StorageItem<[], T, T | undefined> =>
  ({ keys: [], value: type, fallback: undefined, hasDefault: false, docs })

/** A map whose missing entries read as `fallback`. */
export const map = <const Parts extends readonly AnyKeyPart[], T> (keys: Parts, type: Type<T>, fallback: T, docs = ''): StorageItem<Mutable<KeyTypes<Parts>>, T, T> =>
  ({ keys, value: type, fallback, hasDefault: true, docs })

/** A map whose entries may be absent. */
export const optionalMap = <const Parts extends readonly AnyKeyPart[], T> (keys: Parts, type: Type<T>, docs = ''): StorageItem<Mutable<KeyTypes<Parts>>, T, T | undefined> =>
  ({ keys, value: type, fallback: undefined, hasDefault: false, docs })

type Mutable<T extends readonly unknown[]> = [...T]
