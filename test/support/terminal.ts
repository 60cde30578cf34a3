/** A terminal that is no terminal: it records what is written and answers from a list. */
import type { Question } from '../../src/cli/question.ts'
import type { Interruptions, Terminal } from '../../src/cli/terminal.ts'

export interface FakeTerminalOptions {
  /** Whether a person sits there. Default: no. */
  readonly tty?: boolean
  readonly columns?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string>>
  /** What the person types, in order. A refused answer is followed by the next. */
  readonly answers?: readonly (string | ((question: string, shown: string) => string))[]
  /** What comes by standard input. */
  readonly stdin?: string
  readonly home?: string
}

export interface FakeTerminal extends Terminal {
  readonly out: () => string
  readonly err: () => string
  /** The questions asked, and between them the reasons why an answer was refused. */
  readonly asked: string[]
  readonly questions: Question[]
  readonly spun: string[]
  /** The texts that were shown page by page. */
  readonly paged: readonly string[]
  /** Whether prompts were told to have no colours: how often. */
  readonly colourless: readonly true[]
  /** Presses Ctrl-C. */
  readonly interrupt: () => void
  readonly fault: (error: unknown) => void
}

export function fakeTerminal ({ tty = false, columns = 80, rows, env = {}, answers = [], stdin = '', home = '/home/ada' }: FakeTerminalOptions = {}): FakeTerminal {
  const written = { out: '', err: '' }
  const asked: string[] = []
  const questions: Question[] = []
  const spun: string[] = []
  const paged: string[] = []
  const colourless: true[] = []
  const left = [...answers]
  let listener: Interruptions | undefined
  const output = (name: 'out' | 'err') => ({ isTTY: tty, columns: tty ? columns : undefined, rows: tty ? rows : undefined, write: (text: string) => { written[name] += text } })
  return {
    machine: { env: { NO_COLOR: '1', ...env }, home, cwd: home, platform: 'linux' },
    pid: 4_194_304,
    stdin: { isTTY: tty, read: async () => stdin },
    stdout: output('out'),
    stderr: output('err'),
    async ask (question) {
      asked.push(question.message)
      questions.push(question)
      for (;;) {
        const next = left.shift()
        const answer = typeof next === 'function' ? next(question.message, written.err) : next
        if (answer === undefined) throw new Error(`nobody answers “${question.message}”`)
        const typed = answer === '' && question.default !== undefined ? String(question.default) : answer
        const problem = 'check' in question ? question.check(typed) : undefined
        if (problem === undefined) return typed
        asked.push(problem)
      }
    },
    spin: text => {
      spun.push(text)
      return { say: news => { spun.push(news) }, stop: () => { spun.push('') } }
    },
    listen: interruptions => {
      listener = interruptions
      return () => { listener = undefined }
    },
    page: async text => { paged.push(text) },
    withoutColour: () => { colourless.push(true) },
    random: bytes => new Uint8Array(bytes).fill(7),
    now: () => 1_700_000_000_000,
    out: () => written.out,
    err: () => written.err,
    asked,
    questions,
    spun,
    paged,
    colourless,
    interrupt: () => { listener?.interrupt() },
    fault: error => { listener?.fault(error) },
  }
}
