import * as scale from 'scale-ts'
import { makeCodec } from './codec.ts'
import { directOf, writerOf, type Direct } from './direct.ts'
import { compactNumber, strictOption, strictVector } from './strict.ts'
import type { AnyType, Description, Type, TypeParameter, ValueOf } from './type.ts'

/** `Vec<T>`. */
export function vec<T> (of: Type<T>): Type<readonly T[]> {
  const write = writerOf(of)
  return {
    codec: readonlyArray(strictVector(of.codec)),
    describe: () => ({ tag: 'sequence', of }),
    direct: directOf<readonly T[]>([of], (writer, values) => {
      writer.compact(values.length)
      for (const value of values) write(writer, value)
    }, ([read]) => reader => items(reader.length(), () => read?.(reader) as T)),
  }
}

/** One after the other, for however many are claimed to be there, the bytes may end before. */
function items<T> (count: number, read: () => T): T[] {
  const values: T[] = []
  for (let left = count; left > 0; left--) values.push(read())
  return values
}

/** A decoded array is nobody's to change: decoded values are shared. */
const readonlyArray = <T> (codec: scale.Codec<T[]>) => codec as unknown as scale.Codec<readonly T[]>

/** `[T; length]`. */
export function array<T> (of: Type<T>, length: number): Type<readonly T[]> {
  const write = writerOf(of)
  return {
    codec: readonlyArray(scale.Vector(of.codec, length)),
    describe: () => ({ tag: 'array', of, length }),
    direct: directOf<readonly T[]>([of], (writer, values) => { for (const value of values) write(writer, value) }, ([read]) => reader => items(length, () => read?.(reader) as T)),
  }
}

/** `(A, B, …)`. */
export function tuple<Of extends readonly AnyType[]> (...of: Of): Type<{ readonly [I in keyof Of]: ValueOf<Of[I]> }> {
  return { codec: scale.Tuple(...of.map(type => type.codec)) as never, describe: () => ({ tag: 'tuple', of }), direct: inRow(of) as never }
}

/** Values one after the other, by place. */
function inRow (of: readonly AnyType[]): Direct<readonly unknown[]> {
  const writes = of.map(writerOf)
  return directOf<readonly unknown[]>(of,
    (writer, values) => { for (let i = 0; i < writes.length; i++) writes[i]?.(writer, values[i]) },
    reads => reader => reads.map(read => read(reader)))
}

/** `()`. */
export const unit: Type<undefined> = { codec: scale._void, describe: () => ({ tag: 'tuple', of: [] }), direct: { write: () => {}, read: () => undefined } }

/** `Compact<T>`: the same value, with fewer bytes for small ones. */
export function compact<T extends number | bigint> (of: Type<T>): Type<T> {
  const described = of.describe()
  const wide = described.tag === 'primitive' && (described.name === 'u64' || described.name === 'u128')
  const limit = described.tag === 'primitive' ? LIMITS[described.name] : undefined
  const within = (value: number | bigint): T => {
    if (limit !== undefined && value > limit) throw new RangeError('compact number out of range')
    return (wide ? BigInt(value) : Number(value)) as T
  }
  return {
    codec: makeCodec<T>(value => compactNumber.enc(value), source => within(compactNumber.dec(source))),
    describe: () => ({ tag: 'compact', of }),
    direct: { write: (writer, value) => { writer.compact(value) }, read: reader => within(reader.compact()) },
  }
}

const LIMITS: Readonly<Record<string, bigint>> = { u8: 0xffn, u16: 0xffffn, u32: 0xffff_ffffn, u64: 0xffff_ffff_ffff_ffffn, u128: (1n << 128n) - 1n }

/** `Option<T>`: undefined where there is none. */
export function option<T> (of: Type<T>): Type<T | undefined> {
  const write = writerOf(of)
  return {
    codec: strictOption(of.codec),
    direct: directOf<T | undefined>([of], (writer, value) => { writer.option(value, some => { write(writer, some) }) }, ([read]) => reader => reader.flag('option') ? read?.(reader) as T : undefined),
    describe: () => ({
      tag: 'variant',
      path: 'Option',
      params: [{ name: 'T', type: of }],
      variants: [{ name: 'None', index: 0, fields: [] }, { name: 'Some', index: 1, fields: [{ type: of }] }],
    }),
  }
}

/** A struct with named fields, in the order in which they are written. */
export function struct<Fields extends Readonly<Record<string, AnyType>>> (path: string, fields: Fields, params: readonly TypeParameter[] = []): Type<{ readonly [K in keyof Fields]: ValueOf<Fields[K]> }> {
  const codecs = Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, type.codec]))
  return {
    codec: scale.Struct(codecs as never) as never,
    direct: byName(fields) as never,
    describe: () => ({ tag: 'composite', path, params, fields: Object.entries(fields).map(([name, type]) => ({ name, type })) }),
  }
}

/** Values one after the other, by name. */
function byName (fields: Readonly<Record<string, AnyType>>): Direct<Readonly<Record<string, unknown>>> {
  const parts = Object.entries(fields).map(([name, type]) => ({ name, write: writerOf(type) }))
  return directOf<Readonly<Record<string, unknown>>>(Object.values(fields),
    (writer, value) => { for (const { name, write } of parts) write(writer, value[name]) },
    reads => reader => {
      const value: Record<string, unknown> = {}
      for (let i = 0; i < parts.length; i++) value[parts[i]?.name ?? ''] = reads[i]?.(reader)
      return value
    })
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
export function limited<T> ({ codec, describe, direct }: Type<T>, check: (value: T) => T): Type<T> {
  const read = direct?.read
  return {
    codec: makeCodec<T>(value => codec.enc(value), source => check(codec.dec(source))),
    describe,
    ...direct === undefined ? {} : { direct: { write: direct.write, ...read === undefined ? {} : { read: reader => check(read(reader)) } } },
  }
}

/** A type whose definition comes later, because it holds itself: `RuntimeCall` holds calls that hold a `RuntimeCall`. */
export interface LateType<T> extends Type<T> {
  /** Gives the definition, once. */
  readonly define: (type: Type<T>) => void
}

export function late<T> (name: string): LateType<T> {
  let defined: Type<T> | undefined
  const get = () => {
    if (defined === undefined) throw new Error(`${name} is not defined yet`)
    return defined
  }
  return {
    codec: makeCodec<T>(value => get().codec.enc(value), source => get().codec.dec(source)),
    describe: (): Description => get().describe(),
    direct: { write: (writer, value) => { writerOf(get())(writer, value) } },
    define: type => {
      if (defined !== undefined) throw new Error(`${name} is defined twice`)
      defined = type
    },
  }
}
