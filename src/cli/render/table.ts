/**
 * Tables as text, without frames: they can be read, cut and grepped. Padding is all that is needed, and several times
 * quicker than a library that draws frames and wraps lines: hundreds of wallets are listed in the blink of an eye.
 */
import type { Block, Cell, Column } from '../view.ts'
import { cellText, isNumeric, longText, paintCell } from './cell.ts'
import { fitColumns, GUTTER, totalWidth } from './fit.ts'
import type { Paint } from './paint.ts'
import { cut, widthOf } from './width.ts'
import { wrap } from './wrap.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

export async function renderTable ({ columns, rows, title, empty, totals }: TableBlock, width: number, paint: Paint): Promise<string[]> {
  const heading = title === undefined ? [] : [paint('strong', title)]
  if (rows.length === 0 && empty !== undefined) return [...heading, paint('dim', empty)]
  const all = totals === undefined ? rows : [...rows, totals]
  const texts = textsThatFit(columns, all, width)
  const widths = fitColumns(columns.map((column, index) => measure(column, all.map(row => row[index]), texts[index])), width)
  const shown = columns.map((column, index) => ({ column, index, width: widths[index] })).filter(each => each.width !== undefined)
  const right = shown.map(({ column, index }) => (column.align ?? (standsRight(rows.map(row => row[index])) ? 'right' : 'left')) === 'right')
  /** One line of the table: `look` gives a column's text, cut to its width, and the same with its look. */
  const line = (look: (index: number, width: number) => readonly [text: string, painted: string]): string => shown.map(({ index, width = 0 }, place) => {
    const [text, painted] = look(index, width)
    const space = ' '.repeat(Math.max(0, width - widthOf(text)))
    return right[place] === true ? space + painted : painted + space
  }).join(' '.repeat(GUTTER)).trimEnd()
  const inOneTone = (tone: 'dim' | 'strong', text: string, width: number) => [cut(text, width), paint(tone, cut(text, width))] as const
  const lines = [
    line((index, width) => inOneTone('dim', columns[index]?.title ?? '', width)),
    ...rows.map(row => line((index, width) => {
      const text = cut(oneLine(row[index], texts[index]), width)
      return [text, paintCell(row[index], paint, text)]
    })),
    ...totals === undefined ? [] : [line((index, width) => inOneTone('strong', totals[index] === undefined ? '' : oneLine(totals[index], texts[index]), width))],
  ]
  const left = columns.filter((_, index) => widths[index] === undefined).map(column => column.title)
  const notice = left.length === 0 ? [] : wrap(`Not shown for want of width: ${left.join(', ')}.`, width).split('\n').map(text => paint('dim', text))
  return [...heading, ...lines, ...notice]
}

/** How a cell is put into words: short or long. */
type Wording = (cell: Cell) => string

/** Breaks between lines would break the row. */
const oneLine = (cell: Cell, wording: Wording = cellText): string => wording(cell).replaceAll(/\s+/g, ' ')

/** What can be copied from a table is worth more than what must be looked up: each column has its long texts where all columns still fit. */
function textsThatFit (columns: readonly Column[], rows: readonly (readonly Cell[])[], available: number): readonly Wording[] {
  const naturalOf = (index: number, wording: Wording) => naturalWidth(columns[index], rows.map(row => row[index]), wording)
  const widths = columns.map((_, index) => naturalOf(index, cellText))
  return columns.map((_, index) => {
    const long = naturalOf(index, longText)
    const fits = totalWidth(widths.with(index, long)) <= available
    if (fits) widths[index] = long
    return fits ? longText : cellText
  })
}

const naturalWidth = (column: Column | undefined, cells: readonly Cell[], wording: Wording): number =>
  Math.max(widthOf(column?.title ?? ''), ...cells.map(cell => cell === undefined ? 0 : widthOf(oneLine(cell, wording))))

function measure (column: Column, cells: readonly Cell[], wording: Wording = cellText) {
  return { natural: naturalWidth(column, cells, wording), shrinks: column.whole !== true && column.align !== 'right' && !cells.some(isNumeric), minor: column.minor === true }
}

/** A column of figures, gaps allowed. */
const standsRight = (cells: readonly Cell[]): boolean => cells.some(isNumeric)
