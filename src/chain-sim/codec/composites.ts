import * as scale from 'scale-ts'
import { makeCodec } from './codec.ts'
import { compactNumber, strictOption, strictVector } from './strict.ts'
import type { AnyType, Description, Type, TypeParameter, ValueOf } from './type.ts'

/** `Vec<T>`. */
export function vec<T> (of: Type<T>): Type<readonly T[]> {
  return { codec: readonlyArray(strictVector(of.codec)), describe: () => ({ tag: 'sequence', of }) }
}

/** A decoded array is nobody's to change: decoded values are shared. */
const readonlyArray = <T> (codec: scale.Codec<T[]>) => codec as unknown as scale.Codec<readonly T[]>

/** `[T; length]`. */
export function array<T> (of: Type<T>, length: number): Type<readonly T[]> {
  return { codec: readonlyArray(scale.Vector(of.codec, length)), describe: () => ({ tag: 'array', of, length }) }
}

/** `(A, B, …)`. */
export function tuple<Of extends readonly AnyType[]> (...of: Of): Type<{ readonly [I in keyof Of]: ValueOf<Of[I]> }> {
  return { codec: scale.Tuple(...of.map(type => type.codec)) as never, describe: () => ({ tag: 'tuple', of }) }
}

/** `()`. */
export const unit: Type<undefined> = { codec: scale._void, describe: () => ({ tag: 'tuple', of: [] }) }

/** `Compact<T>`: the same value, with fewer bytes for small ones. */
export function compact<T extends number | bigint> (of: Type<T>): Type<T> {
  const described = of.describe()
  const wide = described.tag === 'primitive' && (described.name === 'u64' || described.name === 'u128')
  const limit = described.tag === 'primitive' ? LIMITS[described.name] : undefined
  const codec = makeCodec<T>(
    value => compactNumber.enc(value),
    source => {
      const value = compactNumber.dec(source)
      if (limit !== undefined && BigInt(value) > limit) throw new RangeError('compact number out of range')
      return (wide ? BigInt(value) : Number(value)) as T
    },
  )
  return { codec, describe: () => ({ tag: 'compact', of }) }
}

const LIMITS: Readonly<Record<string, bigint>> = { u8: 0xffn, u16: 0xffffn, u32: 0xffff_ffffn, u64: 0xffff_ffff_ffff_ffffn, u128: (1n << 128n) - 1n }

/** `Option<T>`: undefined where there is none. */
export function option<T> (of: Type<T>): Type<T | undefined> {
  return {
    codec: strictOption(of.codec),
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
    describe: () => ({ tag: 'composite', path, params, fields: Object.entries(fields).map(([name, type]) => ({ name, type })) }),
  }
}

/** A struct around one unnamed field, such as `BoundedVec`: its value is the field's. */
export function newtype<T> (path: string, of: Type<T>, params: readonly TypeParameter[] = []): Type<T> {
  return { codec: of.codec, describe: () => ({ tag: 'composite', path, params, fields: [{ type: of }] }) }
}

/** `BoundedVec<T, S>`: longer ones do not decode. */
export function boundedVec<T> (of: Type<T>, most: number): Type<readonly T[]> {
  const inner = vec(of)
  const codec = makeCodec<readonly T[]>(value => inner.codec.enc(value), source => {
    const value = inner.codec.dec(source)
    if (value.length > most) throw new RangeError(`more than ${most} items`)
    return value
  })
  return newtype('bounded_collections::bounded_vec::BoundedVec', { codec, describe: inner.describe }, [{ name: 'T', type: of }, { name: 'S' }])
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
    define: type => {
      if (defined !== undefined) throw new Error(`${name} is defined twice`)
      defined = type
    },
  }
}
