/** Every way in which names and flags may be written, from the one that help shows. */
import type { Input, Inputs } from './input.ts'

/** A name in kebab case and its underscore twin: `lock-cost`, `lock_cost`. */
export const bothSpellings = (name: string): string[] => name.includes('-') ? [name, name.replaceAll('-', '_')] : [name]

/** `maxStake` → `--max-stake`. */
const flagOfKey = (key: string): string => `--${key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`

/** The flag of an input; nothing for a value that is given by place only. */
function flagOf (key: string, input: Input<unknown>): string | undefined {
  if (input.flag !== undefined) return input.flag
  return input.positional === true ? undefined : flagOfKey(key)
}

/** The flag that help and messages show; nothing for a value that is given by place, though a kind's flag works there too. */
export const shownFlag = (key: string, input: Input<unknown>): string | undefined => input.positional === true ? undefined : flagOf(key, input)

/** A flag as help and pages show it: `-w, --wallet-name <name>`; nothing for a value that is given by place. */
export function shownOption (inputs: Inputs, key: string, input: Input<unknown>): string | undefined {
  const flag = shownFlag(key, input)
  if (flag === undefined) return undefined
  // Of two inputs with one short flag the first has it.
  const isFirst = Object.values(inputs).find(({ short }) => short === input.short) === input
  return `${input.short === undefined || !isFirst ? '' : `${input.short}, `}${flag}${input.takes === 'nothing' ? '' : ` <${input.placeholder ?? key}>`}`
}

/** A value given by place, as help and messages show it. */
export function shownPlace (key: string, input: Input<unknown>): string {
  const name = `${input.placeholder ?? key}`
  const optional = input.optional === true || input.default !== undefined
  return `${optional ? `[${name}]` : `<${name}>`}${input.takes === 'list' ? '…' : ''}`
}

/** `--wallet_name` for `--wallet-name`, `--subtensor.chain-endpoint` for `--subtensor.chain_endpoint`. */
function variants (flag: string | undefined): string[] {
  if (flag === undefined) return []
  if (!flag.startsWith('--')) return [flag]
  const body = flag.slice(2)
  return [...new Set([flag, `--${body.replaceAll('-', '_')}`, `--${body.replaceAll('_', '-')}`])]
}

/** An input with all spellings of its flag, the shown one first. */
export interface Spelled {
  readonly key: string
  readonly input: Input<unknown>
  readonly flags: readonly string[]
}

/**
 * Gives each input its spellings. Where two inputs want the same one, the shown flags go first, then the earlier
 * declaration wins: so a command may take over a spelling of a global option.
 */
export function spell (inputs: Inputs): Spelled[] {
  const entries = Object.entries(inputs)
  const owner = new Map<string, string>()
  const claim = (key: string, flag: string | undefined) => {
    if (flag !== undefined && !owner.has(flag)) owner.set(flag, key)
  }
  for (const [key, input] of entries) claim(key, flagOf(key, input))
  for (const [key, input] of entries) claim(key, input.short)
  for (const [key, input] of entries) {
    for (const flag of [flagOf(key, input), ...(input.aliases ?? [])]) for (const variant of variants(flag)) claim(key, variant)
  }
  return entries.map(([key, input]) => ({ key, input, flags: [...owner].filter(([, of]) => of === key).map(([flag]) => flag) }))
}
