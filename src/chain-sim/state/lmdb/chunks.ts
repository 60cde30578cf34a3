import { FieldReader, FieldWriter } from './fields.ts'
import { historyKey, readU32 } from './layout.ts'
import { plain, type Table } from './table.ts'

/** What a batch has of one storage key. */
export interface KeptRun {
  readonly id: number
  /** The block of the first version. */
  readonly from: number
  /** The first block of the batch before that has versions of the key; undefined where none has. */
  readonly before: number | undefined
  /** The versions, as in `run.ts`. */
  readonly record: Uint8Array
}

/** About how many bytes stand together under one key: they are compressed as one, and read as one. */
const CHUNK = 8 * 1024

/** Writes the runs of the batch that begins with block `first`; they are in the order of their ids. Only inside a transaction. */
export function writeChunks (table: Table, first: number, runs: Iterable<KeptRun>): void {
  chunk.clear()
  let begin = 0
  let last = 0
  for (const { id, from, before, record } of runs) {
    if (chunk.length > 0 && chunk.length + record.length > CHUNK) {
      table.putSync(historyKey(first, begin), chunk.done())
      chunk.clear()
    }
    if (chunk.length === 0) begin = last = id
    chunk.number(id - last).number(from - first).number(before === undefined ? 0 : first - before).bytes(record)
    last = id
  }
  if (chunk.length > 0) table.putSync(historyKey(first, begin), chunk.done())
}

/** One for all: what stands in it is written at once. */
const chunk = new FieldWriter()

/** The runs of the batch that begins with block `first`, by id. Their records are views that hold as long as they are looked at. */
export function * readChunks (table: Table, first: number): Generator<KeptRun> {
  for (const { key, value } of table.getRange({ start: historyKey(first, 0), end: historyKey(first + 1, 0) })) yield * runsIn(key, plain(value))
}

/** The run of one id in such a batch, if there is one. */
export function findRun (table: Table, first: number, id: number): KeptRun | undefined {
  for (const { key, value } of table.getRange({ start: historyKey(first, id), reverse: true, limit: 1 })) {
    if (readU32(key) !== first) return undefined
    for (const run of runsIn(key, plain(value), id)) if (run.id === id) return run
  }
  return undefined
}

/** Removes all runs of such a batch. Only inside a transaction. */
export function removeChunks (table: Table, first: number): void {
  for (const key of [...table.getKeys({ start: historyKey(first, 0), end: historyKey(first + 1, 0) })]) table.removeSync(key)
}

/** The runs in a chunk, from one id on. */
function * runsIn (key: Uint8Array, bytes: Uint8Array, least = 0): Generator<KeptRun> {
  const first = readU32(key)
  const fields = new FieldReader(bytes)
  for (let id = readU32(key, 4); !fields.ended;) {
    id += fields.number()
    const from = first + fields.number()
    const back = fields.number()
    const record = fields.bytes()
    if (id >= least) yield { id, from, before: back === 0 ? undefined : first - back, record }
  }
}
