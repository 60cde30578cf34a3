import { type Hex, toHex } from '../../../core/hex.ts'
import type { Env } from './env.ts'
import { isKeepable, META, readNumber, readU32, storageKey, u32 } from './layout.ts'
import { read, write } from './table.ts'

/** How many ids are remembered before all are forgotten. */
const REMEMBERED = 100_000

/** The short numbers that stand for storage keys. A key keeps its number as long as some kept state has it. */
export class KeyIds {
  readonly #known = new Map<Hex, number>()
  #generation = 0

  constructor (private readonly env: Env) {}

  find (key: Hex): number | undefined {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const record = this.lookUp(key)
    return record && this.#remember(key, readU32(record))
  }

  /** The id of a key, in the form in which tables have it, as they have it now: other processes may have taken it from the key since it was remembered. */
  lookUp (key: Hex): Uint8Array | undefined {
    return isKeepable(key) ? read(this.env.ids, storageKey(key)) : undefined
  }

  /** The id of a key, which is given one when it has none. Only inside a transaction. */
  assign (key: Hex): number {
    const found = this.find(key)
    if (found !== undefined) return found
    const { meta, ids, names } = this.env
    const last = read(meta, META.ids)
    const id = last ? readU32(last) + 1 : 0
    write(meta, META.ids, u32(id))
    write(ids, storageKey(key), u32(id))
    write(names, u32(id), storageKey(key))
    return this.#remember(key, id)
  }

  /** Takes the id from a key that no kept state has. Only inside a transaction, which ends with `renew`. */
  release (id: number): void {
    const key = this.nameOf(id)
    if (key === undefined) throw new Error(`no storage key has the id ${id}`)
    this.env.ids.removeSync(storageKey(key))
    this.env.names.removeSync(u32(id))
  }

  /** Has all processes forget the ids that they remember. Only inside a transaction. */
  renew (): void {
    this.clear()
    this.#generation = readNumber(this.env.meta, META.generation) + 1
    this.env.meta.putSync(META.generation, u32(this.#generation))
  }

  /** Forgets what was remembered where another process released ids. */
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

  /** Forgets what was remembered: after a transaction that assigned ids was dropped. */
  clear (): void {
    this.#known.clear()
  }

  #remember (key: Hex, id: number): number {
    if (this.#known.size >= REMEMBERED) this.#known.clear()
    this.#known.set(key, id)
    return id
  }
}
