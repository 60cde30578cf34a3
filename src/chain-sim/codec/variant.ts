import { struct, tuple, unit } from './composites.ts'
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

/** The fields of a variant, as the registry tells them. */
export const describeFields = (fields: Fields): readonly FieldDescription[] =>
  isTuple(fields) ? fields.map(type => ({ type })) : Object.entries(fields).map(([name, type]) => ({ name, type }))

/** An enum from a list of variants with indices of their own. */
export function variantType<T extends { readonly type: string, readonly value: unknown }> (
  path: string,
  entries: readonly VariantEntry[],
  params: readonly TypeParameter[] = [],
): Type<T> {
  const typed = entries.map(({ name, index, fields }) => ({ name, index, fields: fieldsType(fields) }))
  const byName = new Map(typed.map(entry => [entry.name, entry]))
  const byIndex = new Map(typed.map(entry => [entry.index, entry]))
  const variants = entries.map(({ name, index, fields, docs }) => ({
    name,
    index,
    fields: describeFields(fields),
    ...(docs === undefined ? {} : { docs }),
  }))
  return {
    write: (writer, { type, value }) => {
      const entry = byName.get(type)
      if (entry === undefined) throw new RangeError(`${path} has no variant ${type}`)
      entry.fields.write(writer.u8(entry.index), value)
    },
    read: reader => {
      const index = reader.u8()
      const entry = byIndex.get(index)
      if (entry === undefined) throw new RangeError(`${path} has no variant with index ${index}`)
      return { type: entry.name, value: entry.fields.read(reader) as unknown } as T
    },
    describe: () => ({ tag: 'variant', path, params, variants }),
  }
}

/** An enum whose variants carry fields; indices are the order of declaration unless given. */
export function variant<const Variants extends Readonly<Record<string, Fields>>> (
  path: string,
  variants: Variants,
  indices?: Readonly<Partial<Record<keyof Variants, number>>>,
  params: readonly TypeParameter[] = [],
): Type<VariantValue<Variants>> {
  const entries = Object.entries(variants).map(([name, fields], order) => ({ name, fields, index: indices?.[name] ?? order }))
  return variantType(path, entries, params)
}

/** An enum without fields: its values are the names. */
export function plainEnum<const Name extends string> (path: string, names: readonly Name[]): Type<Name> {
  const full = variantType<{ type: Name, value: undefined }>(path, names.map((name, index) => ({ name, index, fields: [] })))
  return {
    write: (writer, name) => { full.write(writer, { type: name, value: undefined }) },
    read: reader => full.read(reader).type,
    describe: full.describe,
  }
}
