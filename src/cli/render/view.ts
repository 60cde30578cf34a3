/** A view as text. */
import { asBlocks, type Block, type Ui, type View } from '../view.ts'
import { cellText, paintCell } from './cell.ts'
import type { Paint } from './paint.ts'
import { wrap } from './wrap.ts'

/** Ends with a newline unless there is nothing to show. */
export async function renderView (view: View, ui: Ui, paint: Paint): Promise<string> {
  const lines: string[] = []
  for (const block of asBlocks(view)) {
    // What has a title of its own stands apart from what goes before it.
    if (block.kind === 'table' && block.title !== undefined && (lines.at(-1) ?? '') !== '') lines.push('')
    lines.push(...await renderBlock(block, ui, paint))
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

async function renderBlock (block: Block, ui: Ui, paint: Paint): Promise<string[]> {
  switch (block.kind) {
    case 'line': return wrap(block.cells.map(cell => paintCell(cell, paint)).join(''), ui.width).split('\n')
    case 'facts': {
      const column = Math.max(0, ...block.facts.map(([label]) => label.length))
      // Values are copied (a mnemonic, a path): they stand in one line, which the terminal breaks without changing it.
      return block.facts.map(([label, value]) => `${paint('dim', label.padEnd(column))}  ${paintCell(value, paint, cellText(value))}`)
    }
    case 'table': {
      const { renderTable } = await import('./table.ts')
      return renderTable(block, ui.verbose ? Infinity : ui.width, paint)
    }
  }
}
