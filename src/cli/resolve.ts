/** Where values come from: flag > environment > configuration file > prompt > default. */
import { BtcliError } from '../core/errors.ts'
import { contradiction, invalidInput, missingInput } from './errors.ts'
import type { Completes, Input, Inputs, Values } from './input.ts'
import type { Ask, Offer, Question } from './question.ts'
import type { Config } from './services.ts'
import { shownFlag, shownPlace } from './spelling.ts'

/** Where the values of a command’s inputs may come from, the first that has one wins: flags, variables, configuration, a person. */
export interface Sources {
  /** What the command line gave, by the key of the input. */
  readonly flags: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Called only when a value is found neither on the command line nor in the environment. */
  readonly config: () => Promise<Config>
  /** Missing when there is nobody to ask. */
  readonly ask?: Ask | undefined
  /**
   * The values of a kind that this machine or the chain knows; none where that cannot be told. Called only where a person may be asked.
   * @param wallet the one that the command is about, whose hotkeys may be meant
   */
  readonly offers?: ((completes: Completes, wallet: string | undefined) => Promise<readonly Offer[]>) | undefined
  /** The command, for messages. */
  readonly command: string
}

interface Found {
  readonly text: string
  /** Flag, variable or file, as messages name it. */
  readonly from: string
}

/**
 * Reads every input of a command.
 * @throws INVALID_INPUT naming the flag and where the text came from; MISSING_INPUT naming the flag; CONTRADICTION
 */
export async function resolve<I extends Inputs> (inputs: I, sources: Sources): Promise<Values<I>> {
  // What was typed wrong is told before anything is asked for, and before what is missing.
  for (const [key, input] of Object.entries(inputs)) {
    const text = sources.flags[key]
    if (text !== undefined) parseFrom({ text, from: nameOf(key, input) }, key, input)
  }
  const values: Record<string, unknown> = {}
  // Those first on which others depend: of several ways to say one thing, the last one names all others.
  const entries = Object.entries(inputs).sort(([, a], [, b]) => Number(a.exists !== undefined) - Number(b.exists !== undefined) || others(a).length - others(b).length)
  for (const [key, input] of entries) {
    const instead = others(input).find(other => values[other] !== undefined && values[other] !== false)
    if (instead === undefined) values[key] = await resolveOne(key, input, sources, inputs, values)
    else if (sources.flags[key] !== undefined) throw contradiction({ flags: [nameOf(key, input), nameOfKey(instead, inputs)] })
  }
  return values as Values<I>
}

/** The inputs that make this one needless. */
const others = ({ unless = [] }: Input<unknown>): readonly string[] => typeof unless === 'string' ? [unless] : unless

async function resolveOne (key: string, input: Input<unknown>, sources: Sources, inputs: Inputs, before: Readonly<Record<string, unknown>>): Promise<unknown> {
  const found = await find(key, input, sources)
  if (found !== undefined) return parseFrom(found, key, input)
  const required = input.default === undefined && input.optional !== true
  if (sources.ask !== undefined && (required || input.asks)) return input.parse(await sources.ask(questionFor(key, input, await offersOf(input, sources, before))))
  if (sources.ask !== undefined && mustExist(input, before)) {
    const offers = await offersOf(input, sources, before)
    if (offers.length > 0 && !offers.some(({ word }) => word === input.defaultText)) return input.parse(await sources.ask(choiceOf(key, input, offers)))
  }
  if (required) throw missingInput({ input: key, ways: waysToGive(key, input, inputs), command: sources.command })
  return input.default
}

async function find (key: string, input: Input<unknown>, sources: Sources): Promise<Found | undefined> {
  const flag = sources.flags[key]
  if (flag !== undefined) return { text: flag, from: nameOf(key, input) }
  for (const name of input.env ?? []) {
    const text = sources.env[name]
    if (text !== undefined && text !== '') return { text, from: `Environment variable ${name}` }
  }
  if (input.config === undefined) return undefined
  const config = await sources.config()
  const value: unknown = Object.entries(config.values).find(([key]) => key === input.config)?.[1]
  return value === undefined || value === null ? undefined : { text: configText(value), from: `“${input.config}” in ${config.path}` }
}

/** Values of a file are read like flags, so that each kind has one way to be written. */
function configText (value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(',')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function parseFrom ({ text, from }: Found, key: string, input: Input<unknown>): unknown {
  try {
    return input.parse(text)
  } catch (error) {
    if (!(error instanceof BtcliError)) throw error
    if (input.secret === true) throw invalidInput({ input: key, from, why: withoutSecret(error.message, text), hint: error.hint })
    throw invalidInput({ input: key, from, why: error.message, hint: error.hint }, error)
  }
}

/** Messages quote what they refuse; a secret must not come back in one. */
const withoutSecret = (message: string, secret: string): string => secret === '' ? message : message.replaceAll(secret, '…')

const mustExist = ({ exists = false }: Input<unknown>, before: Readonly<Record<string, unknown>>): boolean => typeof exists === 'boolean' ? exists : exists(before)

/** A list is typed: one cannot choose several values by one search. */
const offersOf = async ({ completes, takes, secret }: Input<unknown>, { offers }: Sources, { wallet }: Readonly<Record<string, unknown>>): Promise<readonly Offer[]> =>
  completes === undefined || takes !== 'value' || secret === true || offers === undefined ? [] : offers(completes, typeof wallet === 'string' ? wallet : undefined)

function questionFor (key: string, input: Input<unknown>, offers: readonly Offer[]): Question {
  const message = input.prompt ?? `${nameOf(key, input)}?`
  const preset = input.defaultText === undefined ? {} : { default: input.defaultText }
  if (input.takes === 'nothing') return { kind: 'confirm', message, default: input.default === true }
  if (input.choices !== undefined) return { kind: 'choice', message, choices: input.choices, ...preset }
  if (offers.length > 0) return { kind: 'search', message, offers, ...preset, check: text => problemWith(text, input) }
  return { kind: input.secret === true ? 'secret' : 'text', message, ...preset, check: text => problemWith(text, input) }
}

/** The question for one of the names that there are, where the default is none of them. */
const choiceOf = (key: string, input: Input<unknown>, offers: readonly Offer[]): Question =>
  ({ kind: 'search', message: `There is no “${input.defaultText ?? ''}” here. ${input.prompt ?? `${nameOf(key, input)}?`}`, offers, check: text => problemWith(text, input) })

function problemWith (text: string, input: Input<unknown>): string | undefined {
  try {
    input.parse(text)
    return undefined
  } catch (error) {
    if (!(error instanceof BtcliError)) throw error
    return input.secret === true ? withoutSecret(error.message, text) : error.message
  }
}

/** `--amount`, or `<amount>` for a value that is given by place. */
const nameOf = (key: string, input: Input<unknown>): string => shownFlag(key, input) ?? shownPlace(key, input)

function nameOfKey (key: string, inputs: Inputs): string {
  const input = inputs[key]
  return input === undefined ? key : nameOf(key, input)
}

function waysToGive (key: string, input: Input<unknown>, inputs: Inputs): string[] {
  const name = nameOf(key, input)
  const flag = name.startsWith('--') && input.placeholder !== undefined ? `${name} <${input.placeholder}>` : name
  return [flag, ...(input.env ?? []), ...others(input).map(other => nameOfKey(other, inputs))]
}
