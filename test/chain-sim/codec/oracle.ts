import * as scale from 'scale-ts'
import type { AnyType, FieldDescription } from '../../../src/chain-sim/codec/type.ts'
import { fromHex } from '../../../src/core/hex.ts'

/** What of a value is bytes here, and hex in ours. */
const bytesOf = (value: unknown): unknown => typeof value === 'string' ? fromHex(value) : value

/** The bytes of a value by its type's description alone, as scale-ts writes them: not one line of our writer is in it. */
export function oracleBytes (type: AnyType, value: unknown): Uint8Array {
  const described = type.describe()
  switch (described.tag) {
    case 'primitive': return scale[described.name].enc(value as never)
    case 'compact': return scale.compact.enc(value as bigint)
    case 'tuple': return joined(described.of.map((of, at) => oracleBytes(of, (value as unknown[])[at])))
    case 'array': return joined(items(value).map(item => oracleBytes(described.of, item)))
    case 'sequence': return joined([scale.compact.enc(items(value).length), ...items(value).map(item => oracleBytes(described.of, item))])
    case 'composite': return fieldsBytes(described.fields, value)
    case 'variant': {
      const [name, inner] = described.path === 'Option' ? value === undefined ? ['None', undefined] : ['Some', value] : typeof value === 'string' ? [value, undefined] : [(value as { type: string }).type, (value as { value: unknown }).value]
      const variant = described.variants.find(variant => variant.name === name)
      if (variant === undefined) throw new Error(`no variant ${name}`)
      return joined([Uint8Array.of(variant.index), fieldsBytes(variant.fields, inner)])
    }
  }
}

const items = (value: unknown): readonly unknown[] => Array.from(bytesOf(value) as Iterable<unknown>)

/** One unnamed field is the value itself, several are a list, named ones an object. */
function fieldsBytes (fields: readonly FieldDescription[], value: unknown): Uint8Array {
  if (fields.length === 1 && fields[0]?.name === undefined) return joined(fields.map(({ type }) => oracleBytes(type, value)))
  return joined(fields.map(({ name, type }, at) => oracleBytes(type, name === undefined ? (value as unknown[])[at] : (value as Record<string, unknown>)[name])))
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
