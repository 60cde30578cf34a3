import type { Hex } from '../../core/hex.ts'
import { KeyIndex } from './key-index.ts'
import type { StateKey } from './state-key.ts'
import type { KeyedState } from './state.ts'

/** A whole state in memory: what a genesis is made in, and the newest state of a chain without a disk. */
export class MemoryState implements KeyedState {
  readonly #values = new Map<Hex, Uint8Array>()
  readonly #index = new KeyIndex()

  constructor (entries: Iterable<readonly [Hex, Uint8Array]> = []) {
    for (const [key, value] of entries) this.put(key, value)
  }

  get (key: Hex): Uint8Array | undefined {
    return this.#values.get(key)
  }

  put (key: Hex, value: Uint8Array): void {
    if (!this.#values.has(key)) this.#index.add(key)
    this.#values.set(key, value)
  }

  delete (key: Hex): void {
    if (this.#values.delete(key)) this.#index.remove(key)
  }

  read (key: StateKey): Uint8Array | undefined {
    return this.#values.get(key.hex)
  }

  write (key: StateKey, value: Uint8Array | null): void {
    if (value === null) this.delete(key.hex)
    else this.put(key.hex, value)
  }

  * keys (prefix: Hex, after?: Hex): Generator<Hex, void, undefined> {
    let key = this.#index.next(prefix, after)
    while (key !== undefined) {
      yield key
      key = this.#index.next(prefix, key)
    }
  }
}
