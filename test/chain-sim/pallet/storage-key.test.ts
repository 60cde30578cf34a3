import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytes, accountId, u16 } from '../../../src/chain-sim/codec/primitives.ts'
import { blake2, identity, map, value } from '../../../src/chain-sim/pallet/storage.ts'
import { StorageKeys } from '../../../src/chain-sim/pallet/storage-key.ts'
import { toHex } from '../../../src/core/hex.ts'

const accounts = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex)
const numbers = fc.integer({ min: 0, max: 0xffff })

const pair = () => new StorageKeys('Pallet', 'Pair', map([identity(u16), blake2(accountId)], u16, 0))

describe('storage keys', () => {
  test('are the same however often they are asked for', () => {
    const keys = pair()
    fc.assert(fc.property(numbers, accounts, (netuid, account) => {
      const key = keys.of([netuid, account])
      expect(keys.of([netuid, account])).toBe(key)
      expect(pair().of([netuid, account])).toBe(key)
      expect(keys.parse(key)).toEqual({ keys: [netuid, account], at: keys.at([netuid, account]) })
      expect(keys.parse(key)).toEqual({ keys: [netuid, account], at: keys.at([netuid, account]) })
    }))
  })

  test('begin with the key of their first values', () => {
    const keys = pair()
    fc.assert(fc.property(numbers, accounts, (netuid, account) => {
      expect(keys.of([netuid, account]).startsWith(keys.of([netuid]))).toBe(true)
      expect(keys.of([netuid]).startsWith(keys.of([]))).toBe(true)
    }))
  })

  test('of more values than can be remembered are right all the same', () => {
    const keys = new StorageKeys('Pallet', 'Map', map([identity(u16), identity(u16)], u16, 0))
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 25_000; i++) {
        const [first, second] = [i % 7, i]
        expect(keys.of([first, second])).toBe(`${keys.prefix}${toHex(Uint8Array.of(first, 0, second, second >> 8)).slice(2)}`)
      }
    }
  })

  test('of values that are compared by identity', () => {
    const keys = new StorageKeys('Pallet', 'Map', map([identity(bytes)], u16, 0))
    expect(keys.of([Uint8Array.of(1)])).toBe(keys.of([Uint8Array.of(1)]))
    expect(keys.of([Uint8Array.of(1)])).not.toBe(keys.of([Uint8Array.of(2)]))
  })

  test('a plain value has one, and no more values than declared are taken', () => {
    const keys = new StorageKeys('Pallet', 'Plain', value(u16, 0))
    expect(keys.of([])).toBe(keys.prefix)
    expect(() => keys.of([1])).toThrow('too many keys')
  })

  test('behavior: a key that ends early is refused, and refused again', () => {
    const keys = pair()
    for (let i = 0; i < 2; i++) expect(() => keys.parse(keys.of([1]))).toThrow(RangeError)
  })
})
