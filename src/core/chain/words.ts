/** Calls and events as people read them: by the chain's metadata, nested ones too. */
import type { AnyTuple, CallBase, Codec } from '@polkadot/types/types'
import { formatTao } from '../amount.ts'

/** Longer values are bytes that nobody reads. */
const LONGEST = 96

/** `adminUtils.sudoSetTempo(netuid: 1, tempo: 360)` */
export function callInWords (call: CallBase<AnyTuple>): string {
  const names = call.meta.args.map(({ name }) => String(name))
  return `${call.section}.${call.method}(${call.args.map((value, i) => `${names[i] ?? i}: ${inWords(value, names[i] ?? '')}`).join(', ')})`
}

/** The values of an event with their names where it has names: `who: 5F…, amount: τ1.000000000`. */
export function fieldsInWords (values: readonly Codec[], names: readonly string[] | null): string {
  return values.map((value, i) => `${names?.[i] === undefined ? '' : `${names[i]}: `}${inWords(value, names?.[i] ?? '')}`).join(', ')
}

/** Whether a name is one of those that always mean rao. */
const AMOUNTS = /^(amount|value|fee|actual_?fee|deposit|free_?balance|free|new_?free|amount_?(un)?staked|tip|lock_?cost|(min|max)_?burn|min_?stake)$/i

function inWords (value: Codec, name: string): string {
  if (isCall(value)) return callInWords(value)
  if (AMOUNTS.test(name) && /^(Compact<)?u(64|128)/.test(value.toRawType())) return formatTao(BigInt(value.toString()))
  const human = value.toHuman()
  // Group marks would look like the commas between values.
  const text = typeof human === 'string'
    ? (/^\d{1,3}(,\d{3})+$/.test(human) ? human.replaceAll(',', '') : human)
    : nested(value) ?? addressIn(value) ?? JSON.stringify(value.toJSON())
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

/** A list whose items are calls, as the batches of the utility pallet are. */
function nested (value: Codec): string | undefined {
  if (!isList(value) || value.length === 0 || !value.every(isCall)) return undefined
  return `[${value.filter(isCall).map(callInWords).join('; ')}]`
}

/** The address in a `MultiAddress` that holds one. */
function addressIn (value: Codec): string | undefined {
  const json = value.toJSON()
  return typeof json === 'object' && json !== null && 'id' in json && typeof json['id'] === 'string' && Object.keys(json).length === 1 ? json['id'] : undefined
}

const isList = (value: unknown): value is readonly Codec[] => Array.isArray(value)

const isCall = (value: unknown): value is CallBase<AnyTuple> =>
  typeof value === 'object' && value !== null && 'section' in value && 'method' in value && 'args' in value && 'meta' in value
