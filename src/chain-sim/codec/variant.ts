import * as scale from 'scale-ts'
import { makeCodec } from './codec.ts'
import { struct, tuple, unit } from './composites.ts'
import { directOf, writerOf, type Direct } from './direct.ts'
import type { AnyType, FieldDescription, Type, TypeParameter, ValueOf } from './type.ts'

/** The fields of a variant: none, a tuple, or named ones. */
export type Fields = readonly AnyType[] | Readonly<Record<string, AnyType>>

/** The value of fields: undefined, the single one of a tuple of one, a tuple, or an object. */
export type FieldsValue<F extends Fields> =
  F extends readonly [] ? undefined
    : F extends readonly [infer Only extends AnyType] ? ValueOf<Only>
      : F extends readonly AnyType[] ? { readonly [I in keyof F]: ValueOf<F[I]> }
        : F extends Readonly<Record<string, AnyType>> ? { readonly [K in keyof F]: ValueOf<F[K]> }
          : never

/** A value of an enum: which variant, and its fields. */
export type VariantValue<Variants extends Readonly<Record<string, Fields>>> =
  { readonly [Name in keyof Variants & string]: { readonly type: Name, readonly value: FieldsValue<Variants[Name]> } }[keyof Variants & string]

/** One variant among those that `variantType` joins. */
export interface VariantEntry {
  readonly name: string
  readonly index: number
  readonly fields: Fields
  readonly docs?: readonly string[]
}

const isTuple = (fields: Fields): fields is readonly AnyType[] => Array.isArray(fields)

/** The type that encodes the fields alone. */
export function fieldsType (fields: Fields): AnyType {
  if (!isTuple(fields)) return struct('', fields)
  const [first, ...rest] = fields
  if (first === undefined) return unit
  return rest.length === 0 ? first : tuple(...fields)
}

export const describeFields = (fields: Fields): readonly FieldDescription[] =>
  isTuple(fields) ? fields.map(type => ({ type })) : Object.entries(fields).map(([name, type]) => ({ name, type }))

/** An enum from a list of variants with indices of their own. */
export function variantType<T extends { readonly type: string, readonly value: unknown }> (path: string, entries: readonly VariantEntry[], params: readonly TypeParameter[] = []): Type<T> {
  const typed = entries.map(({ name, index, fields }) => ({ name, index, type: fieldsType(fields) }))
  const byName = new Map(typed.map(({ name, index, type: { codec } }) => [name, { index, codec }]))
  const byIndex = new Map(typed.map(({ name, index, type: { codec } }) => [index, { name, codec }]))
  const codec = makeCodec<T>(
    ({ type, value }) => {
      const entry = byName.get(type)
      if (entry === undefined) throw new RangeError(`${path} has no variant ${type}`)
      const inner = entry.codec.enc(value)
      const encoded = new Uint8Array(1 + inner.length)
      encoded[0] = entry.index
      encoded.set(inner, 1)
      return encoded
    },
    source => {
      const index = scale.u8.dec(source)
      const entry = byIndex.get(index)
      if (entry === undefined) throw new RangeError(`${path} has no variant with index ${index}`)
      return { type: entry.name, value: entry.codec.dec(source) as unknown } as T
    },
  )
  const variants = entries.map(({ name, index, fields, docs }) => ({ name, index, fields: describeFields(fields), ...(docs === undefined ? {} : { docs }) }))
  return { codec, describe: () => ({ tag: 'variant', path, params, variants }), direct: tagged(path, typed) as never }
}

/** A byte that says which variant, and its fields. */
function tagged (path: string, entries: ReadonlyArray<{ readonly name: string, readonly index: number, readonly type: AnyType }>): Direct<{ readonly type: string, readonly value: unknown }> {
  const writes = new Map(entries.map(({ name, index, type }) => [name, { index, write: writerOf(type) }]))
  return directOf(entries.map(({ type }) => type), (writer, { type, value }) => {
    const entry = writes.get(type)
    if (entry === undefined) throw new RangeError(`${path} has no variant ${type}`)
    entry.write(writer.u8(entry.index), value)
  }, reads => {
    const byIndex = new Map(entries.map(({ name, index }, at) => [index, { name, read: reads[at] }]))
    return reader => {
      const index = reader.u8()
      const entry = byIndex.get(index)
      if (entry === undefined) throw new RangeError(`${path} has no variant with index ${index}`)
      return { type: entry.name, value: entry.read?.(reader) }
    }
  })
}

/** An enum whose variants carry fields; indices are the order of declaration unless given. */
export function variant<const Variants extends Readonly<Record<string, Fields>>> (path: string, variants: Variants, indices?: Readonly<Partial<Record<keyof Variants, number>>>, params: readonly TypeParameter[] = []): Type<VariantValue<Variants>> {
  const entries = Object.entries(variants).map(([name, fields], order) => ({ name, fields, index: indices?.[name] ?? order }))
  return variantType(path, entries, params)
}

/** An enum without fields: its values are the names. */
export function plainEnum<const Name extends string> (path: string, names: readonly Name[]): Type<Name> {
  const full = variantType<{ type: Name, value: undefined }>(path, names.map((name, index) => ({ name, index, fields: [] })))
  const write = writerOf(full)
  return {
    codec: makeCodec<Name>(name => full.codec.enc({ type: name, value: undefined }), source => full.codec.dec(source).type),
    describe: full.describe,
    direct: directOf<Name>([full], (writer, name) => { write(writer, { type: name, value: undefined }) }, ([read]) => reader => (read?.(reader) as { readonly type: Name }).type),
  }
}
