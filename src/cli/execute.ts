/** resolve → run → view → exit status. The only place that catches. */
import { BtcliError, EXIT } from '../core/errors.ts'
import type { Catalogue } from './catalogue.ts'
import type { Command, Outcome } from './command.ts'
import { Ended } from './ended.ts'
import { contradiction, declined, internalError, interrupted } from './errors.ts'
import { globals, switchesOf } from './globals.ts'
import type { Settings, Switches } from './globals.ts'
import { parseCommandLine, type Call } from './mount.ts'
import type { Completes } from './input.ts'
import { failureDocument, successDocument, toJson } from './render/json.ts'
import type { Place } from './render/json.ts'
import { resolve, type Sources } from './resolve.ts'
import type { Config, Services } from './services.ts'
import { DEFAULT_SENDING, sendingOf, type SendingOptions } from './sending.ts'
import { openSession } from './session.ts'
import type { Session } from './session.ts'
import { spell } from './spelling.ts'
import { DEFAULT_TABLES, tableInputs, tablesOf, type TableOptions } from './tables.ts'
import type { Terminal } from './terminal.ts'
import { voiceOf } from './voice.ts'

/** Help is easier to read in lines that are not too long. */
export const HELP_WIDTH = 100

/** Runs one command line and returns the exit status; nothing it does throws. */
export async function execute (catalogue: Catalogue, argv: readonly string[], terminal: Terminal, services: Services): Promise<number> {
  const run = new Run(catalogue, argv, terminal, services)
  try {
    return await run.start()
  } catch (error) {
    return run.fail(error)
  }
}

/** One command line on its way: what is known of it grows, and a failure tells all of it. */
class Run {
  readonly #catalogue: Catalogue
  readonly #argv: readonly string[]
  readonly #terminal: Terminal
  readonly #services: Services
  #switches: Switches | undefined
  #command: Command | undefined
  #session: Session | undefined
  #sent: string | undefined
  /** What the command waits for after its result is shown. */
  #end: Promise<void> | undefined

  constructor (catalogue: Catalogue, argv: readonly string[], terminal: Terminal, services: Services) {
    this.#catalogue = catalogue
    this.#argv = argv
    this.#terminal = terminal
    this.#services = services
  }

  async start (): Promise<number> {
    const width = Math.min(HELP_WIDTH, this.#terminal.stdout.columns ?? HELP_WIDTH)
    const call = await parseCommandLine(this.#catalogue, this.#argv, width)
    if (call.kind === 'print') {
      this.#terminal.stdout.write(call.text)
      return EXIT.done
    }
    this.#command = call.command
    this.#switches = switchesOf(call.flags)
    const stop = new AbortController()
    const { promise: outside, reject } = deferred()
    const deaf = this.#terminal.listen({
      interrupt: () => {
        const ends = this.#end !== undefined && !stop.signal.aborted
        stop.abort()
        if (!ends) reject(interrupted({ sent: this.#sent }))
      },
      fault: reject,
    })
    try {
      return await Promise.race([this.#run(call, stop.signal).catch((error: unknown) => this.#otherwise(call.otherwise, error)), outside])
    } finally {
      deaf()
    }
  }

  async #run ({ command, flags, notes }: Extract<Call, { readonly kind: 'run' }>, signal: AbortSignal): Promise<number> {
    const settings = await this.#settings(command, flags)
    this.#switches = settings
    if (settings.noColor) this.#terminal.withoutColour()
    const voice = voiceOf(this.#terminal, settings)
    for (const note of notes) voice.note(note)
    const somebody = this.#terminal.stdin.isTTY && this.#terminal.stderr.isTTY && !settings.json && !settings.noInput
    const ask = somebody ? this.#terminal.ask : undefined
    const sources = { flags, env: this.#terminal.machine.env, config: this.#config(settings.config), command: command.path }
    const sending = await sendingFrom(command, sources)
    const tables = { ...DEFAULT_TABLES, ...await resolve(tablesOf(command), sources) as Partial<TableOptions> }
    if (settings.json) refuseTables(tables)
    const session = openSession({
      command,
      terminal: this.#terminal,
      settings,
      sending,
      tables,
      services: this.#services,
      voice,
      ask,
      signal,
      sent: hash => { this.#sent = hash },
      stay: end => { this.#end = end },
    })
    this.#session = session
    const offers = (completes: Completes, wallet: string | undefined) => this.#services.offers(session.context, completes, wallet).catch(() => [])
    const values = await resolve(command.input, { ...sources, ask: settings.yes ? undefined : ask, offers })
    const { data, view, no } = await command.run(session.context, values).catch(outcomeOfEnded)
    // The result stands, whatever happens to the connection afterwards.
    await session.close().catch(() => undefined)
    if (settings.json) this.#terminal.stdout.write(command.bare ? toJson(data) : successDocument(command.path, session.place(), data))
    else await voice.result(view, tables)
    await voice.closing(session.place())
    await this.#end
    return no ? EXIT.no : EXIT.done
  }

  /** What is printed where a chain was only asked for help, and none answered. */
  async #otherwise (text: string | undefined, error: unknown): Promise<number> {
    if (text === undefined || !(error instanceof BtcliError) || error.category !== 'network') throw error
    await this.#session?.close().catch(() => undefined)
    this.#terminal.stdout.write(text)
    return EXIT.done
  }

  /** The global options, less those whose names the command uses for itself. */
  async #settings (command: Command, flags: Readonly<Record<string, string>>): Promise<Settings> {
    const own = Object.fromEntries(Object.entries(flags).filter(([key]) => !(key in command.input)))
    const sources = { flags: own, env: this.#terminal.machine.env, command: command.path }
    const { config } = await resolve({ config: globals.config }, { ...sources, config: async () => ({ path: '', values: {} }) })
    return resolve(globals, { ...sources, config: this.#config(config) })
  }

  #configuration: Promise<Config> | undefined
  #config (path: string | undefined): () => Promise<Config> {
    return () => this.#configuration ??= this.#services.loadConfig(path)
  }

  async fail (error: unknown): Promise<number> {
    const known = this.#inWords(error)
    const switches = this.#switches ?? guessSwitches(this.#argv)
    const stack = !(error instanceof BtcliError) && switches.verbose && error instanceof Error ? error.stack : undefined
    const place: Place = this.#session?.place() ?? {}
    if (switches.json) this.#terminal.stdout.write(failureDocument(this.#command?.path ?? null, place, known))
    if (!switches.json || stack !== undefined) await voiceOf(this.#terminal, switches).failure(known, stack)
    // Whoever pressed Ctrl-C does not wait for a connection to close.
    if (known.category !== 'cancelled') await this.#session?.close().catch(() => undefined)
    return known.exit
  }

  #inWords (error: unknown): BtcliError {
    // “Nothing was done” would be a lie once a transaction has left.
    if (declined.is(error) && this.#sent !== undefined) return interrupted({ sent: this.#sent }, error)
    return error instanceof BtcliError ? error : internalError({ error, version: this.#catalogue.version }, error)
  }
}

/** JSON is the whole result, in its own shape: what chooses among rows and columns would be left undone. @throws CONTRADICTION */
function refuseTables (tables: TableOptions): void {
  const given = (Object.keys(tableInputs) as (keyof TableOptions)[]).find(key => tables[key] !== DEFAULT_TABLES[key])
  if (given !== undefined) throw contradiction({
    flags: [`--${given}`, '--json'],
    hint: 'They are about the table, and --json prints all that is known. --csv prints the table for programs.',
  })
}

/** @throws whatever is no early end */
function outcomeOfEnded (error: unknown): Outcome {
  if (error instanceof Ended) return error.outcome
  throw error
}

async function sendingFrom (command: Command, sources: Sources): Promise<SendingOptions> {
  // Which of them a command has is known only when the program runs; each was parsed by its own declaration.
  return { ...DEFAULT_SENDING, ...await resolve(sendingOf(command), sources) as Partial<SendingOptions> }
}

/** The switches of a command line that could not be read. */
function guessSwitches (argv: readonly string[]): Switches {
  return switchesOf(Object.fromEntries(spell(globals).filter(({ flags }) => flags.some(flag => argv.includes(flag))).map(({ key }) => [key, 'true'])))
}

function deferred (): { readonly promise: Promise<never>, readonly reject: (error: unknown) => void } {
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<never>((_, no) => { reject = no })
  // Nobody may be waiting any more when it is rejected.
  promise.catch(() => undefined)
  return { promise, reject }
}
