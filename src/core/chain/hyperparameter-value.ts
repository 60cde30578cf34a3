import { parseAmount, rao, type Rao } from '../amount.ts'
import { defineError } from '../errors.ts'
import type { Hyperparameter } from './hyperparameters.ts'

const badSetting = defineError('BAD_SETTING', 'usage', ({ name, text, why, hint }: { name: string, text: string, why: string, hint: string }) => ({
  message: `“${text}” cannot be ${name}: ${why}.`,
  hint,
  details: { name, text },
}))

/** A setting's value as people and programs read it; what it is a part of is one. Numbers beyond 53 bits are texts. */
export type Setting = number | string | boolean | Rao

const PARTS = { share: 65_535n, million: 1_000_000n, alpha: 2n ** 64n - 1n } as const

const isPart = (meaning: Hyperparameter['meaning']): meaning is keyof typeof PARTS => meaning in PARTS

/** What the chain keeps, in words. */
export function settingOf ({ meaning }: Hyperparameter, raw: bigint): Setting {
  if (meaning === 'switch') return raw !== 0n
  if (meaning === 'rao') return rao(raw)
  if (isPart(meaning)) return Number((Number(raw) / Number(PARTS[meaning])).toFixed(6))
  return raw <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(raw) : raw.toString()
}

/**
 * Reads a value as a person writes it, and gives what the chain keeps.
 *
 * An amount must say its unit: older tools took bare numbers as rao, and a thousand million times too much is no small mistake. A part
 * may be written as such (`0.5`, `50%`) or as the whole number that the chain keeps.
 * @throws BAD_SETTING
 */
export function parseSetting (parameter: Hyperparameter, text: string): bigint {
  const { name, meaning, bits } = parameter
  const bad = (why: string, hint: string) => badSetting({ name, text, why, hint })
  const given = text.trim()
  if (meaning === 'switch') {
    if (/^(true|1|yes|on)$/i.test(given)) return 1n
    if (/^(false|0|no|off)$/i.test(given)) return 0n
    throw bad('it is neither on nor off', 'Write true or false.')
  }
  const raw = meaning === 'rao' ? amount(given, bad) : isPart(meaning) && /[.%]/.test(given) ? part(given, PARTS[meaning], bad) : whole(given, meaning, bad)
  if (raw >= 2n ** BigInt(bits)) throw bad(`it is more than ${2n ** BigInt(bits) - 1n}`, 'Give a smaller number.')
  return raw
}

type Bad = (why: string, hint: string) => Error

function amount (text: string, bad: Bad): bigint {
  if (/^[\d_,]+$/.test(text) && text !== '0') throw bad('it does not say whether it is TAO or rao', `Write ${text}τ or ${text}rao.`)
  return parseAmount(text)
}

function part (text: string, whole: bigint, bad: Bad): bigint {
  const percent = text.endsWith('%')
  const value = /^(\d+(\.\d*)?|\.\d+)\s*%?$/.test(text) ? Number(text.replace('%', '')) / (percent ? 100 : 1) : NaN
  if (!(value >= 0 && value <= 1)) throw bad('it is not between 0 and 1', 'Write 0.5, 50% or the whole number that the chain keeps.')
  // Sixteen decimals are what a number of this kind has.
  return BigInt(Math.round(value * 1e15)) * whole / 10n ** 15n
}

function whole (text: string, meaning: Hyperparameter['meaning'], bad: Bad): bigint {
  if (!/^\d+(_\d+)*$/.test(text)) throw bad('it is not a whole number', meaning === 'blocks' ? 'Give a number of blocks.' : 'Give a number without decimals.')
  return BigInt(text.replaceAll('_', ''))
}
