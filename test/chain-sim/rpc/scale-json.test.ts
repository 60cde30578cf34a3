import { expect, test } from 'vitest'
import { toHex } from '../../../src/core/hex.ts'
import { array, compact, option, struct, tuple, vec } from '../../../src/chain-sim/codec/composites.ts'
import { accountId, bool, bytes, fixedBytes, str, u16, u32, u64, u8 } from '../../../src/chain-sim/codec/primitives.ts'
import type { AnyType } from '../../../src/chain-sim/codec/type.ts'
import { plainEnum, variant } from '../../../src/chain-sim/codec/variant.ts'
import { encodeJson, sameName } from '../../../src/chain-sim/rpc/scale-json.ts'
import { alice } from '../../support/node.ts'

const Pair = struct('Pair', { first_one: u8, second: option(u16) })
const Choice = variant('Choice', { None: [], One: [u8], Two: [u8, u8], Named: { left: u8, right: bool } })

test.each<[string, AnyType, unknown, string]>([
  ['a number', u32, 5, '0x05000000'],
  ['a number as text', u64, '1_000', '0xe803000000000000'],
  ['a number as hex', u16, '0xff', '0xff00'],
  ['a compact number', compact(u64), '64', '0x0101'],
  ['a truth', bool, true, '0x01'],
  ['a text', str, 'ab', '0x086162'],
  ['bytes as hex', bytes, '0x0102', '0x080102'],
  ['bytes as text', bytes, 'ab', '0x086162'],
  ['bytes as a list', bytes, [1, 2], '0x080102'],
  ['bytes of a fixed length', fixedBytes(2), '0x0102', '0x0102'],
  ['a list', vec(u16), [1, 2], '0x0801000200'],
  ['an array', array(u16, 2), [1, 2], '0x01000200'],
  ['a tuple', tuple(u8, u16), [1, 2], '0x010200'],
  ['an account as address', accountId, alice.address, toHex(alice.publicKey)],
  ['an account as hex', accountId, toHex(alice.publicKey), toHex(alice.publicKey)],
  ['an object', Pair, { first_one: 1, second: 2 }, '0x01010200'],
  ['an object in camel case', Pair, { firstOne: 1, second: null }, '0x0100'],
  ['an object in parts', Pair, {}, '0x0000'],
  ['a name', plainEnum('Side', ['Left', 'Right']), 'right', '0x01'],
  ['a variant without fields', Choice, 'None', '0x00'],
  ['a variant of one field', Choice, { One: 7 }, '0x0107'],
  ['a variant of two', Choice, { Two: [7, 8] }, '0x020708'],
  ['a variant with names', Choice, { named: { left: 7 } }, '0x030700'],
  ['nothing', tuple(u8, str, vec(u8), array(u8, 2), option(u8), Choice, bool), undefined, '0x0000000000000000'],
])('encodes %s', (_, type, json, expected) => {
  expect(toHex(encodeJson(type, json))).toBe(expected)
})

test.each<[AnyType, unknown]>([[u8, 256], [u8, -1], [u8, 1.5], [u8, 'x'], [u8, null], [bool, 1], [str, 5], [bytes, '0x1'], [fixedBytes(2), '0x01'], [vec(u8), {}], [tuple(u8), 5], [Pair, { third: 1 }], [Pair, []], [Choice, 'Three'], [accountId, '5Gnobody']])('refuses what does not fit', (type, json) => {
  expect(() => encodeJson(type, json)).toThrow()
})

test('names are the same but for case and underscores', () => {
  expect(sameName('total_issuance', 'TotalIssuance')).toBe(true)
  expect(sameName('Total', 'TotalIssuance')).toBe(false)
})
