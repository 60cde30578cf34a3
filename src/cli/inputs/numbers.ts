/** Whole numbers: subnets, blocks, counts. Chain amounts are not among them (`tao`). */
import { badValue } from '../errors.ts'
import { defineKind } from '../input.ts'
import type { InputOptions } from '../input.ts'

const U16_MAX = 65_535

/**
 * Reads a whole number from `min` to `max`; group marks may stand in it: `1_000`.
 * @throws BAD_VALUE
 */
export function parseWhole (text: string, min: number, max: number, what: string): number {
  const digits = text.trim().replace(/(?<=\d)[_,](?=\d)/g, '')
  const value = /^\d+$/.test(digits) ? Number(digits) : NaN
  if (!(value >= min && value <= max)) throw badValue({ text, expected: max === Number.MAX_SAFE_INTEGER ? `${what} (a whole number from ${min})` : `${what} (a whole number from ${min} to ${max})` })
  return value
}

/** @throws BAD_VALUE */
export const parseNetuid = (text: string): number => parseWhole(text, 0, U16_MAX, 'a subnet')

/** The number of a subnet; 0 is the root. */
export const netuid = defineKind<number>({
  takes: 'value',
  flag: '--netuid',
  placeholder: 'netuid',
  prompt: 'Which subnet (netuid)?',
  help: 'Number of the subnet.',
  parse: parseNetuid,
})

/** A block number. `#1,234` as explorers write it is understood. */
export const block = defineKind<number>({
  takes: 'value',
  placeholder: 'block',
  prompt: 'Which block?',
  help: 'Block number.',
  parse: text => parseWhole(text.trim().replace(/^#/, ''), 0, Number.MAX_SAFE_INTEGER, 'a block'),
})

/** How many of something, from `min` (1 unless given) to `max`. */
export const count = <const Options extends InputOptions<number> & { readonly min?: number, readonly max?: number }>(options?: Options) =>
  defineKind<number>({
    takes: 'value',
    placeholder: 'n',
    prompt: 'How many?',
    parse: text => parseWhole(text, options?.min ?? 1, options?.max ?? Number.MAX_SAFE_INTEGER, 'a count'),
  })<Options>(options)
