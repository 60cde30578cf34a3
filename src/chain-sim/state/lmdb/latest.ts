import { readU32, u32 } from './layout.ts'
import { read, type Table } from './table.ts'

/** So many ids stand together under one key. */
const PAGE = 512
/** Stands for no batch: no block has this number. */
const NONE = 0xffff_ffff

/** The newest batch that has versions of an id, by its first block; undefined where none has. */
export function latestOf (table: Table, id: number): number | undefined {
  const page = read(table, u32(Math.floor(id / PAGE)))
  const first = page === undefined ? NONE : readU32(page, 4 * (id % PAGE))
  return first === NONE ? undefined : first
}

/**
 * Sets that batch for many ids, ascending. Only inside a transaction.
 * @returns what it was for each
 */
export function setLatest (table: Table, ids: readonly number[], firstOf: (at: number) => number | undefined): Array<number | undefined> {
  const before: Array<number | undefined> = []
  for (let at = 0; at < ids.length;) {
    const number = Math.floor((ids[at] ?? 0) / PAGE)
    const page = Buffer.alloc(4 * PAGE, 0xff)
    page.set(read(table, u32(number)) ?? [])
    for (; at < ids.length; at++) {
      const id = ids[at] ?? 0
      if (Math.floor(id / PAGE) !== number) break
      const place = 4 * (id % PAGE)
      const known = page.readUInt32BE(place)
      before.push(known === NONE ? undefined : known)
      page.writeUInt32BE(firstOf(at) ?? NONE, place)
    }
    table.putSync(u32(number), page)
  }
  return before
}
