/** What a chain's metadata says of its calls, storage items, constants, events and errors. */
import type { PalletConstantMetadataLatest, SiLookupTypeId } from '@polkadot/types/interfaces'
import { unknownName } from './by-name.ts'
import type { Chain } from './chain.ts'
import { inOneLine, plain } from './plain.ts'
import { writtenType } from './written-type.ts'

type Api = Chain['api']
type LookupId = SiLookupTypeId

/** A value of a call, a key of a storage item or a field of an event. */
interface DescribedValue {
  readonly name: string
  /** As the runtime calls it: `MultiAddress`, `Option<Timepoint>`. */
  readonly type: string
  /** How a person writes it: `5F…`, `number`. */
  readonly written: string
}

/** One thing that a pallet has under a name. */
interface Described {
  readonly kind: 'call' | 'storage item' | 'constant' | 'event' | 'error'
  /** As the library and this program call it. */
  readonly name: string
  /** In the runtime's words; empty where it has none. */
  readonly docs: string
  /** The arguments of a call, the keys of a storage item, the fields of an event. */
  readonly takes: readonly DescribedValue[]
  /** The type of what a storage item or a constant holds. */
  readonly holds: string | null
  /** What a constant is. */
  readonly value: string | null
}

/**
 * Everything in a pallet that has the name; a storage item and an event may share one.
 * @param path pallet and name in camel case
 * @throws UNKNOWN_NAME
 */
export function describe ({ api, network }: Pick<Chain, 'api' | 'network'>, [pallet, name]: readonly [string, string]): readonly Described[] {
  const found = [
    ...under(api.tx, pallet, name, callOf(api)),
    ...under(api.query, pallet, name, itemOf(api)),
    ...under(api.consts, pallet, name, constantOf(api)),
    ...under(api.events, pallet, name, eventOf(api)),
    ...under(api.errors, pallet, name, errorOf),
  ]
  if (found.length > 0) return found
  const all: readonly Pallets<unknown>[] = [api.tx, api.query, api.consts, api.events, api.errors]
  const names = [...new Set(all.flatMap(pallets => Object.keys(pallets[pallet] ?? {})))]
  if (names.length === 0) throw unknownName({ kind: 'pallet', name: pallet, known: [...new Set(all.flatMap(Object.keys))], network: network.name })
  throw unknownName({ kind: `call or item in ${pallet} named`, name, known: names, network: network.name })
}

type Pallets<Thing> = Readonly<Record<string, Readonly<Record<string, Thing>>>>

/** Errors and events begin with a capital, constants and calls do not: a person need not know. */
function under<Thing> (pallets: Pallets<Thing>, pallet: string, name: string, look: (thing: Thing, name: string) => Described): readonly Described[] {
  return Object.entries(pallets[pallet] ?? {}).filter(([each]) => each.toLowerCase() === name.toLowerCase()).map(([each, thing]) => look(thing, each))
}

const docsOf = (docs: Iterable<unknown>): string => [...docs].map(String).join(' ').replace(/\s+/g, ' ').trim()

const NOTHING = { takes: [], holds: null, value: null } as const

const typeName = ({ registry }: Api, id: LookupId): string => {
  const { lookupName, type } = registry.lookup.getTypeDef(id)
  return lookupName ?? type
}

const valueOf = (api: Api, id: LookupId, name: string, type = typeName(api, id)): DescribedValue =>
  ({ name, type, written: writtenType(api.registry, api.registry.createLookupType(id)) })

const callOf = (api: Api) => ({ meta }: Api['tx'][string][string], name: string): Described => ({
  ...NOTHING,
  kind: 'call',
  name,
  docs: docsOf(meta.docs),
  takes: meta.args.map(arg => ({
    name: String(arg.name),
    type: String(arg.typeName.unwrapOr(arg.type)),
    written: writtenType(api.registry, String(arg.type)),
  })),
})

const itemOf = (api: Api) => ({ creator: { meta } }: Api['query'][string][string], name: string): Described => ({
  ...NOTHING,
  kind: 'storage item',
  name,
  docs: docsOf(meta.docs),
  takes: keysOf(api, meta.type).map((id, i, { length }) => valueOf(api, id, length === 1 ? 'key' : `key${i + 1}`)),
  holds: typeName(api, meta.type.isPlain ? meta.type.asPlain : meta.type.asMap.value),
})

/** The types of the keys: of several, the metadata makes a tuple. */
function keysOf ({ registry }: Api, type: Api['query'][string][string]['creator']['meta']['type']): readonly LookupId[] {
  if (type.isPlain) return []
  const { hashers, key } = type.asMap
  return hashers.length === 1 ? [key] : [...registry.lookup.getSiType(key).def.asTuple]
}

/** The library's own types hide that its constants know their metadata. */
const constantOf = (api: Api) => (constant: Api['consts'][string][string], name: string): Described => {
  const { meta } = constant as typeof constant & { readonly meta: PalletConstantMetadataLatest }
  return { ...NOTHING, kind: 'constant', name, docs: docsOf(meta.docs), holds: typeName(api, meta.type), value: inOneLine(plain(constant)) }
}

const eventOf = (api: Api) => ({ meta }: Api['events'][string][string], name: string): Described => ({
  ...NOTHING,
  kind: 'event',
  name,
  docs: docsOf(meta.docs),
  takes: meta.fields.map((field, i) => valueOf(api, field.type, field.name.isSome ? String(field.name.unwrap()) : `field${i + 1}`, field.typeName.isSome ? String(field.typeName.unwrap()) : undefined)),
})

const errorOf = ({ meta }: Api['errors'][string][string], name: string): Described => ({ ...NOTHING, kind: 'error', name, docs: docsOf(meta.docs) })
