import { decode, encode, type AnyType } from '../codec/type.ts'
import type { StateKey } from '../state/state-key.ts'
import type { KeyedState } from '../state/state.ts'
import type { AnyStorageItem, StorageItem } from './storage.ts'
import type { Place, StorageKeys } from './storage-key.ts'

/** Where the state on top of the stack of overlays is found at the moment. */
export interface StateCell {
  state: KeyedState
}

/** What accessors of an item share, on whatever state they work. */
export class ItemParts {
  readonly type: AnyType

  constructor (item: AnyStorageItem, readonly keys: StorageKeys, readonly fallback: unknown) {
    this.type = item.value as AnyType
  }
}

/** One storage item of a pallet, as a call reads and writes it. */
export class StorageAccessor<Keys extends readonly unknown[], V, Got> {
  private readonly keys: StorageKeys
  private readonly fallback: Got

  constructor (private readonly cell: StateCell, private readonly parts: ItemParts) {
    this.keys = parts.keys
    this.fallback = parts.fallback as Got
  }

  /** The stored value, or the item's default. Never writes. */
  get (...keys: Keys): Got {
    return this.#read(this.keys.at(keys)) ?? this.fallback
  }

  /** The stored value, or undefined where there is none, whatever the default. */
  find (...keys: Keys): V | undefined {
    return this.#read(this.keys.at(keys)) as V | undefined
  }

  /** Whether something is stored: not the same as reading a value other than the default. */
  has (...keys: Keys): boolean {
    return this.cell.state.read(this.keys.at(keys)) !== undefined
  }

  put (...keysAndValue: [...Keys, V]): void {
    const value = keysAndValue.pop() as V
    this.#write(this.keys.at(keysAndValue), value)
  }

  /** Reads, changes and writes, whether something was stored or not. */
  mutate (...keysAndChange: [...Keys, (value: Got) => V]): void {
    const change = keysAndChange.pop() as (value: Got) => V
    const key = this.keys.at(keysAndChange)
    this.#write(key, change(this.#read(key) ?? this.fallback))
  }

  remove (...keys: Keys): void {
    this.cell.state.write(this.keys.at(keys), null)
  }

  /** Removes every entry whose keys begin with these. */
  clear (...first: Partial<Keys>): void {
    for (const { at } of this.places(...first)) this.cell.state.write(at, null)
  }

  /** Entries whose keys begin with these, in the byte order of the storage keys. */
  * entries (...first: Partial<Keys>): Generator<readonly [keys: Keys, value: V]> {
    for (const found of this.cell.state.keys(this.keys.of(first))) {
      const { keys, at } = this.keys.parse(found)
      const value = this.#read(at)
      if (value !== undefined) yield [keys as unknown as Keys, value as V]
    }
  }

  /** The keys of entries whose keys begin with these, in the byte order of the storage keys. */
  * keysOf (...first: Partial<Keys>): Generator<Keys> {
    for (const key of this.cell.state.keys(this.keys.of(first))) yield this.keys.parse(key).keys as unknown as Keys
  }

  /** An entry's place in storage, for code that is hot enough to look it up once for reading and writing. */
  at (...keys: Keys): StateKey {
    return this.keys.at(keys)
  }

  /** What `get` gives, of an entry's place. */
  getAt (place: StateKey): Got {
    return this.#read(place) ?? this.fallback
  }

  /** Puts a value into an entry's place. */
  putAt (place: StateKey, value: V): void {
    this.#write(place, value)
  }

  /** The places of the entries whose keys begin with these, as they are now, in the byte order of the storage keys. */
  places (...first: Partial<Keys>): ReadonlyArray<Place<Keys>> {
    const { state } = this.cell
    const prefix = this.keys.of(first)
    return this.keys.parseAll(state.listed?.(prefix) ?? [...state.keys(prefix)]) as unknown as ReadonlyArray<Place<Keys>>
  }

  /** The stored bytes as they are, for code that is hot enough to read them itself. */
  bytes (...keys: Keys): Uint8Array | undefined {
    return this.cell.state.read(this.keys.at(keys))
  }

  /** Stores bytes that are already the SCALE encoding of a value. */
  putBytes (...keysAndBytes: [...Keys, Uint8Array]): void {
    const bytes = keysAndBytes.pop() as Uint8Array
    this.cell.state.write(this.keys.at(keysAndBytes), bytes)
  }

  #read (key: StateKey): Got | undefined {
    const bytes = this.cell.state.read(key)
    if (bytes === undefined) return undefined
    if (key.bytes === bytes) return key.meaning as Got
    return this.#remember(key, bytes, decode(this.parts.type, bytes) as Got)
  }

  #write (key: StateKey, value: V): void {
    const bytes = encode(this.parts.type, value)
    this.#remember(key, bytes, value)
    this.cell.state.write(key, bytes)
  }

  #remember<T> (key: StateKey, bytes: Uint8Array, value: T): T {
    key.bytes = bytes
    key.meaning = value
    return value
  }
}

/** The accessors of a pallet's items, by name. */
export type StoreOf<Items extends Readonly<Record<string, AnyStorageItem>>> = {
  readonly [Name in keyof Items]: Items[Name] extends StorageItem<infer Keys, infer V, infer Got> ? StorageAccessor<Keys, V, Got> : never
}
