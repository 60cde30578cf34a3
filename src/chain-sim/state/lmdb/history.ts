import type { Hex } from '../../../core/hex.ts'
import type { State } from '../state.ts'
import type { Version } from '../versions.ts'
import type { Env } from './env.ts'
import { keysOf } from './head-state.ts'
import type { KeyIds } from './key-ids.ts'
import { historyKey, readU32 } from './layout.ts'
import { decodeVersions, encodeVersions } from './records.ts'
import { read } from './table.ts'

/** A run of versions of one key as it is kept: under the number of the first. */
interface Run {
  readonly first: number
  readonly record: Uint8Array
}

/** Every value that a storage key ever had: the one behind any block is one seek away. */
export class History {
  constructor (private readonly env: Env, private readonly ids: KeyIds) {}

  /** Adds versions that come after all that the key has. Only inside a transaction. */
  append (id: number, versions: readonly Version[]): void {
    const first = versions[0]
    if (first) this.env.history.putSync(historyKey(id, first.number), encodeVersions(versions))
  }

  /** Forgets the versions after block `number`, and returns the value as it was then. Only inside a transaction. */
  truncate (id: number, number: number): Uint8Array | undefined {
    const { history } = this.env
    const later = history.getKeys({ start: historyKey(id, number + 1), end: historyKey(id + 1, 0) })
    for (const key of [...later]) history.removeSync(key)
    const run = this.#runAt(id, number)
    if (!run) return undefined
    const versions = [...decodeVersions(run.first, run.record, number)]
    this.append(id, versions)
    return versions.at(-1)?.value?.slice()
  }

  get (key: Hex, number: number): Uint8Array | undefined {
    const id = this.ids.find(key)
    const run = id === undefined ? undefined : this.#runAt(id, number)
    if (!run) return undefined
    let value: Uint8Array | null = null
    for (const version of decodeVersions(run.first, run.record, number)) value = version.value
    // A copy: the view would keep the whole run in memory.
    return value?.slice()
  }

  /** The state as it was behind block `number`. */
  at (number: number): State {
    return {
      get: key => this.get(key, number),
      keys: (prefix, after) => this.#keys(number, prefix, after),
    }
  }

  * #keys (number: number, prefix: Hex, after?: Hex): Generator<Hex, void, undefined> {
    for (const key of keysOf(this.env.ids, prefix, after)) {
      if (this.get(key, number)) yield key
    }
  }

  /** The run that was newest at block `number`: the last one that begins at it or before. */
  #runAt (id: number, number: number): Run | undefined {
    const { history } = this.env
    for (const key of history.getKeys({ start: historyKey(id, number), reverse: true, limit: 1 })) {
      const record = readU32(key) === id ? read(history, key) : undefined
      if (record) return { first: readU32(key, 4), record }
    }
    return undefined
  }
}
