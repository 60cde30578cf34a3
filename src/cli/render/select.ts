/** Which rows and columns of a table are shown, and in which order. */
import { defineError } from '../../core/errors.ts'
import { nearest } from '../../core/nearest.ts'
import type { Comparison, Condition, TableOptions } from '../tables.ts'
import { asBlocks, type Block, type Cell, type Column, type View } from '../view.ts'
import { fullText } from './cell.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

export const noSuchColumn = defineError('NO_SUCH_COLUMN', 'usage', ({ column, columns }: { column: string, columns: readonly string[] }) => {
  const close = nearest(column, columns)
  return {
    message: `The table has no column “${column}”.`,
    hint: `${close === undefined ? '' : `Did you mean ${close}? `}The columns are ${columns.join(', ')}.`,
    details: { column, columns },
  }
})

/** @throws NO_SUCH_COLUMN */
export const selectFrom = (view: View, options: TableOptions): readonly Block[] =>
  asBlocks(view).map(block => block.kind === 'table' ? selectFromTable(block, options) : block)

function selectFromTable (block: TableBlock, { columns, sort, filter = [] }: TableOptions): TableBlock {
  const at = (name: string) => indexOf(block.columns, name)
  const kept = filter.map(condition => ({ condition, index: at(condition.column) }))
    .reduce((rows, { condition, index }) => rows.filter(row => satisfies(row[index], condition)), block.rows)
  const rows = sort === undefined ? kept : sorted(kept, at(sort.column), sort.descending)
  const shown = columns?.map(at) ?? block.columns.map((_, index) => index)
  const { totals, ...rest } = block
  return {
    ...rest,
    // What was asked for is not left out for want of width.
    columns: shown.flatMap(index => block.columns[index] ?? []).map(column => columns === undefined ? column : { ...column, minor: false }),
    rows: rows.map(row => shown.map(index => row[index])),
    // Sums of rows that are not shown would only confuse.
    ...(totals === undefined || filter.length > 0 ? {} : { totals: shown.map(index => totals[index]) }),
  }
}

/** `Subnet 1` is found as `subnet-1`, `subnet_1`, `subnet 1` and by a beginning that no other column has. */
function indexOf (columns: readonly Column[], given: string): number {
  const names = columns.map(({ title }) => columnName(title))
  const wanted = columnName(given)
  const exact = names.indexOf(wanted)
  if (exact >= 0) return exact
  const begin = names.flatMap((name, index) => name.startsWith(wanted) ? [index] : [])
  const [only] = begin
  if (begin.length === 1 && only !== undefined) return only
  throw noSuchColumn({ column: given, columns: names })
}

const columnName = (title: string): string => title.trim().toLowerCase().replace(/[\s_]+/g, '-')

/** What stands in a cell as a number, if it is one: amounts in TAO, shares in per cent, `3/256` by what comes first. */
function numberIn (cell: Cell): number | undefined {
  const [, digits] = /^τ?\s*(-?[\d,_]*\.?\d+)\s*(?:%|\/\s*[\d,]+)?$/.exec(fullText(cell).trim()) ?? []
  return digits === undefined ? undefined : Number(digits.replace(/[,_]/g, ''))
}

/** Numbers by their size, texts by their letters, numbers before texts; what is not there comes last either way. */
function sorted (rows: readonly (readonly Cell[])[], index: number, descending: boolean): readonly (readonly Cell[])[] {
  const isThere = (row: readonly Cell[]) => fullText(row[index]) !== ''
  const ordered = rows.filter(isThere).sort((a, b) => compare(a[index], b[index]))
  return [...descending ? ordered.reverse() : ordered, ...rows.filter(row => !isThere(row))]
}

function compare (a: Cell, b: Cell): number {
  const [x, y] = [numberIn(a), numberIn(b)]
  if (x !== undefined && y !== undefined) return x - y
  if (x !== undefined || y !== undefined) return x === undefined ? 1 : -1
  return fullText(a).localeCompare(fullText(b), 'en')
}

function satisfies (cell: Cell, { comparison, value }: Condition): boolean {
  const [text, wanted] = [fullText(cell).toLowerCase(), value.toLowerCase()]
  const [x, y] = [numberIn(cell), numberIn(value)]
  const same = x !== undefined && y !== undefined ? x === y : text === wanted
  const tests: Readonly<Record<Comparison, () => boolean>> = {
    '=': () => same,
    '!=': () => !same,
    '~': () => text.includes(wanted),
    '>': () => x !== undefined && y !== undefined && x > y,
    '<': () => x !== undefined && y !== undefined && x < y,
    '>=': () => x !== undefined && y !== undefined && x >= y,
    '<=': () => x !== undefined && y !== undefined && x <= y,
  }
  return tests[comparison]()
}
