import type { Hex } from '../../../core/hex.ts'
import type { Changes, State } from '../state.ts'
import { findRun, readChunks, removeChunks, writeChunks, type KeptRun } from './chunks.ts'
import type { Env } from './env.ts'
import { namedKeys } from './head-state.ts'
import type { KeyIds } from './key-ids.ts'
import { latestOf, setLatest } from './latest.ts'
import { readU32, u32 } from './layout.ts'
import { joinRuns, readRun, versionsIn, type Run } from './run.ts'
import { plain, read } from './table.ts'

/** A batch that was written: its first and its last block. */
interface Span {
  readonly first: number
  readonly last: number
}

/** Blocks that are made one by one are joined to batches of so many, for each batch costs whoever looks for an old value a step. */
const JOINED = 256
/** Batches of more blocks, or of more keys, stay as they come: what is written anew has to be little. */
const SMALL = { blocks: 32, keys: 2_048 }
/** A value is looked for in so many batches before the way to it is begun at the newest: most that change change often. */
const TRIED = 3

/**
 * Every value that a storage key ever had. It is kept by batches of blocks, so that what is new is written behind what is old, and making
 * blocks takes no longer on an old chain. Each key's runs know the batch of the run before them.
 */
export class History {
  constructor (private readonly env: Env, private readonly ids: KeyIds) {}

  /** Adds a batch that comes after all others; the runs are in the order of their ids. Only inside a transaction. */
  append ({ first, last }: Span, runs: readonly Run[]): void {
    const joined = last - first < SMALL.blocks && runs.length < SMALL.keys ? this.#joinable(first, last) : []
    const begin = joined[0]?.first ?? first
    const before = setLatest(this.env.latest, runs.map(({ id }) => id), () => begin)
    const added = (function * (): Generator<KeptRun> {
      for (const [at, { id, first: from, record }] of runs.entries()) yield { id, from, before: before[at], record }
    })()
    if (joined.length === 0) writeChunks(this.env.history, first, added)
    else this.#join(joined, added)
    this.env.journal.putSync(u32(begin), u32(last))
  }

  /**
   * Forgets what came after block `number`. Only inside a transaction.
   * @returns the ids that may have changed since
   */
  truncate (number: number): Set<number> {
    const { history, journal, latest } = this.env
    const changed = new Set<number>()
    for (const { first, last } of [...this.#spans()].reverse()) {
      if (last <= number) break
      const runs = [...readChunks(history, first)].map(run => ({ ...run, record: run.record.slice() }))
      const kept = runs.flatMap(run => {
        const { length } = readRun(run.from, run.record, number)
        return length === 0 ? [] : [{ ...run, record: run.record.subarray(0, length) }]
      })
      const left = new Set(kept.map(({ id }) => id))
      const gone = runs.filter(({ id }) => !left.has(id))
      for (const { id } of runs) changed.add(id)
      setLatest(latest, gone.map(({ id }) => id), at => gone[at]?.before)
      removeChunks(history, first)
      writeChunks(history, first, kept)
      if (first > number) journal.removeSync(u32(first))
      else journal.putSync(u32(first), u32(number))
    }
    return changed
  }

  /**
   * Forgets what was before block `number`, but for what was still so at it, as far as batches end before it. Only inside a transaction.
   * @returns the ids of the keys that no kept state has
   */
  prune (number: number): Set<number> {
    const { history, journal, latest, base } = this.env
    const absent = new Set<number>()
    for (const { first, last } of [...this.#spans()]) {
      if (last > number) break
      for (const { id, from, record } of [...readChunks(history, first)]) {
        const { value } = readRun(from, record, number)
        if (value === null) base.removeSync(u32(id))
        else base.putSync(u32(id), value)
        if (value === null && latestOf(latest, id) === first) absent.add(id)
        else absent.delete(id)
      }
      removeChunks(history, first)
      journal.removeSync(u32(first))
    }
    return absent
  }

  get (key: Hex, number: number): Uint8Array | undefined {
    const id = this.ids.find(key)
    return id === undefined ? undefined : this.valueOf(id, number)
  }

  /** The value of an id behind block `number`. */
  valueOf (id: number, number: number): Uint8Array | undefined {
    const { history, base } = this.env
    let run = this.#newestRun(id, number)
    while (run !== undefined) {
      const { value, length } = readRun(run.from, run.record, number)
      // A copy: the view would keep the whole chunk in memory.
      if (length > 0) return value?.slice()
      run = run.before === undefined ? undefined : findRun(history, run.before, id)
    }
    // What the batches that are forgotten left behind.
    return read(base, u32(id))
  }

  /** The state as it was behind block `number`. */
  at (number: number): State {
    return {
      get: key => this.get(key, number),
      keys: (prefix, after) => this.#keys(number, prefix, after),
    }
  }

  /** What each block changed, from block `first` on. Nothing may be written meanwhile. */
  * changes (first: number): Generator<readonly [number: number, changes: Changes]> {
    for (const span of [...this.#spans()]) {
      if (span.last < first) continue
      const changes = new Map<number, Map<Hex, Uint8Array | null>>()
      for (let number = Math.max(first, span.first); number <= span.last; number++) changes.set(number, new Map())
      for (const { id, from, record } of readChunks(this.env.history, span.first)) {
        const key = this.ids.nameOf(id)
        if (key === undefined) continue
        for (const { number, value } of versionsIn(from, record)) changes.get(number)?.set(key, value?.slice() ?? null)
      }
      yield * changes
    }
  }

  * #keys (number: number, prefix: Hex, after?: Hex): Generator<Hex, void, undefined> {
    for (const { key, id } of namedKeys(this.env, prefix, after)) if (this.valueOf(readU32(id), number)) yield key
  }

  * #spans (): Generator<Span> {
    for (const { key, value } of this.env.journal.getRange({})) yield { first: readU32(key), last: readU32(plain(value)) }
  }

  /** The batches that began at block `number` or before, the newest first. */
  #batchesUpTo (number: number, limit: number): number[] {
    return [...this.env.journal.getKeys({ start: u32(number), reverse: true, limit })].map(key => readU32(key))
  }

  /** The run in the newest batch that began at block `number` or before and has one. */
  #newestRun (id: number, number: number): KeptRun | undefined {
    const { history, latest } = this.env
    for (const first of this.#batchesUpTo(number, TRIED)) {
      const run = findRun(history, first, id)
      if (run !== undefined) return run
    }
    let first = latestOf(latest, id)
    while (first !== undefined) {
      const run = findRun(history, first, id)
      if (run === undefined || first <= number) return run
      first = run.before
    }
    return undefined
  }

  /** The small batches that the next one joins, the oldest first: batches double in length, so that each block is written anew a few times only. */
  #joinable (first: number, last: number): Span[] {
    const joined: Span[] = []
    let length = last - first + 1
    const [oldest] = this.env.journal.getKeys({ limit: 1 })
    for (const { key, value } of this.env.journal.getRange({ reverse: true })) {
      const span = { first: readU32(key), last: readU32(plain(value)) }
      const more = span.last - span.first + 1
      // The oldest is a whole state.
      if (more > length || length + more > JOINED || (oldest && readU32(oldest) === span.first)) break
      joined.unshift(span)
      length += more
    }
    return joined
  }

  /** Writes several batches as one. */
  #join (spans: readonly Span[], added: Iterable<KeptRun>): void {
    const { history, journal, latest } = this.env
    const begin = spans[0]?.first ?? 0
    const whole = new Map<number, KeptRun>()
    const take = (run: KeptRun) => {
      const known = whole.get(run.id)
      // Copied, for what a run gives holds only until the next is asked, and a Buffer's `slice` would not copy.
      whole.set(run.id, known === undefined ? { ...run, record: new Uint8Array(run.record) } : { ...known, record: joinRuns(known, run) })
    }
    for (const { first } of spans) {
      for (const run of readChunks(history, first)) take(run)
      removeChunks(history, first)
      journal.removeSync(u32(first))
    }
    for (const run of added) take(run)
    const runs = [...whole.values()].sort((a, b) => a.id - b.id)
    setLatest(latest, runs.map(({ id }) => id), () => begin)
    writeChunks(history, begin, runs)
  }
}
