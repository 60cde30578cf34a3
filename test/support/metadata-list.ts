import { metadata, type CodecType, type v14, type v15 } from '@polkadot-api/substrate-bindings'

/**
 * What a client can see of a runtime, without its documentation: names, indices, types, hashers, modifiers, defaults and
 * constants, in the order of the metadata. Types are named by their paths and type arguments; `types` says what each named type
 * is. Two runtimes with the same list can be talked to in the same way.
 *
 * Type parameters without a type, and the names that Rust code gives to the types of fields, are left out: they say nothing of
 * what is on the wire.
 */
export interface MetadataList {
  readonly pallets: Readonly<Record<string, PalletList>>
  readonly extrinsic: Readonly<Record<string, unknown>>
  /** Version 15 only. */
  readonly apis?: Readonly<Record<string, Readonly<Record<string, { readonly inputs: Fields, readonly output: string }>>>>
  /** Version 15 only. */
  readonly outerEnums?: Readonly<Record<string, string>>
  readonly types: Readonly<Record<string, unknown>>
}

type Fields = Readonly<Record<string, string>>

interface PalletList {
  readonly index: number
  readonly storagePrefix?: string
  readonly storage: Readonly<Record<string, { readonly modifier: string, readonly hashers: readonly string[], readonly key?: string, readonly value: string, readonly default: string }>>
  readonly calls?: string
  readonly events?: string
  readonly errors?: string
  readonly constants: Readonly<Record<string, { readonly type: string, readonly value: string }>>
}

type Decoded = CodecType<typeof v14> | CodecType<typeof v15>
type PortableType = Decoded['lookup'][number]

/** @param bytes metadata of version 14 or 15, with its prefix */
export function metadataList (bytes: Uint8Array): MetadataList {
  const { metadata: { tag, value } } = metadata.dec(bytes)
  if (tag !== 'v14' && tag !== 'v15') throw new Error(`metadata ${tag} is not known here`)
  const names = new TypeNames(value.lookup)
  const pallets = Object.fromEntries(value.pallets.map(pallet => [pallet.name, palletList(pallet, names)]))
  const extrinsic = {
    version: value.extrinsic.version,
    ...'type' in value.extrinsic
      ? { type: names.of(value.extrinsic.type) }
      : {
          address: names.of(value.extrinsic.address),
          call: names.of(value.extrinsic.call),
          signature: names.of(value.extrinsic.signature),
          extra: names.of(value.extrinsic.extra),
        },
    signedExtensions: value.extrinsic.signedExtensions.map(({ identifier, type, additionalSigned }) =>
      ({ identifier, type: names.of(type), additionalSigned: names.of(additionalSigned) })),
  }
  const more = 'outerEnums' in value
    ? {
        apis: Object.fromEntries(value.apis.map(({ name, methods }) => [name, Object.fromEntries(methods.map(method =>
          [method.name, { inputs: record(method.inputs, ({ type }) => names.of(type)), output: names.of(method.output) }]))])),
        outerEnums: Object.fromEntries(Object.entries(value.outerEnums).map(([kind, id]) => [kind, names.of(id)])),
      }
    : {}
  return { pallets, extrinsic, ...more, types: names.definitions() }
}

function palletList (pallet: Decoded['pallets'][number], names: TypeNames): PalletList {
  const { index, storage, calls, events, errors, constants } = pallet
  return {
    index,
    ...storage === undefined ? {} : { storagePrefix: storage.prefix },
    storage: record(storage?.items ?? [], ({ modifier, type, fallback }) => ({
      modifier: modifier === 0 ? 'Optional' : 'Default',
      hashers: type.tag === 'map' ? type.value.hashers.map(hasher => hasher.tag) : [],
      ...type.tag === 'map' ? { key: names.of(type.value.key) } : {},
      value: names.of(type.tag === 'map' ? type.value.value : type.value),
      default: fallback,
    })),
    ...calls === undefined ? {} : { calls: names.of(calls) },
    ...events === undefined ? {} : { events: names.of(events) },
    ...errors === undefined ? {} : { errors: names.of(errors) },
    constants: record(constants, ({ type, value }) => ({ type: names.of(type), value })),
  }
}

const record = <T extends { readonly name: string }, V> (items: readonly T[], value: (item: T) => V): Record<string, V> =>
  Object.fromEntries(items.map(item => [item.name, value(item)]))

/** Names the types of a registry, and keeps the definitions of all that were named. */
class TypeNames {
  readonly #names = new Map<number, string>()
  readonly #definitions = new Map<string, Set<string>>()

  constructor (private readonly types: readonly PortableType[]) {}

  of (id: number): string {
    const known = this.#names.get(id)
    if (known !== undefined) return known
    const { path, params, def } = this.#type(id)
    if (path.length === 0) return this.#remember(id, this.#anonymous(def))
    const typed = params.flatMap(({ name, type }) => type === undefined ? [] : [`${name}=${this.of(type)}`])
    const name = this.#remember(id, path.join('::') + (typed.length === 0 ? '' : `<${typed.join(', ')}>`))
    const definition = JSON.stringify(this.#definition(def))
    this.#definitions.set(name, (this.#definitions.get(name) ?? new Set()).add(definition))
    return name
  }

  /** What each named type is, by name; a list where several types have the same name. */
  definitions (): Record<string, unknown> {
    return Object.fromEntries([...this.#definitions].sort(([a], [b]) => a < b ? -1 : 1).map(([name, all]) => {
      const [only, ...more] = [...all].map(text => JSON.parse(text) as unknown)
      return [name, more.length === 0 ? only : [only, ...more]]
    }))
  }

  #type (id: number): PortableType {
    const type = this.types[id]
    if (type === undefined) throw new Error(`there is no type ${id}`)
    return type
  }

  #remember (id: number, name: string): string {
    this.#names.set(id, name)
    return name
  }

  #anonymous (def: PortableType['def']): string {
    switch (def.tag) {
      case 'primitive': return def.value.tag
      case 'compact': return `Compact<${this.of(def.value)}>`
      case 'sequence': return `Vec<${this.of(def.value)}>`
      case 'array': return `[${this.of(def.value.type)}; ${def.value.len}]`
      case 'tuple': return `(${def.value.map(id => this.of(id)).join(', ')})`
      default: return JSON.stringify(this.#definition(def))
    }
  }

  #definition (def: PortableType['def']): unknown {
    if (def.tag === 'composite') return { composite: this.#fields(def.value) }
    if (def.tag === 'variant') return { variants: record(def.value, ({ index, fields }) => ({ index, ...fields.length === 0 ? {} : { fields: this.#fields(fields) } })) }
    return this.#anonymous(def)
  }

  /** By name where they have names, and else as a list. */
  #fields (fields: readonly { readonly name: string | undefined, readonly type: number }[]): unknown {
    return fields.every(({ name }) => name === undefined)
      ? fields.map(({ type }) => this.of(type))
      : Object.fromEntries(fields.map(({ name, type }) => [name ?? '', this.of(type)]))
  }
}
