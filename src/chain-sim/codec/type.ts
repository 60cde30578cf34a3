import { ByteReader } from '../../core/scale/byte-reader.ts'
import { ByteWriter } from '../../core/scale/byte-writer.ts'

/** The primitives of the portable type registry that a runtime here uses. */
export type PrimitiveName = 'bool' | 'str' | 'u8' | 'u16' | 'u32' | 'u64' | 'u128'

/** A field of a composite or of a variant. Without a name it is one of a tuple. */
export interface FieldDescription {
  readonly name?: string
  readonly type: AnyType
}

/** One variant of an enum. */
export interface VariantDescription {
  readonly name: string
  readonly index: number
  readonly fields: readonly FieldDescription[]
  readonly docs?: readonly string[]
}

/** A generic parameter of a path; without a type where the real registry has none. */
export interface TypeParameter {
  readonly name: string
  readonly type?: AnyType
}

/** What a type is, as the portable registry of the metadata tells it. */
export type Description =
  | { readonly tag: 'primitive', readonly name: PrimitiveName }
  | { readonly tag: 'compact', readonly of: AnyType }
  | { readonly tag: 'sequence', readonly of: AnyType }
  | { readonly tag: 'array', readonly of: AnyType, readonly length: number }
  | { readonly tag: 'tuple', readonly of: readonly AnyType[] }
  | { readonly tag: 'composite', readonly path: string, readonly params: readonly TypeParameter[], readonly fields: readonly FieldDescription[] }
  | { readonly tag: 'variant', readonly path: string, readonly params: readonly TypeParameter[], readonly variants: readonly VariantDescription[] }

/**
 * How a value is written in SCALE and read again, with the description of it from which metadata follows. Every value has one
 * encoding: what reads takes no other, as a node does. https://docs.substrate.io/reference/scale-codec/
 */
export interface Type<T> {
  /** Writes a value behind what was written before. @throws RangeError for values that the type does not have */
  readonly write: (writer: ByteWriter, value: T) => void
  /** Reads the next value. @throws RangeError | TypeError where there is none */
  readonly read: (reader: ByteReader) => T
  /** A function, so that types may be recursive. */
  readonly describe: () => Description
}

/** Any type, where only its description or the fact that it encodes matters. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- types are invariant in their value: no other bound accepts all of them
export type AnyType = Type<any>

/** The JavaScript value of a type. */
export type ValueOf<T> = T extends Type<infer V> ? V : never

/** The SCALE bytes of a value. @throws RangeError for values that the type does not have */
export function encode<T> ({ write }: Type<T>, value: T): Uint8Array {
  // Within a value another may be encoded by itself, which must not get into its way.
  const writer = idle ?? new ByteWriter()
  idle = undefined
  writer.clear()
  write(writer, value)
  idle = writer.length > LARGEST_KEPT ? undefined : writer
  return writer.done()
}

/** The writer that waits for the next value: most values are smaller than what making one costs. */
let idle: ByteWriter | undefined

/** A buffer that one large value needed is not kept for small ones. In bytes. */
const LARGEST_KEPT = 1 << 20

/** The value of SCALE bytes. @throws RangeError | TypeError when they are not those of a value; bytes left over do not matter */
export const decode = <T> ({ read }: Type<T>, bytes: Uint8Array): T => read(new ByteReader(bytes))

/**
 * The number of bytes that every value of the type takes, or undefined where it depends on the value.
 * Storage keys need it to tell where one key ends and the next begins.
 */
export function fixedSize (type: AnyType): number | undefined {
  const described = type.describe()
  switch (described.tag) {
    case 'primitive': return { bool: 1, u8: 1, u16: 2, u32: 4, u64: 8, u128: 16, str: undefined }[described.name]
    case 'array': return times(fixedSize(described.of), described.length)
    case 'tuple': return sum(described.of.map(fixedSize))
    case 'composite': return sum(described.fields.map(field => fixedSize(field.type)))
    default: return undefined
  }
}

const times = (size: number | undefined, count: number) => size === undefined ? undefined : size * count
const sum = (sizes: readonly (number | undefined)[]) =>
  sizes.reduce((total, size) => total === undefined || size === undefined ? undefined : total + size, 0)
