import type { CodecType, v14Lookup } from '@polkadot-api/substrate-bindings'
import type { AnyType, Description, FieldDescription } from './type.ts'

/** The portable type registry of the metadata. */
export type PortableRegistry = CodecType<typeof v14Lookup>
type PortableType = PortableRegistry[number]

/** Gathers types and gives each a number; types that are described alike get the same. */
export class TypeRegistry {
  readonly #types: PortableType[] = []
  readonly #byIdentity = new Map<AnyType, number>()
  readonly #byShape = new Map<string, number>()

  /** @param recursive types that hold themselves: their number is known before their definition is */
  constructor (private readonly recursive: ReadonlySet<AnyType>) {}

  idOf (type: AnyType): number {
    const known = this.#byIdentity.get(type)
    if (known !== undefined) return known
    if (this.recursive.has(type)) {
      const id = this.#types.push(PLACEHOLDER) - 1
      this.#byIdentity.set(type, id)
      this.#types[id] = this.#portable(id, type.describe())
      return id
    }
    const shape = this.#portable(0, type.describe())
    const key = JSON.stringify(shape)
    const id = this.#byShape.get(key) ?? this.#types.push(PLACEHOLDER) - 1
    this.#types[id] = { ...shape, id }
    this.#byShape.set(key, id)
    this.#byIdentity.set(type, id)
    return id
  }

  all (): PortableRegistry {
    return this.#types
  }

  #portable (id: number, described: Description): PortableType {
    const params = 'params' in described
      ? described.params.map(({ name, type }) => ({ name, type: type === undefined ? undefined : this.idOf(type) }))
      : []
    const path = 'path' in described ? described.path.split('::') : []
    return { id, path, params, def: this.#definition(described), docs: [] }
  }

  #definition (described: Description): PortableType['def'] {
    switch (described.tag) {
      case 'primitive': return { tag: 'primitive', value: { tag: described.name, value: undefined } }
      case 'compact': return { tag: 'compact', value: this.idOf(described.of) }
      case 'sequence': return { tag: 'sequence', value: this.idOf(described.of) }
      case 'array': return { tag: 'array', value: { len: described.length, type: this.idOf(described.of) } }
      case 'tuple': return { tag: 'tuple', value: described.of.map(type => this.idOf(type)) }
      case 'composite': return { tag: 'composite', value: this.#fields(described.fields) }
      case 'variant': return {
        tag: 'variant',
        value: described.variants.map(({ name, index, fields, docs }) => ({ name, index, fields: this.#fields(fields), docs: [...docs ?? []] })),
      }
    }
  }

  #fields (fields: readonly FieldDescription[]) {
    return fields.map(({ name, type }) => ({ name, type: this.idOf(type), typeName: undefined, docs: [] }))
  }
}

const PLACEHOLDER: PortableType = { id: 0, path: [], params: [], def: { tag: 'tuple', value: [] }, docs: [] }
