/**
 * Tables as text, without frames: they can be read, cut and grepped. Padding is all that is needed, and several times
 * quicker than a library that draws frames and wraps lines: hundreds of wallets are listed in the blink of an eye.
 */
import type { Block, Cell, Column } from '../view.ts'
import { cellText, isNumeric, paintCell } from './cell.ts'
import { fitColumns, GUTTER } from './fit.ts'
import type { Paint } from './paint.ts'
import { cut, widthOf } from './width.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

export async function renderTable ({ columns, rows, title, empty, totals }: TableBlock, width: number, paint: Paint): Promise<string[]> {
  const heading = title === undefined ? [] : [paint('strong', title)]
  if (rows.length === 0 && empty !== undefined) return [...heading, paint('dim', empty)]
  const all = totals === undefined ? rows : [...rows, totals]
  const widths = fitColumns(columns.map((column, index) => measure(column, all.map(row => row[index]))), width)
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
      const text = cut(oneLine(row[index]), width)
      return [text, paintCell(row[index], paint, text)]
    })),
    ...totals === undefined ? [] : [line((index, width) => inOneTone('strong', totals[index] === undefined ? '' : oneLine(totals[index]), width))],
  ]
  const left = columns.filter((_, index) => widths[index] === undefined).map(column => column.title)
  const notice = left.length === 0 ? [] : [paint('dim', `Not shown for want of width: ${left.join(', ')}.`)]
  return [...heading, ...lines, ...notice]
}

/** Breaks between lines would break the row. */
const oneLine = (cell: Cell): string => cellText(cell).replaceAll(/\s+/g, ' ')

function measure (column: Column, cells: readonly Cell[]) {
  const natural = Math.max(widthOf(column.title), ...cells.map(cell => cell === undefined ? 0 : widthOf(oneLine(cell))))
  return { natural, shrinks: column.whole !== true && column.align !== 'right' && !cells.some(isNumeric), minor: column.minor === true }
}

/** A column of figures, gaps allowed. */
const standsRight = (cells: readonly Cell[]): boolean => cells.some(isNumeric)
