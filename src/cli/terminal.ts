/**
 * The only file that touches the process, its streams and the terminal. Everything else is handed a `Terminal`, so a test
 * can be one.
 */
import { homedir } from 'node:os'
import type { Ora } from 'ora'
import type { Machine } from '../core/machine.ts'
import { declined } from './errors.ts'
import { offersFor, type Ask, type Question } from './question.ts'

/** Where text goes. */
export interface Output {
  readonly isTTY: boolean
  /** Characters in a line of the terminal; undefined when there is none. */
  readonly columns: number | undefined
  /** Lines of the terminal; undefined when there is none. */
  readonly rows: number | undefined
  write (text: string): void
}

/** What can come from outside while a command runs. */
export interface Interruptions {
  /** Ctrl-C. */
  readonly interrupt: () => void
  /** An error that nobody waited for. */
  readonly fault: (error: unknown) => void
}

/** What turns while something takes its time. */
export interface Spinner {
  /** Says how far it is. */
  readonly say: (text: string) => void
  /** Takes it away. */
  readonly stop: () => void
}

/** The process and its streams, as the framework sees them. Tests hand in one of their own. */
export interface Terminal {
  readonly machine: Machine
  /** The number of this process. */
  readonly pid: number
  readonly stdin: { readonly isTTY: boolean, /** All of it, as text. */ read (): Promise<string> }
  readonly stdout: Output
  readonly stderr: Output
  /** Asks on stderr, so that stdout carries data only. */
  readonly ask: Ask
  /** Shows a spinner on stderr. */
  spin (text: string): Spinner
  /** Listens until the returned function is called. */
  listen (interruptions: Interruptions): () => void
  /** Shows a long text on stdout so that a person can leaf through it. */
  page (text: string): Promise<void>
  /** Prompts are to have no colours. */
  withoutColour (): void
  random (bytes: number): Uint8Array
  /** Milliseconds since 1970. */
  now (): number
}

/** The terminal of this process. */
export function openTerminal (): Terminal {
  return {
    machine: { env: process.env, home: homedir(), cwd: process.cwd(), platform: process.platform },
    pid: process.pid,
    stdin: { get isTTY () { return process.stdin.isTTY }, read: readAll },
    stdout: outputTo('stdout'),
    stderr: outputTo('stderr'),
    ask,
    spin,
    listen,
    page,
    // Prompts read it when they are loaded, which is later.
    withoutColour: () => { process.env['NO_COLOR'] = '1' },
    // The global one costs nothing until it is used; importing node:crypto costs every start four milliseconds.
    random: bytes => crypto.getRandomValues(new Uint8Array(bytes)),
    now: () => Date.now(),
  }
}

/** Ends the process when what was written has left. */
export async function exitProcess (code: number): Promise<never> {
  for (const stream of opened.values()) await new Promise<void>(resolve => { stream.write('', () => { resolve() }) })
  process.exit(code)
}

/** The streams in use. Opening one costs a millisecond, so none is before it is needed. */
const opened = new Map<'stdout' | 'stderr', NodeJS.WriteStream>()

function outputTo (name: 'stdout' | 'stderr'): Output {
  let closed = false
  const stream = () => {
    const known = opened.get(name)
    if (known !== undefined) return known
    // `btcli … | head -1` closes the pipe when it has seen enough: that is no error.
    const fresh = process[name].on('error', (error: NodeJS.ErrnoException) => {
      closed = true
      if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error
    })
    opened.set(name, fresh)
    return fresh
  }
  return {
    get isTTY () { return stream().isTTY },
    get columns () { return stream().isTTY ? stream().columns : undefined },
    get rows () { return stream().isTTY ? stream().rows : undefined },
    write: text => { if (!closed) stream().write(text) },
  }
}

async function readAll (): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks).toString('utf8')
}

async function ask (question: Question): Promise<string> {
  const { default: inquirer } = await import('inquirer')
  const prompt = inquirer.createPromptModule({ output: process.stderr })
  try {
    for (;;) {
      const { answer } = await prompt<{ answer: string | boolean }>([{ name: 'answer', ...asInquirer(question) }])
      const refused = question.kind === 'secret' ? question.check(String(answer)) : undefined
      if (refused === undefined) return String(answer)
      process.stderr.write(`> ${refused}\n`)
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw declined(undefined, error)
    throw error
  }
}

function asInquirer (question: Question) {
  const { message } = question
  switch (question.kind) {
    case 'confirm': return { type: 'confirm' as const, message, default: question.default ?? false }
    case 'choice': return { type: 'select' as const, message, choices: [...question.choices], default: question.default }
    case 'search': return {
      type: 'search' as const,
      message,
      source: (typed: string | undefined) => offersFor(typed ?? '', question).map(({ word, says, refused }) =>
        ({ value: word, short: word, name: says === '' ? word : `${word}  ${says}`, ...(refused === undefined ? {} : { disabled: refused }) })),
    }
    // What was refused would stay in the line, where nobody sees it, and what is typed next would be added to it: so each try is a question of its own.
    case 'secret': return { type: 'password' as const, message, mask: false, theme: { prefix: '?' } }
    case 'text': return { type: 'input' as const, message, default: question.default, validate: (text: string) => question.check(text) ?? true }
  }
}

function spin (text: string): Spinner {
  let said = text
  let shown: Ora | undefined
  let stopped = false
  void import('ora').then(({ default: ora }) => {
    if (stopped) return
    // Ctrl-C stays ours: it must be able to say whether a transaction was sent.
    shown = ora({ text: said, stream: process.stderr, discardStdin: false }).start()
  })
  return {
    say (text) {
      said = text
      if (shown !== undefined) shown.text = text
    },
    stop () {
      stopped = true
      shown?.stop()
    },
  }
}

/** Leafs by `$PAGER`, or by `less`; where there is none, or `PAGER` is empty or `cat`, the text is written as it is. */
async function page (text: string): Promise<void> {
  const pager = process.env['PAGER'] ?? 'less'
  if (pager.trim() === '' || pager.trim() === 'cat' || process.platform === 'win32') {
    process.stdout.write(text)
    return
  }
  const { spawn } = await import('node:child_process')
  await new Promise<void>(resolve => {
    const child = spawn(pager, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env: { LESS: 'FRX', ...process.env } })
    // Who has seen enough closes it.
    child.stdin.on('error', () => undefined)
    child.on('close', status => {
      // A shell says by this that there is no such program.
      if (status === 127) process.stdout.write(text)
      resolve()
    })
    child.stdin.end(text)
  })
}

function listen ({ interrupt, fault }: Interruptions): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const faults = ['uncaughtException', 'unhandledRejection'] as const
  for (const signal of signals) process.on(signal, interrupt)
  for (const event of faults) process.on(event, fault)
  return () => {
    for (const signal of signals) process.off(signal, interrupt)
    for (const event of faults) process.off(event, fault)
  }
}
