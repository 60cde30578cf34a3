import { type Hex, toHex } from '../../../core/hex.ts'
import type { StateKey } from '../state-key.ts'
import type { Env } from './env.ts'
import { isKeepable, META, readNumber, readU32, storageKey, u32 } from './layout.ts'
import { read, write } from './table.ts'

/** The short numbers that stand for storage keys. A key keeps its number as long as some kept state has it. */
export class KeyIds {
  /** What the numbers are marked with that stand at keys. */
  #mark = {}
  #generation = 0

  constructor (private readonly env: Env) {}

  /** The id of a key, in the form in which tables have it. */
  lookUp (key: Hex): Uint8Array | undefined {
    return isKeepable(key) ? read(this.env.ids, storageKey(key)) : undefined
  }

  find (key: Hex): number | undefined {
    const record = this.lookUp(key)
    return record && readU32(record)
  }

  /** The id of a key, which is given one when it has none. Only inside a transaction. */
  assign (key: StateKey): number {
    if (key.number?.owner !== this.#mark) key.number = { owner: this.#mark, id: this.find(key.hex) ?? this.#give(key.hex) }
    return key.number.id
  }

  /** Takes the id from a key that no kept state has. Only inside a transaction, which ends with `renew`. */
  release (id: number): void {
    const key = this.nameOf(id)
    if (key === undefined) throw new Error(`no storage key has the id ${id}`)
    this.env.ids.removeSync(storageKey(key))
    this.env.names.removeSync(u32(id))
  }

  /** Has all processes forget the ids that stand at keys. Only inside a transaction. */
  renew (): void {
    this.clear()
    this.#generation = readNumber(this.env.meta, META.generation) + 1
    this.env.meta.putSync(META.generation, u32(this.#generation))
  }

  /** Forgets the ids that stand at keys where another process released some. */
  refresh (): void {
    const generation = readNumber(this.env.meta, META.generation)
    if (generation === this.#generation) return
    this.clear()
    this.#generation = generation
  }

  /** The key of an id; undefined when it was released. */
  nameOf (id: number): Hex | undefined {
    const name = read(this.env.names, u32(id))
    return name && toHex(name)
  }

  /** Forgets the ids that stand at keys: after a transaction that assigned some was dropped. */
  clear (): void {
    this.#mark = {}
  }

  #give (key: Hex): number {
    const { meta, ids, names } = this.env
    const last = read(meta, META.ids)
    const id = last ? readU32(last) + 1 : 0
    write(meta, META.ids, u32(id))
    write(ids, storageKey(key), u32(id))
    write(names, u32(id), storageKey(key))
    return id
  }
}
