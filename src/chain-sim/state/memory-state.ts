import type { Hex } from '../../core/hex.ts'
import { KeyIndex } from './key-index.ts'
import type { MutableState } from './state.ts'

/** A whole state in memory: what a genesis is made in, and the newest state of a chain without a disk. */
export class MemoryState implements MutableState {
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

  * keys (prefix: Hex, after?: Hex): Generator<Hex, void, undefined> {
    let key = this.#index.next(prefix, after)
    while (key !== undefined) {
      yield key
      key = this.#index.next(prefix, key)
    }
  }
}
