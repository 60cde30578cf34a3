import type { Hex } from '../../../core/hex.ts'
import type { State } from '../state.ts'
import type { Env } from './env.ts'
import { keysOf } from './head-state.ts'
import type { KeyIds } from './key-ids.ts'
import { historyKey, readU32 } from './layout.ts'
import { readRun, type Run } from './run.ts'
import { plain } from './table.ts'

/** Every value that a storage key ever had: the one behind any block is one seek away. */
export class History {
  constructor (private readonly env: Env, private readonly ids: KeyIds) {}

  /** Adds versions that come after all that the key has. Only inside a transaction. */
  append (id: number, run: Run): void {
    this.env.history.putSync(historyKey(id, run.first), run.record)
  }

  /** Forgets the versions after block `number`, and returns the value as it was then. Only inside a transaction. */
  truncate (id: number, number: number): Uint8Array | undefined {
    const { history } = this.env
    const later = history.getKeys({ start: historyKey(id, number + 1), end: historyKey(id + 1, 0) })
    for (const key of [...later]) history.removeSync(key)
    const run = this.#runAt(id, number)
    if (!run) return undefined
    const { value, length } = readRun(run.first, run.record, number)
    if (length < run.record.length) history.putSync(historyKey(id, run.first), run.record.slice(0, length))
    return value?.slice()
  }

  get (key: Hex, number: number): Uint8Array | undefined {
    const id = this.ids.find(key)
    const run = id === undefined ? undefined : this.#runAt(id, number)
    // A copy: the view would keep the whole run in memory.
    return run && readRun(run.first, run.record, number).value?.slice()
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
  #runAt (id: number, number: number): { first: number, record: Uint8Array } | undefined {
    for (const { key, value } of this.env.history.getRange({ start: historyKey(id, number), reverse: true, limit: 1 })) {
      if (readU32(key) === id) return { first: readU32(key, 4), record: plain(value) }
    }
    return undefined
  }
}
