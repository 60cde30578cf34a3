/** How a table fits into the width of a terminal: first texts get narrower, then minor columns go. */

export interface Measured {
  /** The width that shows everything. */
  readonly natural: number
  /** May be cut short with an ellipsis: text, never a figure. */
  readonly shrinks: boolean
  readonly minor: boolean
}

/** Between two columns. */
export const GUTTER = 2
/** A text is not cut shorter than this; a minor one says nothing in so few letters, and goes instead. */
const NARROWEST = 8
const NARROWEST_MINOR = 20

/** The width of each column, or undefined for one that is left out. A table that cannot fit keeps its figures and overflows. */
export function fitColumns (columns: readonly Measured[], available: number): readonly (number | undefined)[] {
  const widths: (number | undefined)[] = columns.map(column => column.natural)
  for (let drop = columns.length - 1; ; drop -= 1) {
    const excess = totalWidth(widths) - available
    if (excess <= 0) return widths
    const slack = columns.reduce((sum, column, index) => widths[index] === undefined ? sum : sum + slackOf(column), 0)
    if (slack >= excess || drop < 0) return shrink(columns, widths, Math.min(excess, slack))
    if (columns[drop]?.minor === true) widths[drop] = undefined
  }
}

const narrowestOf = ({ minor }: Measured): number => minor ? NARROWEST_MINOR : NARROWEST

const slackOf = (column: Measured): number => column.shrinks ? Math.max(0, column.natural - narrowestOf(column)) : 0

/** How wide a table with columns of these widths is. */
export const totalWidth = (widths: readonly (number | undefined)[]): number => {
  const shown = widths.filter(width => width !== undefined)
  return shown.reduce((sum, width) => sum + width, 0) + GUTTER * Math.max(0, shown.length - 1)
}

/** Takes the excess from the widest texts, one character at a time, so that short ones stay whole. */
function shrink (columns: readonly Measured[], widths: (number | undefined)[], excess: number): (number | undefined)[] {
  for (let left = excess; left > 0; left -= 1) {
    let widest = -1
    for (const [index, column] of columns.entries()) {
      const width = widths[index]
      if (width !== undefined && column.shrinks && width > narrowestOf(column) && width > (widths[widest] ?? 0)) widest = index
    }
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}
