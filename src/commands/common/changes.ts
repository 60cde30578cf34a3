import { table } from '../../cli/view.ts'
import { inOneLine } from '../../core/chain/plain.ts'
import type { StorageChange } from '../../core/chain/storage-change.ts'

/** Storage entries before and after, one a row. */
export const changesTable = (changes: readonly StorageChange[], title: string) => table({
  title,
  columns: [{ title: 'item', whole: true }, { title: 'keys' }, { title: 'before' }, { title: 'after' }],
  rows: changes.map(({ item, keys, before, after }) => [item, keys.map(inOneLine).join(', '), before === null ? undefined : inOneLine(before), after === null ? undefined : inOneLine(after)]),
  empty: 'None.',
})
