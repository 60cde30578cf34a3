/**
 * JSON into SCALE bytes, by the description of a type. Forgiving as polkadot-js is: numbers may be texts, names may be in
 * camel case, and what is left out is zero, false, empty or the first variant.
 */
import * as scale from 'scale-ts'
import { fromHex } from '../../core/hex.ts'
import { decodeAddress } from '../../core/ss58.ts'
import type { AnyType, Description, FieldDescription, PrimitiveName, VariantDescription } from '../codec/type.ts'

/** Whether two names are the same but for case and underscores: `TotalIssuance`, `totalIssuance`, `total_issuance`. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b)

const plain = (name: string) => name.replaceAll('_', '').toLowerCase()

/**
 * The SCALE bytes of a value that is given as JSON.
 * @throws RangeError | TypeError naming what does not fit
 */
export function encodeJson (type: AnyType, json: unknown): Uint8Array {
  const described = type.describe()
  switch (described.tag) {
    case 'primitive': return encodePrimitive(described.name, json)
    case 'compact': return scale.compact.enc(bounded(integer(json), primitiveOf(described.of)))
    case 'sequence': return encodeSequence(described.of, json)
    case 'array': return encodeArray(described, json)
    case 'tuple': return join(...described.of.map((of, at) => encodeJson(of, itemAt(json, at))))
    case 'composite': return encodeComposite(described, json)
    case 'variant': return described.path === 'Option' ? encodeOption(described.variants, json) : encodeVariant(described, json)
  }
}

const BITS: Readonly<Record<PrimitiveName, number>> = { bool: 0, str: 0, u8: 8, u16: 16, u32: 32, u64: 64, u128: 128 }

function encodePrimitive (name: PrimitiveName, json: unknown): Uint8Array {
  if (name === 'bool') {
    if (json !== undefined && typeof json !== 'boolean') throw new TypeError(`expected true or false, got ${show(json)}`)
    return scale.bool.enc(json ?? false)
  }
  if (name === 'str') return scale.str.enc(text(json))
  const value = bounded(integer(json), name)
  return name === 'u64' || name === 'u128' ? scale[name].enc(value) : scale[name].enc(Number(value))
}

function text (json: unknown): string {
  if (json === undefined) return ''
  if (typeof json !== 'string') throw new TypeError(`expected a text, got ${show(json)}`)
  return json
}

function integer (json: unknown): bigint {
  if (json === undefined) return 0n
  if (typeof json === 'number' && Number.isSafeInteger(json)) return BigInt(json)
  if (typeof json === 'string' && /^(?:\d[\d,_]*|0x[0-9a-f]+)$/i.test(json)) return BigInt(json.replaceAll(/[,_]/g, ''))
  throw new TypeError(`expected a whole number, got ${show(json)}`)
}

function bounded (value: bigint, name: PrimitiveName): bigint {
  if (value < 0n || value >= 1n << BigInt(BITS[name])) throw new RangeError(`${value} does not fit ${name}`)
  return value
}

function primitiveOf (type: AnyType): PrimitiveName {
  const described = type.describe()
  if (described.tag !== 'primitive') throw new TypeError('only numbers are compact')
  return described.name
}

function encodeSequence (of: AnyType, json: unknown = []): Uint8Array {
  const bytes = bytesOf(of, json)
  if (bytes !== undefined) return join(scale.compact.enc(bytes.length), bytes)
  const items = list(json)
  return join(scale.compact.enc(items.length), ...items.map(item => encodeJson(of, item)))
}

function encodeArray ({ of, length }: Extract<Description, { tag: 'array' }>, json: unknown): Uint8Array {
  const bytes = bytesOf(of, json)
  const items = bytes ?? (json === undefined ? Array.from<undefined>({ length }) : list(json))
  if (items.length !== length) throw new RangeError(`expected ${length} items, got ${items.length}`)
  return bytes ?? join(...Array.from(items, item => encodeJson(of, item)))
}

/** Bytes may be written as hex; plain text stands for its own bytes where the length is free. */
function bytesOf (of: AnyType, json: unknown): Uint8Array | undefined {
  const described = of.describe()
  if (described.tag !== 'primitive' || described.name !== 'u8' || typeof json !== 'string') return undefined
  return json.startsWith('0x') ? fromHex(json) : new TextEncoder().encode(json)
}

function encodeComposite ({ path, fields }: Extract<Description, { tag: 'composite' }>, json: unknown): Uint8Array {
  if (path.endsWith('AccountId32') && typeof json === 'string' && !json.startsWith('0x')) return fromHex(decodeAddress(json, 'any'))
  return encodeFields(fields, json)
}

/** One unnamed field is the value itself, several are a list, named ones an object. */
function encodeFields (fields: readonly FieldDescription[], json: unknown): Uint8Array {
  const [first, ...more] = fields
  if (first === undefined) return new Uint8Array()
  if (first.name === undefined) return more.length === 0 ? encodeJson(first.type, json) : join(...fields.map(({ type }, at) => encodeJson(type, itemAt(json, at))))
  const entries = json === undefined ? [] : Object.entries(object(json))
  const strange = entries.find(([name]) => !fields.some(field => sameName(field.name ?? '', name)))
  if (strange !== undefined) throw new TypeError(`there is no field ${strange[0]}`)
  return join(...fields.map(({ name = '', type }) => encodeJson(type, entries.find(([given]) => sameName(name, given))?.[1])))
}

function encodeOption (variants: readonly VariantDescription[], json: unknown): Uint8Array {
  const inner = variants[1]?.fields[0]
  return json === undefined || json === null || inner === undefined ? Uint8Array.of(0) : join(Uint8Array.of(1), encodeJson(inner.type, json))
}

/** A variant is its name, or an object of its name and its fields. */
function encodeVariant ({ path, variants }: Extract<Description, { tag: 'variant' }>, json: unknown): Uint8Array {
  const [name, value]: readonly [string | undefined, unknown] = json === undefined ? [variants[0]?.name, undefined] : typeof json === 'string' ? [json, undefined] : Object.entries(object(json))[0] ?? ['', undefined]
  const found = variants.find(variant => sameName(variant.name, name ?? ''))
  if (found === undefined) throw new RangeError(`${path} has no variant ${name}`)
  return join(Uint8Array.of(found.index), encodeFields(found.fields, value ?? undefined))
}

function list (json: unknown): readonly unknown[] {
  if (!Array.isArray(json)) throw new TypeError(`expected a list, got ${show(json)}`)
  return json
}

function object (json: unknown): Readonly<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new TypeError(`expected an object, got ${show(json)}`)
  return json as Readonly<Record<string, unknown>>
}

const itemAt = (json: unknown, at: number): unknown => json === undefined ? undefined : list(json)[at]

const show = (json: unknown): string => JSON.stringify(json) ?? String(json)

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
