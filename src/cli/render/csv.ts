/** Tables as CSV (RFC 4180): what spreadsheets read. */
import { toTao } from '../../core/amount.ts'
import { asBlocks, type Cell, type View } from '../view.ts'
import { fullText } from './cell.ts'

/**
 * All tables of a view, an empty line between two. Amounts are in TAO, without their sign; sums are left out.
 * @param titles whether the first line of a table is its titles: not where it goes on after another
 */
export const renderCsv = (view: View, titles = true): string => asBlocks(view)
  .flatMap(block => block.kind === 'table' ? [[...titles ? [block.columns.map(({ title }) => title)] : [], ...block.rows].map(cells => `${cells.map(field).join(',')}\r\n`).join('')] : [])
  .join('\r\n')

function field (cell: Cell): string {
  const text = plainText(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function plainText (cell: Cell): string {
  if (typeof cell === 'bigint') return toTao(cell)
  return typeof cell === 'object' && cell !== null && 'tone' in cell ? plainText(cell.cell) : fullText(cell).replace(/^τ(?=\d)/, '')
}
