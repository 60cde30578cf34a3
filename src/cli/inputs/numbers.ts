/** Whole numbers: subnets, blocks, counts. Chain amounts are not among them (`tao`). */
import type { Hex } from '../../core/hex.ts'
import { badValue } from '../errors.ts'
import { defineKind } from '../input.ts'
import type { InputOptions } from '../input.ts'

const U16_MAX = 65_535

/** Large numbers may be grouped, `1,234,567` or `1_234_567`; whatever else has a comma is a list and no number. */
const ungrouped = (text: string): string =>
  /^\d{1,3}(,\d{3})+$|^\d+(_\d+)+$/.test(text.trim()) ? text.replace(/[,_]/g, '') : text

/** Reads a whole number from `min` to `max`. */
function parseWhole (text: string, min: number, max: number, what: string): number {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : NaN
  if (!(value >= min && value <= max)) throw badValue({
    text,
    expected: max === Number.MAX_SAFE_INTEGER ? `${what} (a whole number from ${min})` : `${what} (a whole number from ${min} to ${max})`,
  })
  return value
}

/** @throws BAD_VALUE */
export const parseNetuid = (text: string): number => parseWhole(text, 0, U16_MAX, 'a subnet')

/** @throws BAD_VALUE */
export const parseSaltPart = (text: string): number => parseWhole(text, 0, U16_MAX, 'a part of a salt')

/** @throws BAD_VALUE */
export const parseUid = (text: string): number => parseWhole(text, 0, U16_MAX, 'a uid')

/** @throws BAD_VALUE */
export function parseDecimal (text: string): number {
  if (!/^(\d+(\.\d*)?|\.\d+)$/.test(text)) throw badValue({ text, expected: 'a number such as 0.5 or 10' })
  return Number(text)
}

/** The number of a subnet; 0 is the root. */
export const netuid = defineKind<number>({
  takes: 'value',
  flag: '--netuid',
  byPlace: true,
  placeholder: 'netuid',
  completes: 'netuid',
  prompt: 'Which subnet (netuid)?',
  help: 'Number of the subnet.',
  parse: parseNetuid,
})

const parseBlock = (text: string): number => parseWhole(ungrouped(text.trim().replace(/^#/, '')), 0, Number.MAX_SAFE_INTEGER, 'a block')

/** A block number. `#1,234` as explorers write it is understood. */
export const block = defineKind<number>({
  takes: 'value',
  placeholder: 'block',
  prompt: 'Which block?',
  help: 'Block number.',
  parse: parseBlock,
})

/** A block by its number or by its hash. */
export const blockOrHash = defineKind<number | Hex>({
  takes: 'value',
  flag: '--block',
  placeholder: 'block',
  prompt: 'Which block?',
  help: 'Number or hash of the block.',
  parse: text => isHash(text.trim()) ? text.trim() as Hex : parseBlock(text),
})

const isHash = (text: string): boolean => /^0x[0-9a-f]{64}$/i.test(text)

/** A number of at least 0 that may have decimals: no amount, no count. */
export const decimal = defineKind<number>({
  takes: 'value',
  placeholder: 'number',
  parse: parseDecimal,
})

/** A part of the whole, from 0 to 1: `0.18` or `18%`. */
export const share = defineKind<number>({
  takes: 'value',
  placeholder: 'share',
  prompt: 'Which share (0.18, 18%)?',
  parse: text => {
    const percent = /^(.+?)\s*%$/.exec(text.trim())?.[1]
    const value = percent === undefined ? parseDecimal(text.trim()) : parseDecimal(percent) / 100
    if (value > 1) throw badValue({ text, expected: 'a share (from 0 to 1, or from 0% to 100%)' })
    return value
  },
})

/** How many of something, from `min` (1 unless given) to `max`. */
export const count = <const Options extends InputOptions<number> & { readonly min?: number, readonly max?: number }>(options?: Options) =>
  defineKind<number>({
    takes: 'value',
    placeholder: 'n',
    prompt: 'How many?',
    parse: text => parseWhole(ungrouped(text), options?.min ?? 1, options?.max ?? Number.MAX_SAFE_INTEGER, 'a count'),
  })<Options>(options)
