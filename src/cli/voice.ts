/** How a program speaks to people: results on stdout, everything else on stderr, colours where they are wanted. */
import type { BtcliError } from '../core/errors.ts'
import type { Switches } from './globals.ts'
import type { Place } from './render/json.ts'
import { loadPaint, wantsColour } from './render/paint.ts'
import { renderView } from './render/view.ts'
import { wrap } from './render/wrap.ts'
import type { TableOptions } from './tables.ts'
import type { Output, Terminal } from './terminal.ts'
import type { Ui, View } from './view.ts'

/** How the program speaks beside its result. */
export interface Voice {
  /** The result. */
  readonly result: (view: (ui: Ui) => View, tables: TableOptions) => Promise<void>
  /** A part of a result that has no end: never page by page, and as CSV with titles only where it is the first. */
  readonly part: (view: View, tables: TableOptions, isFirst: boolean) => Promise<void>
  /** Something that must be seen before a question is answered. */
  readonly plan: (view: View) => Promise<void>
  /** A remark; not with --quiet. */
  readonly note: (text: string) => void
  /** What is said in any case. */
  readonly insist: (text: string) => void
  /** Which chain and block the result spoke of. */
  readonly closing: (place: Place) => Promise<void>
  readonly failure: (error: BtcliError, stack: string | undefined) => Promise<void>
}

/** The voice that the switches leave it. */
export function voiceOf (terminal: Terminal, { json, quiet, verbose, noColor }: Switches): Voice {
  const paintFor = (output: Output) => loadPaint(wantsColour(output, terminal.machine.env, noColor))
  const uiFor = (output: Output): Ui => ({ width: output.columns ?? Infinity, verbose, quiet })
  const show = async (output: Output, view: View) => {
    output.write(await renderView(view, uiFor(output), await paintFor(output)))
  }
  const textOf = async (view: View, tables: TableOptions, titles: boolean): Promise<string> => {
    const { selectFrom } = await import('./render/select.ts')
    const selected = selectFrom(view, tables)
    if (!tables.csv) return renderView(selected, uiFor(terminal.stdout), await paintFor(terminal.stdout))
    const { renderCsv } = await import('./render/csv.ts')
    return renderCsv(selected, titles)
  }
  const { stderr } = terminal
  const say = (text: string) => { stderr.write(`${wrap(text, stderr.columns)}\n`) }
  return {
    async result (view, tables) {
      const { stdout } = terminal
      // Who chooses among rows and columns, or hands them to a program, gets them in one table, however wide it is.
      const isChosen = tables.csv || tables.columns !== undefined || tables.sort !== undefined || tables.filter !== undefined
      const text = await textOf(view(isChosen ? { ...uiFor(stdout), width: Infinity } : uiFor(stdout)), tables, true)
      if (!tables.csv && stdout.isTTY && stdout.rows !== undefined && text.split('\n').length > stdout.rows) await terminal.page(text)
      else stdout.write(text)
    },
    async part (view, tables, isFirst) { terminal.stdout.write(await textOf(view, tables, isFirst)) },
    plan: view => show(terminal.stderr, view),
    note: text => { if (!quiet) say(text) },
    insist: say,
    async closing ({ network, block }) {
      if (network === undefined || quiet || json) return
      const paint = await paintFor(terminal.stderr)
      terminal.stderr.write(`${paint('dim', block === undefined ? network : `${network} · block ${block}`)}\n`)
    },
    async failure (error, stack) {
      const paint = await paintFor(terminal.stderr)
      const mark = error.category === 'cancelled' ? 'cancelled:' : 'error:'
      const prose = wrap([`${mark} ${error.message}`, ...(error.hint === undefined ? [] : [`  ${error.hint}`])].join('\n'), stderr.columns)
      stderr.write(`${paint('bad', mark)}${prose.slice(mark.length)}\n${stack === undefined ? '' : `\n${stack}\n`}`)
    },
  }
}
