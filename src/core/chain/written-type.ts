/** How a person writes a value of a type, from the chain's metadata alone. */
import type { Registry } from '@polkadot/types/types'

/** Types that are written otherwise than their structure says, by the names that metadata of different ages has for them. */
const KNOWN: readonly (readonly [type: RegExp, written: string])[] = [
  [/^(Call|\w*RuntimeCall)$/, 'pallet.call(value, value)'],
  [/^(MultiAddress|LookupSource|AccountId(32)?|SpRuntimeMultiAddress)$/, '5F…'],
  [/^(Bytes|Vec<u8>)$/, 'text or 0x…'],
  [/^(Text|String)$/, 'text'],
  [/^bool$/, 'true or false'],
  [/^[ui](8|16|32|64|128|256)$/, 'number'],
  [/^(H160|H256|H512|Hash|BlockHash)$/, '0x…'],
  [/^\[u8;\d+\]$/, '0x…'],
]

/** What lies deeper is only hinted at. */
const DEEPEST = 3

/** As many ways of a variant with values are told: some types have dozens that differ in a length. */
const TOLD = 4

/**
 * `5F…` for an account, `[number, number]` for a list, `{"refTime": number, …}` for what has parts, `Any, Owner or Senate` for one of some
 * words.
 * @param type a name of the registry or of the metadata: `Vec<u16>`, `Lookup8`, `PalletMultisigTimepoint`
 */
export function writtenType (registry: Registry, type: string, depth = 0): string {
  const known = KNOWN.find(([pattern]) => pattern.test(type))?.[1]
  if (known !== undefined) return known
  if (depth > DEEPEST) return '…'
  const inner = (part: string) => writtenType(registry, part, depth + 1)
  const [, outer, content = ''] = /^(Compact|Option|Vec|BTreeSet|BoundedVec|WeakBoundedVec)<(.*)>$/.exec(type) ?? []
  if (outer === 'Compact') return inner(content)
  if (outer === 'Option') return `${inner(content)} or null`
  if (outer !== undefined) return listOf(inner(content))
  const [, item] = /^\[(.*);\d+\]$/.exec(type) ?? []
  if (item !== undefined) return listOf(inner(item))
  if (type.startsWith('(')) return `[${partsOf(type.slice(1, -1)).map(inner).join(', ')}]`
  if (type.startsWith('{')) return fromStructure(JSON.parse(type) as Structure, inner)
  const raw = rawType(registry, type)
  return raw === undefined || raw === type ? type : inner(raw)
}

const listOf = (item: string): string => `[${item}, ${item}]`

/** How the library tells the parts of a type. */
type Structure = { readonly _enum: readonly string[] | Readonly<Record<string, string | number | Structure>> } | Readonly<Record<string, string>>

function fromStructure (structure: Structure, inner: (type: string) => string): string {
  const { _enum: variants } = structure as { readonly _enum?: readonly string[] | Readonly<Record<string, unknown>> }
  if (variants === undefined) return `{${Object.entries(structure).map(([name, type]) => `"${name}": ${inner(String(type))}`).join(', ')}}`
  if (Array.isArray(variants)) return anyOf(variants.map(String))
  const named = Object.entries(variants)
  if (named.every(([, type]) => typeof type === 'number')) return anyOf(named.map(([name]) => name))
  const ways = named.map(([name, type]) => type === 'Null' || typeof type === 'number' ? `"${name}"` : `{"${name}": ${typeof type === 'string' ? inner(type) : inner(JSON.stringify(type))}}`)
  return anyOf(ways.length > TOLD ? [...ways.slice(0, TOLD), '…'] : ways)
}

const anyOf = (words: readonly string[]): string => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`

function rawType (registry: Registry, type: string): string | undefined {
  try {
    return registry.createTypeUnsafe(type, []).toRawType()
  } catch {
    // A type that cannot be empty does not show itself this way.
    return undefined
  }
}

/** The types between the commas of a tuple, those inside of other types left whole. */
function partsOf (text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const character of text) {
    if ('(<[{'.includes(character)) depth++
    if (')>]}'.includes(character)) depth--
    if (character === ',' && depth === 0) {
      parts.push(part.trim())
      part = ''
    } else part += character
  }
  return part.trim() === '' ? parts : [...parts, part.trim()]
}
