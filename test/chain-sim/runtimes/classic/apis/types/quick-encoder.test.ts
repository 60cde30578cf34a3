import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { array, compact, option, struct, tuple, vec } from '../../../../../../src/chain-sim/codec/composites.ts'
import { accountId, bool, bytes, str, u128, u16, u32, u64, u8 } from '../../../../../../src/chain-sim/codec/primitives.ts'
import { encode } from '../../../../../../src/chain-sim/codec/type.ts'
import { AnswerWriter } from '../../../../../../src/chain-sim/runtimes/classic/apis/types/answer-writer.ts'
import { pairRow, writeRow } from '../../../../../../src/chain-sim/runtimes/classic/apis/types/pair-row.ts'
import { quickEncoder } from '../../../../../../src/chain-sim/runtimes/classic/apis/types/quick-encoder.ts'
import { toHex } from '../../../../../../src/core/hex.ts'

const all = struct('All', {
  bool, u8, u16, u32, u64, u128, str, accountId, bytes,
  small: compact(u16),
  large: compact(u64),
  pairs: vec(tuple(u16, u64)),
  fixed: array(u16, 2),
  maybe: option(u32),
  row: pairRow,
})
const quick = quickEncoder(vec(all), new Map([[pairRow, writeRow]]))

const bits = (count: number) => fc.bigInt(0n, (1n << BigInt(count)) - 1n)
/** Numbers around the bounds between the lengths of compact numbers come as often as others. */
const large = fc.oneof(bits(64), bits(7), bits(15), bits(31), fc.constantFrom(63n, 64n, 16383n, 16384n, (1n << 30n) - 1n, 1n << 30n, (1n << 32n) - 1n, 1n << 32n, (1n << 56n) - 1n, 1n << 56n))
const u16s = fc.integer({ min: 0, max: 0xffff })
const value = fc.record({
  bool: fc.boolean(),
  u8: fc.integer({ min: 0, max: 0xff }),
  u16: u16s,
  u32: fc.integer({ min: 0, max: 0xffff_ffff }),
  u64: bits(64),
  u128: bits(128),
  str: fc.string(),
  accountId: fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex),
  bytes: fc.uint8Array(),
  small: u16s,
  large,
  pairs: fc.array(fc.tuple(u16s, bits(64))),
  fixed: fc.tuple(u16s, u16s),
  maybe: fc.option(fc.integer({ min: 0, max: 0xffff_ffff }), { nil: undefined }),
  row: fc.array(fc.tuple(u16s, u16s)).map(pairs => Uint16Array.from(pairs.flat())),
})

describe('the quick encoder', () => {
  test('writes what the codec writes', () => {
    fc.assert(fc.property(fc.array(value, { maxLength: 4 }), values => { expect(toHex(quick(values))).toBe(toHex(encode(vec(all), values))) }))
  })

  test('behavior: compact numbers below 0 or of more than 64 bits are refused', () => {
    expect(() => { new AnswerWriter().compact(-1) }).toThrow(RangeError)
    expect(() => { new AnswerWriter().compact(1n << 64n) }).toThrow(RangeError)
  })
})
