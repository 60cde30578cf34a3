import type { Hex } from '../../core/hex.ts'
import { KeyIndex } from './key-index.ts'
import type { Changes, State } from './state.ts'
import { countUpTo, type Version } from './versions.ts'

/** Every value that a key ever had, in memory, so that the state behind any block can be read. */
export class MemoryHistory {
  readonly #versions = new Map<Hex, Version[]>()
  readonly #index = new KeyIndex()

  /** Records what block `number` changed; it comes after all recorded before. */
  append (number: number, changes: Changes): void {
    for (const [key, value] of changes) {
      const versions = this.#versions.get(key)
      if (versions) versions.push({ number, value })
      else {
        this.#versions.set(key, [{ number, value }])
        this.#index.add(key)
      }
    }
  }

  /** Forgets what came after block `number`, for the keys given. */
  truncate (number: number, keys: Iterable<Hex>): void {
    for (const key of keys) {
      const versions = this.#versions.get(key)
      if (!versions) continue
      versions.length = countUpTo(versions, number)
      if (versions.length > 0) continue
      this.#versions.delete(key)
      this.#index.remove(key)
    }
  }

  /** Forgets what was before block `number`, for the keys given, but for what was still so at it. */
  prune (number: number, keys: Iterable<Hex>): void {
    for (const key of keys) {
      const versions = this.#versions.get(key)
      if (!versions) continue
      const until = countUpTo(versions, number)
      // A key that was absent at the block needs no version that says so.
      versions.splice(0, versions[until - 1]?.value === null ? until : until - 1)
      if (versions.length > 0) continue
      this.#versions.delete(key)
      this.#index.remove(key)
    }
  }

  get (key: Hex, number: number): Uint8Array | undefined {
    const versions = this.#versions.get(key)
    return versions?.[countUpTo(versions, number) - 1]?.value ?? undefined
  }

  /** The state as it was behind block `number`. */
  at (number: number): State {
    return {
      get: key => this.get(key, number),
      keys: (prefix, after) => this.#keys(number, prefix, after),
    }
  }

  * #keys (number: number, prefix: Hex, after?: Hex): Generator<Hex, void, undefined> {
    let key = this.#index.next(prefix, after)
    while (key !== undefined) {
      if (this.get(key, number)) yield key
      key = this.#index.next(prefix, key)
    }
  }
}
