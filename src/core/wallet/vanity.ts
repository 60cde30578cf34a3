/**
 * Addresses that begin as a person likes, found by trying keys. An address is a large number written in base 58, so those
 * that begin with a text are a range of accounts: a candidate is compared with numbers, and rarely written as an address.
 */
import { defineError } from '../errors.ts'
import { encodeAddress } from '../ss58.ts'
import type { Hex } from '../hex.ts'

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const LENGTH = 48
/** Prefix 42, an account of 32 bytes and a checksum of two. */
const FIRST = 42n << 272n
const END = 43n << 272n
const CHECKSUM_BITS = 16n
/** More would take longer than anybody lives. */
const LONGEST = 12

export const impossibleStart = defineError('IMPOSSIBLE_START', 'usage', ({ text, why }: { text: string, why: string }) => ({
  message: `No address begins with “${text}”: ${why}.`,
  hint: `Addresses begin with 5 and one of ${[...ALPHABET].filter(letter => rangeOf(`5${letter}`) !== undefined).join(', ')}; they have no 0, O, I and l.`,
}))

/** Accounts from `low` to `high`, by their first 48 bits. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** What is searched for. */
export interface Pattern {
  readonly starts: readonly string[]
  readonly ranges: readonly Range[]
  /** How many keys must be tried for one, on average. */
  readonly expected: number
}

/** @throws IMPOSSIBLE_START */
export function patternOf (text: string, ignoreCase: boolean): Pattern {
  if (text.length > LONGEST) throw impossibleStart({ text, why: `more than ${LONGEST} letters cannot be found in a lifetime` })
  const strange = [...text].find(letter => !spellings(letter, ignoreCase).some(each => ALPHABET.includes(each)))
  if (strange !== undefined) throw impossibleStart({ text, why: `“${strange}” is not used in addresses` })
  const starts = [...text].reduce<readonly string[]>((found, letter) => found.flatMap(start => spellings(letter, ignoreCase).filter(each => ALPHABET.includes(each)).map(each => start + each)), [''])
  const wide = starts.map(rangeOf).filter(range => range !== undefined)
  if (wide.length === 0) throw impossibleStart({ text, why: 'they are numbers of one size, which begin otherwise' })
  const share = wide.reduce((sum, [low, high]) => sum + Number(high - low + 1n) / 2 ** 272, 0)
  return { starts, ranges: wide.map(([low, high]) => ({ low: firstBits(low), high: firstBits(high) })), expected: 1 / share }
}

/** Whether the account's address begins so: the range alone cannot tell at its ends. */
export const matches = ({ starts }: Pattern, account: Hex): boolean => starts.some(start => encodeAddress(account).startsWith(start))

/** The chance, from 0 to 1, that so many tries find one. */
export const chance = ({ expected }: Pick<Pattern, 'expected'>, tried: number): number => 1 - Math.exp(-tried / expected)

const spellings = (letter: string, ignoreCase: boolean): readonly string[] =>
  ignoreCase ? [...new Set([letter.toLowerCase(), letter.toUpperCase()])] : [letter]

/** The addresses that begin with a text, as numbers of 35 bytes; undefined where there are none. */
function rangeOf (start: string): readonly [low: bigint, high: bigint] | undefined {
  const value = [...start].reduce((sum, letter) => sum * 58n + BigInt(ALPHABET.indexOf(letter)), 0n)
  const room = 58n ** BigInt(LENGTH - start.length)
  const [low, high] = [value * room, (value + 1n) * room - 1n]
  const [from, to] = [low < FIRST ? FIRST : low, high >= END ? END - 1n : high]
  return from > to ? undefined : [from, to]
}

/** The first 48 bits of the account in the number of an address. */
const firstBits = (address: bigint): number => Number(((address - FIRST) >> CHECKSUM_BITS) >> 208n)
