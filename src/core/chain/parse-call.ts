/** Calls as people write them, which is as they are shown: `balances.transferKeepAlive(5F…, τ1)`. */
import type { AnyTuple, CallBase } from '@polkadot/types/types'
import { parseAmount } from '../amount.ts'
import { BtcliError, defineError } from '../errors.ts'
import type { Chain } from './chain.ts'
import { notOnThisChain } from './errors.ts'

export const badCall = defineError('BAD_CALL', 'usage', ({ text, why }: { text: string, why: string }) => ({
  message: `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}” is not a call: ${why}.`,
  hint: 'Write it as pallet.call(value, value), such as adminUtils.sudoSetTempo(1, 360), or as hex (0x…).',
}))

type Api = Chain['api']

/**
 * Reads a call: as hex, or as `pallet.call(value, name: value)` in either spelling of the names. Values are numbers, addresses, `true`,
 * JSON, hex, amounts with their unit (`τ1`, `500rao`), other calls, and lists of calls: `[system.remark(a), system.remark(b)]`.
 * @throws BAD_CALL; NOT_ON_THIS_CHAIN when the chain has no such call
 */
export function parseCall (chain: Pick<Chain, 'api' | 'network'>, text: string): CallBase<AnyTuple> {
  const trimmed = text.trim()
  if (/^0x[0-9a-f]+$/i.test(trimmed)) return asCall(chain.api, trimmed, text)
  const [, pallet, name, inside] = /^(\w+)\.(\w+)\s*(?:\(([\s\S]*)\))?$/.exec(trimmed) ?? []
  if (pallet === undefined || name === undefined) throw badCall({ text, why: 'it has no pallet and name' })
  const make = chain.api.tx[camel(pallet)]?.[camel(name)]
  if (make === undefined) throw notOnThisChain({ what: `call ${camel(pallet)}.${camel(name)}`, network: chain.network.name })
  const wanted = make.meta.args.map(arg => ({ name: String(arg.name), type: String(arg.type) }))
  const given = split(inside ?? '', ',')
  if (given.length !== wanted.length) throw badCall({ text, why: `it takes ${wanted.length === 0 ? 'no values' : wanted.map(arg => arg.name).join(', ')}` })
  const texts = ordered(given, wanted.map(arg => arg.name), text)
  try {
    return make(...texts.map((value, i) => readValue(chain, value, wanted[i]?.type ?? ''))).method
  } catch (error) {
    throw error instanceof BtcliError ? error : badCall({ text, why: reasonOf(error) }, error)
  }
}

function asCall (api: Api, hex: string, text: string): CallBase<AnyTuple> {
  try {
    const call = api.registry.createType('Call', hex) as unknown as CallBase<AnyTuple>
    if (call.toHex() !== hex.toLowerCase()) throw new Error('there are bytes left over')
    return call
  } catch (error) {
    throw badCall({ text, why: reasonOf(error) }, error)
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 120) ?? ''

/** Values by name stand where their name says. */
function ordered (given: readonly string[], names: readonly string[], text: string): readonly string[] {
  const named = given.map(value => /^([a-z_]\w*)\s*:\s*([\s\S]+)$/i.exec(value))
  if (named.every(each => each === null)) return given
  return names.map(name => {
    const found = named.find(each => each !== null && camel(each[1] ?? '') === camel(name))
    if (found?.[2] === undefined) throw badCall({ text, why: `${name} is missing` })
    return found[2]
  })
}

/**
 * Reads a value of a call by its type. What is no JSON is a text; numbers stay texts, so that no digit of a large one is lost.
 * @param type its name in the metadata
 * @throws BAD_CALL and what else `parseCall` throws, for a call in it; an Error that says why, for other values
 */
export function readValue (chain: Pick<Chain, 'api' | 'network'>, text: string, type: string): unknown {
  if (CALL.test(type)) return parseCall(chain, text)
  if (CALLS.test(type)) return split(text.trim().replace(/^\[|\]$/g, ''), ';,').map(each => parseCall(chain, each.replace(/^"(0x[0-9a-f]+)"$/i, '$1')))
  if (/^(Compact<)?u(64|128)>?$/.test(type) && /τ|tao|rao/i.test(text)) return parseAmount(text).toString()
  if (/^[[{"]|^(true|false|null)$/.test(text.trim())) {
    try {
      return JSON.parse(text) as unknown
    } catch {
      throw new Error(`“${text}” is not JSON, as lists and structures are written: [1,2], {"id":"5F…"}`)
    }
  }
  return /^\d+(_\d+)+$/.test(text.trim()) ? text.replaceAll('_', '') : text.trim()
}

/** The names that metadata of different ages has for the type of all calls, and for lists of them. */
const CALL = /^(Call|\w*RuntimeCall)$/
const CALLS = /^Vec<(Call|\w*RuntimeCall)>$/

/** Parts between separators, any of these characters, that are in no brackets and no quotes. */
function split (text: string, separators: string): string[] {
  const parts: string[] = []
  let depth = 0
  let quoted = false
  let part = ''
  for (const character of text) {
    if (character === '"') quoted = !quoted
    else if (!quoted && '([{'.includes(character)) depth++
    else if (!quoted && ')]}'.includes(character)) depth--
    if (separators.includes(character) && depth === 0 && !quoted) {
      parts.push(part.trim())
      part = ''
    } else part += character
  }
  return part.trim() === '' && parts.length === 0 ? [] : [...parts, part.trim()]
}

const camel = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
