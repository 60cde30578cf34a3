/** Amounts of TAO. Held as whole rao in branded bigints, parsed from text once, never a float. 1 τ = 10⁹ rao. */
import { defineError } from './errors.ts'

declare const unit: unique symbol

/** An amount in rao: a whole number, at least 0 unless a difference is meant. */
export type Rao = bigint & { readonly [unit]: 'rao' }

/** 1 τ in rao. */
export const RAO_PER_TAO = 1_000_000_000n

export const invalidAmount = defineError('INVALID_AMOUNT', 'usage', ({ text, why }: { text: string, why: string }) => ({
  message: `“${text}” is not an amount: ${why}.`,
  hint: 'Write TAO as 10, 0.5, 1_000.25 or 1_000.25τ, or rao as 500rao.',
}))

/** Marks a whole number of rao as an amount. */
export const rao = (value: bigint): Rao => value as Rao

/** What amounts, in rao, come to together; 0 for none. */
export const sumOf = (amounts: readonly bigint[]): Rao => rao(amounts.reduce((sum, amount) => sum + amount, 0n))

/**
 * Reads an amount as a person writes it: `10`, `0.5`, `1_000.25τ`, `τ3` in TAO; `500rao` in rao.
 * @throws INVALID_AMOUNT for anything else, for more than nine decimals and for negative numbers
 */
export function parseAmount (text: string): Rao {
  const trimmed = text.trim()
  const inRao = /^(\d[\d_,]*)\s*rao$/i.exec(trimmed)
  if (inRao?.[1] !== undefined) return rao(BigInt(digits(inRao[1], text)))
  const inTao = /^(?:τ\s*)?(\d[\d_,]*)?(?:\.(\d*))?\s*(?:τ|tao)?$/i.exec(trimmed)
  const whole = inTao?.[1]
  const fraction = inTao?.[2] ?? ''
  if (inTao === null || (whole === undefined && fraction === '')) {
    throw invalidAmount({ text, why: trimmed.startsWith('-') ? 'an amount cannot be negative' : 'expected a decimal number' })
  }
  if (fraction.length > 9) throw invalidAmount({ text, why: 'one TAO has nine decimals, not more' })
  return rao(BigInt(digits(whole ?? '0', text)) * RAO_PER_TAO + BigInt(fraction.padEnd(9, '0')))
}

/** Group marks are accepted where they cannot be taken for a decimal mark: `1_000`, `1,000,000`, never `1,5`. */
function digits (grouped: string, text: string): string {
  if (grouped.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(grouped)) throw invalidAmount({ text, why: 'a comma may only group thousands; decimals follow a point' })
  if (!/^\d+([_,]\d+)*$/.test(grouped)) throw invalidAmount({ text, why: 'group marks stand between digits' })
  return grouped.replaceAll(/[_,]/g, '')
}

/** TAO with all nine decimals and no sign of the unit: `100.000000000`. What JSON output carries beside the rao. */
export function toTao (amount: bigint): string {
  const sign = amount < 0n ? '-' : ''
  const positive = amount < 0n ? -amount : amount
  return `${sign}${positive / RAO_PER_TAO}.${(positive % RAO_PER_TAO).toString().padStart(9, '0')}`
}

/** For people, exact: `τ100.000000000`. */
export const formatTao = (amount: bigint): string => amount < 0n ? `-τ${toTao(-amount)}` : `τ${toTao(amount)}`
