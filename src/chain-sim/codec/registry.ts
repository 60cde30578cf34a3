import { ByteWriter } from '../../core/scale/byte-writer.ts'
import { typeName } from './type-name.ts'
import type { AnyType, Description, FieldDescription, PrimitiveName } from './type.ts'

/** The variants of `TypeDef` in the metadata. */
const DEFINITIONS = { composite: 0, variant: 1, sequence: 2, array: 3, tuple: 4, primitive: 5, compact: 6 } as const

const PRIMITIVES: Readonly<Record<PrimitiveName, number>> = { bool: 0, str: 2, u8: 3, u16: 4, u32: 5, u64: 6, u128: 7 }

/** Gathers types and gives each a number in the portable registry; types that are described alike get the same. */
export class TypeRegistry {
  /** The bytes of each type, without its number. */
  readonly #types: Uint8Array[] = []
  readonly #byIdentity = new Map<AnyType, number>()
  readonly #byShape = new Map<string, number>()

  /** @param recursive types that hold themselves: their number is known before their definition is */
  constructor (private readonly recursive: ReadonlySet<AnyType>) {}

  idOf (type: AnyType): number {
    const known = this.#byIdentity.get(type)
    if (known !== undefined) return known
    if (this.recursive.has(type)) {
      const id = this.#types.push(NOTHING) - 1
      this.#byIdentity.set(type, id)
      this.#types[id] = this.#written(type.describe())
      return id
    }
    const bytes = this.#written(type.describe())
    const shape = Buffer.from(bytes.buffer).toString('latin1')
    const id = this.#byShape.get(shape) ?? this.#types.push(bytes) - 1
    this.#byShape.set(shape, id)
    this.#byIdentity.set(type, id)
    return id
  }

  /** Writes the types that were gathered: a `PortableRegistry`. */
  writeTo (writer: ByteWriter): void {
    let id = 0
    writer.list(this.#types, bytes => { writer.compact(id++).raw(bytes) })
  }

  /** The types within are gathered first, so that their numbers are there to be written. */
  #written (described: Description): Uint8Array {
    const writer = new ByteWriter()
    writer.list('path' in described && described.path !== '' ? described.path.split('::') : [], part => { writer.str(part) })
    writer.list('params' in described ? described.params : [], ({ name, type }) => {
      writer.str(name).option(type, type => { this.#reference(writer, type) })
    })
    writer.u8(DEFINITIONS[described.tag])
    this.#writeDefinition(writer, described)
    return writer.docs('').done()
  }

  #writeDefinition (writer: ByteWriter, described: Description): void {
    switch (described.tag) {
      case 'primitive': writer.u8(PRIMITIVES[described.name]); break
      case 'compact':
      case 'sequence': this.#reference(writer, described.of); break
      case 'array': this.#reference(writer.u32(described.length), described.of); break
      case 'tuple': writer.list(described.of, type => { this.#reference(writer, type) }); break
      case 'composite': this.#writeFields(writer, described.fields); break
      case 'variant': writer.list(described.variants, ({ name, index, fields, docs = [] }) => {
        this.#writeFields(writer.str(name), fields)
        writer.u8(index).list(docs, doc => { writer.str(doc) })
      })
    }
  }

  /** Fields have no docs. */
  #writeFields (writer: ByteWriter, fields: readonly FieldDescription[]): void {
    writer.list(fields, ({ name, type }) => {
      writer.option(name, name => { writer.str(name) })
      this.#reference(writer, type)
      writer.option(typeName(type), name => { writer.str(name) }).docs('')
    })
  }

  #reference (writer: ByteWriter, type: AnyType): void {
    writer.compact(this.idOf(type))
  }
}

const NOTHING = new Uint8Array()
