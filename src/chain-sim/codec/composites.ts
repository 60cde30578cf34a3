import type { ByteReader } from '../../core/scale/byte-reader.ts'
import type { AnyType, PrimitiveName, Type, TypeParameter, ValueOf } from './type.ts'

/** `Vec<T>`. */
export const vec = <T> (of: Type<T>): Type<readonly T[]> => ({
  write: (writer, values) => {
    writer.compact(values.length)
    for (const value of values) of.write(writer, value)
  },
  read: reader => items(of, reader.length(), reader),
  describe: () => ({ tag: 'sequence', of }),
})

/** One after the other: for however many are claimed to be there, the bytes may end before. */
function items<T> (of: Type<T>, count: number, reader: ByteReader): T[] {
  const values: T[] = []
  for (let left = count; left > 0; left--) values.push(of.read(reader))
  return values
}

/** `[T; length]`. */
export const array = <T> (of: Type<T>, length: number): Type<readonly T[]> => ({
  write: (writer, values) => { for (const value of values) of.write(writer, value) },
  read: reader => items(of, length, reader),
  describe: () => ({ tag: 'array', of, length }),
})

/** The value of a tuple. */
type TupleValue<Of extends readonly AnyType[]> = { readonly [I in keyof Of]: ValueOf<Of[I]> }

/** `(A, B, …)`. */
export const tuple = <Of extends readonly AnyType[]> (...of: Of): Type<TupleValue<Of>> => ({
  write: (writer, values) => { for (let i = 0; i < of.length; i++) of[i]?.write(writer, values[i]) },
  read: reader => of.map((type): unknown => type.read(reader)) as unknown as TupleValue<Of>,
  describe: () => ({ tag: 'tuple', of }),
})

/** `()`. */
export const unit: Type<undefined> = { write: () => {}, read: () => undefined, describe: () => ({ tag: 'tuple', of: [] }) }

/** `Compact<T>`: the same value, with fewer bytes for small ones. @param of a type of whole numbers */
export function compact<T extends number | bigint> (of: Type<T>): Type<T> {
  const described = of.describe()
  const limit = described.tag === 'primitive' ? LIMITS[described.name] : undefined
  const toValue = limit !== undefined && limit > Number.MAX_SAFE_INTEGER ? BigInt : Number
  return {
    write: (writer, value) => { writer.compact(value) },
    read: reader => {
      const value = reader.compact()
      if (limit !== undefined && value > limit) throw new RangeError('compact number out of range')
      return toValue(value) as T
    },
    describe: () => ({ tag: 'compact', of }),
  }
}

const LIMITS: Readonly<Partial<Record<PrimitiveName, bigint>>> = {
  u8: 0xffn,
  u16: 0xffffn,
  u32: 0xffff_ffffn,
  u64: 0xffff_ffff_ffff_ffffn,
  u128: (1n << 128n) - 1n,
}

/** `Option<T>`: undefined where there is none. */
export const option = <T> (of: Type<T>): Type<T | undefined> => ({
  write: (writer, value) => { writer.option(value, some => { of.write(writer, some) }) },
  read: reader => reader.flag('option') ? of.read(reader) : undefined,
  describe: () => ({
    tag: 'variant',
    path: 'Option',
    params: [{ name: 'T', type: of }],
    variants: [{ name: 'None', index: 0, fields: [] }, { name: 'Some', index: 1, fields: [{ type: of }] }],
  }),
})

/** The value of a struct. */
type StructValue<Fields extends Readonly<Record<string, AnyType>>> = { readonly [K in keyof Fields]: ValueOf<Fields[K]> }

/** A struct with named fields, in the order in which they are written. */
export function struct<Fields extends Readonly<Record<string, AnyType>>> (
  path: string,
  fields: Fields,
  params: readonly TypeParameter[] = [],
): Type<StructValue<Fields>> {
  const parts = Object.entries(fields).map(([name, type]) => ({ name, type }))
  return {
    write: (writer, value) => { for (const { name, type } of parts) type.write(writer, value[name]) },
    read: reader => {
      const value: Record<string, unknown> = {}
      for (const { name, type } of parts) value[name] = type.read(reader)
      return value as StructValue<Fields>
    },
    describe: () => ({ tag: 'composite', path, params, fields: parts }),
  }
}

/** A struct around one unnamed field, such as `BoundedVec`: its value is the field's. */
export function newtype<T> (path: string, of: Type<T>, params: readonly TypeParameter[] = []): Type<T> {
  return { ...of, describe: () => ({ tag: 'composite', path, params, fields: [{ type: of }] }) }
}

/** `BoundedVec<T, S>`: longer ones do not decode. */
export function boundedVec<T> (of: Type<T>, most: number): Type<readonly T[]> {
  const inner = vec(of)
  const bounded = limited(inner, value => {
    if (value.length > most) throw new RangeError(`more than ${most} items`)
    return value
  })
  return newtype('bounded_collections::bounded_vec::BoundedVec', bounded, [{ name: 'T', type: of }, { name: 'S' }])
}

/** The same type with fewer values: what is read is checked. @param check throws RangeError, or returns the value */
export const limited = <T> (
  { write, read, describe }: Type<T>,
  check: (value: T) => T,
): Type<T> => ({ write, read: reader => check(read(reader)), describe })

/** A type whose definition comes later, because it holds itself: `RuntimeCall` holds calls that hold a `RuntimeCall`. */
export interface LateType<T> extends Type<T> {
  /** Gives the definition, once. */
  readonly define: (type: Type<T>) => void
}

/** @param name what it is called where it is used before it is defined, which is our bug */
export function late<T> (name: string): LateType<T> {
  let defined: Type<T> | undefined
  const get = () => {
    if (defined === undefined) throw new Error(`${name} is not defined yet`)
    return defined
  }
  return {
    write: (writer, value) => { get().write(writer, value) },
    read: reader => get().read(reader),
    describe: () => get().describe(),
    define: type => {
      if (defined !== undefined) throw new Error(`${name} is defined twice`)
      defined = type
    },
  }
}
