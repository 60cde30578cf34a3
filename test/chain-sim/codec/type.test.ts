import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { array, boundedVec, compact, late, newtype, option, struct, tuple, unit, vec } from '../../../src/chain-sim/codec/composites.ts'
import { ByteReader } from '../../../src/core/scale/byte-reader.ts'
import { accountId, bool, bytes, fixedBytes, str, u128, u16, u32, u64, u8 } from '../../../src/chain-sim/codec/primitives.ts'
import { decode, encode, fixedSize, type AnyType } from '../../../src/chain-sim/codec/type.ts'
import { plainEnum, variant } from '../../../src/chain-sim/codec/variant.ts'
import { pairRow } from '../../../src/chain-sim/runtimes/classic/apis/types/pair-row.ts'
import { toHex } from '../../../src/core/hex.ts'
import { oracleBytes } from './oracle.ts'

/** A type together with values of it. */
interface Sample {
  readonly type: AnyType
  readonly value: fc.Arbitrary<unknown>
}

const bits = (count: number) => fc.bigInt(0n, (1n << BigInt(count)) - 1n)
const upTo = (max: number) => fc.integer({ min: 0, max })
/** Numbers around the bounds between the lengths of compact numbers come as often as others. */
const nearBounds = fc.oneof(bits(64), bits(7), bits(15), bits(31), fc.constantFrom(63n, 64n, 16383n, 16384n, (1n << 30n) - 1n, 1n << 30n, (1n << 32n) - 1n, 1n << 32n, (1n << 40n) - 1n, 1n << 40n, (1n << 48n) - 1n, 1n << 48n, (1n << 53n) - 1n, 1n << 53n, (1n << 56n) - 1n, 1n << 56n))
const hex = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map(toHex)

const leaves: readonly Sample[] = [
  { type: bool, value: fc.boolean() },
  { type: u8, value: upTo(0xff) },
  { type: u16, value: upTo(0xffff) },
  { type: u32, value: upTo(0xffff_ffff) },
  { type: u64, value: bits(64) },
  { type: u128, value: bits(128) },
  { type: compact(u16), value: upTo(0xffff) },
  { type: compact(u64), value: nearBounds },
  { type: compact(u128), value: fc.oneof(nearBounds, bits(128)) },
  { type: bytes, value: fc.uint8Array({ maxLength: 80 }) },
  { type: str, value: fc.string({ unit: 'binary', maxLength: 80 }) },
  { type: accountId, value: hex(32) },
  { type: fixedBytes(4), value: hex(4) },
  { type: unit, value: fc.constant(undefined) },
  { type: plainEnum('Plain', ['A', 'B', 'C']), value: fc.constantFrom('A', 'B', 'C') },
]

const MOST = 6

/** Of what takes no bytes, four bytes could claim billions. */
const hasBytes = ({ type }: Sample) => fixedSize(type) !== 0

/** Whether undefined is one of the values: an option of them does not tell it from nothing. */
function hasUndefined (type: AnyType): boolean {
  const described = type.describe()
  switch (described.tag) {
    case 'tuple': return described.of.length === 0
    case 'variant': return described.path === 'Option'
    case 'composite': return described.path === 'New' && described.fields.every(field => hasUndefined(field.type))
    default: return false
  }
}

const { sample } = fc.letrec<{ sample: Sample }>(tie => {
  const inner = tie('sample')
  return {
    sample: fc.oneof({ maxDepth: 3 },
      fc.constantFrom(...leaves),
      inner.filter(hasBytes).map(({ type, value }) => ({ type: vec(type), value: fc.array(value, { maxLength: MOST }) })),
      inner.filter(hasBytes).map(({ type, value }) => ({ type: boundedVec(type, MOST), value: fc.array(value, { maxLength: MOST }) })),
      inner.map(({ type, value }) => ({ type: array(type, 3), value: fc.array(value, { minLength: 3, maxLength: 3 }) })),
      inner.filter(({ type }) => !hasUndefined(type)).map(({ type, value }) => ({ type: option(type), value: fc.option(value, { nil: undefined }) })),
      inner.map(({ type, value }) => ({ type: newtype('New', type), value })),
      fc.tuple(inner, inner).map(([a, b]) => ({ type: tuple(a.type, b.type), value: fc.tuple(a.value, b.value) })),
      fc.tuple(inner, inner).map(([a, b]) => ({ type: struct('Struct', { a: a.type, b: b.type }), value: fc.record({ a: a.value, b: b.value }) })),
      fc.tuple(inner, inner).map(([a, b]) => ({
        type: variant('Variant', { None: [], One: [a.type], Two: [a.type, b.type], Named: { b: b.type } }, { Two: 7 }),
        value: fc.oneof(
          fc.constant({ type: 'None', value: undefined }),
          a.value.map(value => ({ type: 'One', value })),
          fc.tuple(a.value, b.value).map(value => ({ type: 'Two', value })),
          b.value.map(b => ({ type: 'Named', value: { b } })),
        ),
      })),
      inner.map(({ type, value }) => {
        const later = late<unknown>('Later')
        later.define(type)
        return { type: tuple(later, u8), value: fc.tuple(value, upTo(0xff)) }
      })),
  }
})

const sampled = sample.chain(({ type, value }) => value.map(value => ({ type, value })))

/** The bytes that a value is written as which was read from these, or undefined where they are no value's; with those that were read. */
function readAgain (type: AnyType, input: Uint8Array): { readonly read: string, readonly written: string } | undefined {
  const reader = new ByteReader(input)
  try {
    const value: unknown = type.read(reader)
    return { read: toHex(input.subarray(0, reader.at)), written: toHex(encode(type, value)) }
  } catch (error) {
    // What else is thrown is our bug: a text that is no UTF-8 is a TypeError.
    expect(error instanceof RangeError || error instanceof TypeError, String(error)).toBe(true)
    return undefined
  }
}

const expectStrict = (type: AnyType, input: Uint8Array): void => {
  const again = readAgain(type, input)
  if (again !== undefined) expect(again.read).toBe(again.written)
}

describe('values and their bytes', () => {
  test('are written as scale-ts writes them', () => {
    fc.assert(fc.property(sampled, ({ type, value }) => { expect(toHex(encode(type, value))).toBe(toHex(oracleBytes(type, value))) }), { numRuns: 500 })
  })

  test('are read as they were written', () => {
    fc.assert(fc.property(sampled, ({ type, value }) => { expect(decode(type, encode(type, value))).toEqual(value) }), { numRuns: 500 })
  })

  test('behavior: bytes that are cut off are refused, whatever the type', () => {
    const cutOff = fc.tuple(sampled, fc.nat()).map(([{ type, value }, cut]) => {
      const written = encode(type, value)
      return { type, input: written.subarray(0, written.length === 0 ? 0 : cut % written.length), whole: written }
    }).filter(({ whole }) => whole.length > 0)
    fc.assert(fc.property(cutOff, ({ type, input }) => { expect(readAgain(type, input)).toBeUndefined() }), { numRuns: 1_000 })
  })

  test('behavior: bytes that were changed are refused, or are those of another value', () => {
    const changed = fc.tuple(sampled, fc.nat(), upTo(0xff)).map(([{ type, value }, at, byte]) => {
      const written = encode(type, value)
      if (written.length > 0) written[at % written.length] = byte
      return { type, input: written }
    })
    fc.assert(fc.property(changed, ({ type, input }) => { expectStrict(type, input) }), { numRuns: 1_000 })
  })

  test('behavior: of any bytes only those are taken that a value is written as', () => {
    fc.assert(fc.property(sample, fc.uint8Array({ maxLength: 24 }), ({ type }, input) => { expectStrict(type, input) }), { numRuns: 1_000 })
  })

  test.each([
    ['a compact number that is longer than it need be', compact(u32), [0x01, 0x00]],
    ['a compact number of four bytes that is longer than it need be', compact(u32), [0x02, 0x00, 0x00, 0x00]],
    ['a compact number beyond its type', compact(u8), [0x02, 0x00, 0x01, 0x00]],
    ['a boolean of 2', bool, [2]],
    ['an option of 2', option(u8), [2, 0]],
    ['a variant that is not there', plainEnum('Plain', ['A', 'B']), [2]],
    ['more items than there may be', boundedVec(u8, 1), [0x08, 0, 0]],
    ['a text that is no UTF-8', str, [0x04, 0xff]],
  ])('behavior: %s is refused', (_, type: AnyType, input) => {
    expect(readAgain(type, Uint8Array.from(input))).toBeUndefined()
  })

  test('behavior: a text keeps the mark that it begins with', () => {
    expect(decode(str, encode(str, '\uFEFFtext'))).toBe('\uFEFFtext')
  })

  test('reads a part of a buffer without looking beyond it', () => {
    const whole = Uint8Array.of(9, 9, 1, 2, 3, 4)
    expect(decode(u16, whole.subarray(2, 4))).toBe(0x0201)
    expect(() => decode(u32, whole.subarray(1, 4))).toThrow(RangeError)
  })

  test('a flat row of pairs is written as the pairs are', () => {
    const row = fc.array(fc.tuple(upTo(0xffff), upTo(0xffff))).map(pairs => Uint16Array.from(pairs.flat()))
    fc.assert(fc.property(row, row => { 
      const written = encode(pairRow, row)
      expect(toHex(written)).toBe(toHex(oracleBytes(pairRow, Array.from({ length: row.length / 2 }, (_, k) => [row[2 * k], row[2 * k + 1]]))))
      expect(decode(pairRow, written)).toEqual(row)
    }))
  })

  test.each([['negative', -1n], ['too large', 1n << 536n]])('a compact number that is %s is refused', (_, value) => {
    expect(() => encode(compact(u128), value)).toThrow(RangeError)
  })

  test.each(['0x123', '1234567890', '0x1234567g', '0x12345678'.replace('7', 'ŷ')])('behavior: %s is no four bytes', text => {
    expect(() => encode(fixedBytes(4), text as never)).toThrow(RangeError)
  })

  test('a value that cannot be written spoils none that follows', () => {
    const type = tuple(u32, fixedBytes(4))
    expect(() => encode(type, [1, '0x'])).toThrow(RangeError)
    expect(toHex(encode(type, [1, '0x01020304']))).toBe('0x0100000001020304')
  })
})
