/**
 * JSON into SCALE bytes, by the description of a type. Forgiving as polkadot-js is: numbers may be texts, names may be in
 * camel case, and what is left out is zero, false, empty or the first variant.
 */
import { fromHex } from '../../core/hex.ts'
import { decodeAddress } from '../../core/ss58.ts'
import { ByteWriter } from '../../core/scale/byte-writer.ts'
import type { AnyType, Description, FieldDescription, PrimitiveName, VariantDescription } from '../codec/type.ts'

/** Whether two names are the same but for case and underscores: `TotalIssuance`, `totalIssuance`, `total_issuance`. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b)

const plain = (name: string) => name.replaceAll('_', '').toLowerCase()

/**
 * The SCALE bytes of a value that is given as JSON.
 * @throws RangeError | TypeError naming what does not fit
 */
export function encodeJson (type: AnyType, json: unknown): Uint8Array {
  const writer = new ByteWriter()
  write(writer, type, json)
  return writer.done()
}

function write (writer: ByteWriter, type: AnyType, json: unknown): void {
  const described = type.describe()
  switch (described.tag) {
    case 'primitive': writePrimitive(writer, type, described.name, json); break
    case 'compact': writer.compact(bounded(integer(json), primitiveOf(described.of))); break
    case 'sequence': writeSequence(writer, described.of, json); break
    case 'array': writeArray(writer, described, json); break
    case 'tuple': described.of.forEach((of, at) => { write(writer, of, itemAt(json, at)) }); break
    case 'composite': writeComposite(writer, described, json); break
    case 'variant':
      if (described.path === 'Option') writeOption(writer, described.variants, json)
      else writeVariant(writer, described, json)
  }
}

const BITS: Readonly<Record<PrimitiveName, number>> = { bool: 0, str: 0, u8: 8, u16: 16, u32: 32, u64: 64, u128: 128 }

function writePrimitive (writer: ByteWriter, type: AnyType, name: PrimitiveName, json: unknown): void {
  if (name === 'bool') {
    if (json !== undefined && typeof json !== 'boolean') throw new TypeError(`expected true or false, got ${show(json)}`)
    type.write(writer, json ?? false)
  } else if (name === 'str') type.write(writer, text(json))
  else {
    const value = bounded(integer(json), name)
    type.write(writer, name === 'u64' || name === 'u128' ? value : Number(value))
  }
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

function writeSequence (writer: ByteWriter, of: AnyType, json: unknown = []): void {
  const bytes = bytesOf(of, json)
  if (bytes === undefined) writer.list(list(json), item => { write(writer, of, item) })
  else writer.bytes(bytes)
}

function writeArray (writer: ByteWriter, { of, length }: Extract<Description, { tag: 'array' }>, json: unknown): void {
  const bytes = bytesOf(of, json)
  const items = bytes ?? (json === undefined ? Array.from<undefined>({ length }) : list(json))
  if (items.length !== length) throw new RangeError(`expected ${length} items, got ${items.length}`)
  if (bytes === undefined) for (const item of items) write(writer, of, item)
  else writer.raw(bytes)
}

/** Bytes may be written as hex; plain text stands for its own bytes where the length is free. */
function bytesOf (of: AnyType, json: unknown): Uint8Array | undefined {
  const described = of.describe()
  if (described.tag !== 'primitive' || described.name !== 'u8' || typeof json !== 'string') return undefined
  return json.startsWith('0x') ? fromHex(json) : new TextEncoder().encode(json)
}

function writeComposite (writer: ByteWriter, { path, fields }: Extract<Description, { tag: 'composite' }>, json: unknown): void {
  if (path.endsWith('AccountId32') && typeof json === 'string' && !json.startsWith('0x')) writer.hex(decodeAddress(json, 'any'))
  else writeFields(writer, fields, json)
}

/** One unnamed field is the value itself, several are a list, named ones an object. */
function writeFields (writer: ByteWriter, fields: readonly FieldDescription[], json: unknown): void {
  const [first, ...more] = fields
  if (first === undefined) return
  if (first.name === undefined) {
    if (more.length === 0) write(writer, first.type, json)
    else fields.forEach(({ type }, at) => { write(writer, type, itemAt(json, at)) })
    return
  }
  const entries = json === undefined ? [] : Object.entries(object(json))
  const strange = entries.find(([name]) => !fields.some(field => sameName(field.name ?? '', name)))
  if (strange !== undefined) throw new TypeError(`there is no field ${strange[0]}`)
  for (const { name = '', type } of fields) write(writer, type, entries.find(([given]) => sameName(name, given))?.[1])
}

function writeOption (writer: ByteWriter, variants: readonly VariantDescription[], json: unknown): void {
  const inner = variants[1]?.fields[0]
  writer.option(inner === undefined ? undefined : json ?? undefined, some => { if (inner !== undefined) write(writer, inner.type, some) })
}

/** A variant is its name, or an object of its name and its fields. */
function writeVariant (writer: ByteWriter, { path, variants }: Extract<Description, { tag: 'variant' }>, json: unknown): void {
  const [name, value] = variantIn(json) ?? [variants[0]?.name ?? '']
  const found = variants.find(variant => sameName(variant.name, name))
  if (found === undefined) throw new RangeError(`${path} has no variant ${name}`)
  writeFields(writer.u8(found.index), found.fields, value ?? undefined)
}

function variantIn (json: unknown): readonly [name: string, value?: unknown] | undefined {
  if (json === undefined) return undefined
  return typeof json === 'string' ? [json] : Object.entries(object(json))[0] ?? ['']
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
