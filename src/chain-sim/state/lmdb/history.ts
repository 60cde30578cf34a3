import type { Hex } from '../../../core/hex.ts'
import type { State } from '../state.ts'
import type { Env } from './env.ts'
import { keysOf } from './head-state.ts'
import type { KeyIds } from './key-ids.ts'
import { historyKey, readU32 } from './layout.ts'
import type { Version } from '../versions.ts'
import { readRun, versionsIn, type Run } from './run.ts'
import { plain, read } from './table.ts'

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

  /**
   * Forgets the runs before the one that was newest at block `number`, and that one too where the key was absent at the block.
   * Only inside a transaction.
   * @returns whether nothing is left
   */
  prune (id: number, number: number): boolean {
    const { history } = this.env
    const [newest, ...older] = [...history.getKeys({ start: historyKey(id, number), ...beforeAll(id), reverse: true })]
    for (const key of older) history.removeSync(key)
    if (newest === undefined) return false
    const record = read(history, newest)
    const { value, length } = record ? readRun(readU32(newest, 4), record, number) : { value: null, length: 0 }
    if (value !== null || length < (record?.length ?? 0)) return false
    history.removeSync(newest)
    return [...history.getKeys({ start: historyKey(id, 0), end: historyKey(id + 1, 0), limit: 1 })].length === 0
  }

  /** What the key became from block `first` on until `last`. The values are copies. */
  versions (id: number, first: number, last: number): Version[] {
    const runs = [...this.env.history.getRange({ start: historyKey(id, first), end: historyKey(id, last + 1) })]
    return runs.flatMap(({ key, value }) => [...versionsIn(readU32(key, 4), plain(value))].map(version => ({ number: version.number, value: version.value?.slice() ?? null })))
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

/** Where the keys of an id end when they are walked backwards. */
const beforeAll = (id: number): { readonly end?: Uint8Array } => id === 0 ? {} : { end: historyKey(id - 1, 0xffff_ffff) }
