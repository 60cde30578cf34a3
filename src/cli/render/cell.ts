/** One value of a view as text. */
import { formatTao } from '../../core/amount.ts'
import type { Cell } from '../view.ts'
import type { Paint } from './paint.ts'

/** Nothing is shown as a dash, so that an empty place is never taken for a missing column. */
const NOTHING = '–'

/** Characters that would move the cursor or change the terminal: names of subnets come from strangers. */
// eslint-disable-next-line no-control-regex -- these are what must not reach the terminal
const harmless = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '�')

/** The text of a cell without its look. */
export function cellText (cell: Cell): string {
  if (cell === null || cell === undefined) return NOTHING
  if (typeof cell === 'object') return 'tone' in cell ? cellText(cell.cell) : harmless(cell.short)
  if (typeof cell === 'bigint') return formatTao(cell)
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  return typeof cell === 'number' ? String(cell) : harmless(cell)
}

/** The text of a cell where there is room: what has a short form is whole. */
export function longText (cell: Cell): string {
  if (typeof cell !== 'object' || cell === null) return cellText(cell)
  return 'tone' in cell ? longText(cell.cell) : harmless(cell.long ?? cell.full)
}

/** The text of a cell for programs: nothing is abbreviated, and nothing stands for what is not there. */
export function fullText (cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return 'tone' in cell ? fullText(cell.cell) : cell.full
  return cellText(cell)
}

/** The text of a cell with its look. */
export function paintCell (cell: Cell, paint: Paint, text = cellText(cell)): string {
  return typeof cell === 'object' && cell !== null && 'tone' in cell ? paint(cell.tone, paintCell(cell.cell, paint, text)) : text
}

/** Numbers and amounts stand right, so that their digits do. */
export function isNumeric (cell: Cell): boolean {
  if (typeof cell === 'object' && cell !== null) return 'tone' in cell && isNumeric(cell.cell)
  return typeof cell === 'number' || typeof cell === 'bigint'
}
