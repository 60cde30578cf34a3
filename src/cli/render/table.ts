/** Tables as text. */
import type Table from 'cli-table3'
import type { Block, Cell, Column } from '../view.ts'
import { cellText, isNumeric, paintCell } from './cell.ts'
import { fitColumns, GUTTER } from './fit.ts'
import type { Paint } from './paint.ts'
import { cut, widthOf } from './width.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

/** No frames: a table can be read, cut and grepped. */
const NO_FRAME = Object.fromEntries(['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'].map(part => [part, '']))

export async function renderTable ({ columns, rows, title, empty, totals }: TableBlock, width: number, paint: Paint): Promise<string[]> {
  const heading = title === undefined ? [] : [paint('strong', title)]
  if (rows.length === 0 && empty !== undefined) return [...heading, paint('dim', empty)]
  const { default: CliTable } = await import('cli-table3')
  const all = totals === undefined ? rows : [...rows, totals]
  const widths = fitColumns(columns.map((column, index) => measure(column, all.map(row => row[index]))), width)
  const shown = columns.map((column, index) => ({ column, index, width: widths[index] })).filter(each => each.width !== undefined)
  const table: Table.Table = new CliTable({
    head: shown.map(({ column, width = 0 }) => paint('dim', cut(column.title, width))),
    colAligns: shown.map(({ column, index }) => column.align ?? (standsRight(rows.map(row => row[index])) ? 'right' : 'left')),
    chars: { ...NO_FRAME, middle: ' '.repeat(GUTTER) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  })
  for (const row of rows) table.push(shown.map(({ index, width = 0 }) => paintCell(row[index], paint, cut(cellText(row[index]), width))))
  if (totals !== undefined) table.push(shown.map(({ index, width = 0 }) => totals[index] === undefined ? '' : paint('strong', cut(cellText(totals[index]), width))))
  const left = columns.filter((_, index) => widths[index] === undefined).map(column => column.title)
  const notice = left.length === 0 ? [] : [paint('dim', `Not shown for want of width: ${left.join(', ')}.`)]
  return [...heading, ...table.toString().split('\n').map(text => text.trimEnd()), ...notice]
}

function measure (column: Column, cells: readonly Cell[]) {
  const natural = Math.max(widthOf(column.title), ...cells.map(cell => cell === undefined ? 0 : widthOf(cellText(cell))))
  return { natural, shrinks: column.align !== 'right' && !cells.some(isNumeric), minor: column.minor === true }
}

/** A column of figures, gaps allowed. */
const standsRight = (cells: readonly Cell[]): boolean => cells.some(isNumeric)
