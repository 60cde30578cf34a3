/** Colours, only where they are wanted. */
import type { Output } from '../terminal.ts'
import type { Tone } from '../view.ts'

/** Gives a text the look of a meaning. */
export type Paint = (tone: Tone, text: string) => string

const plain: Paint = (_tone, text) => text

/**
 * Whether a stream is to have colours: a terminal that is not dumb, unless `NO_COLOR` or --no-color says no;
 * `FORCE_COLOR` says yes for what is no terminal.
 */
export function wantsColour (output: Output, env: Readonly<Record<string, string | undefined>>, noColor: boolean): boolean {
  if (noColor || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false
  const forced = env['FORCE_COLOR']
  return forced === undefined || forced === '' ? output.isTTY : forced !== '0'
}

/** Loads chalk when there is something to colour. */
export async function loadPaint (colour: boolean): Promise<Paint> {
  if (!colour) return plain
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  const looks: Readonly<Record<Tone, (text: string) => string>> = {
    strong: chalk.bold,
    dim: chalk.dim,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
  }
  return (tone, text) => looks[tone](text)
}
