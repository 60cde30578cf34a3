import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { epochExact } from '../../../src/core/yuma/epoch-exact.ts'
import { epochFast } from '../../../src/core/yuma/epoch-fast.ts'
import { epoch } from '../../../src/core/yuma/epoch.ts'
import type { SubnetState } from '../../../src/core/yuma/subnet-state.ts'
import { RuntimeTrap } from '../../../src/core/yuma/trap.ts'

const u16 = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 65_535 }) }, { weight: 1, arbitrary: fc.constantFrom(0, 1, 32_768, 65_535) })
const amount = fc.oneof(fc.constantFrom(0n, 1n, 1_000_000_000n), fc.bigInt({ min: 0n, max: 10n ** 6n }), fc.bigInt({ min: 0n, max: 10n ** 16n }))

/** A row that mentions some uids once each, in any order. */
const row = (n: number) => fc.uniqueArray(fc.tuple(fc.nat({ max: n - 1 }), u16), { maxLength: n, selector: ([uid]) => uid })
  .map(pairs => Uint16Array.from(pairs.flat()))

const perUid = <T>(n: number, each: fc.Arbitrary<T>) => fc.array(each, { minLength: n, maxLength: n })

const states: fc.Arbitrary<SubnetState> = fc.integer({ min: 1, max: 20 }).chain(n => fc.record({
  n: fc.constant(n),
  block: fc.constant(1000),
  hotkeyOrder: fc.constant([...Array(n).keys()]),
  stake: perUid(n, amount),
  weights: perUid(n, fc.option(row(n), { nil: undefined, freq: 5 })),
  bonds: perUid(n, fc.option(row(n), { nil: undefined, freq: 2 })),
  lastUpdate: perUid(n, fc.constantFrom(0, 100, 990, 1000)),
  blockAtRegistration: perUid(n, fc.constantFrom(0, 1, 50, 100, 995)),
  validatorPermit: perUid(n, fc.boolean()),
  activityCutoff: fc.constantFrom(5000, 500, 0),
  kappa: u16,
  bondsMovingAverage: fc.oneof(fc.constantFrom(0n, 900_000n, 1_000_000n), fc.bigInt({ min: 0n, max: 1_000_000n })),
  maxAllowedValidators: fc.integer({ min: 0, max: n + 1 }),
  emission: fc.oneof(amount, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })),
}))

const ordinary: SubnetState = {
  n: 2,
  block: 10,
  hotkeyOrder: [0, 1],
  stake: [3n, 1n],
  weights: [Uint16Array.of(1, 65_535), Uint16Array.of(0, 5)],
  bonds: [Uint16Array.of(1, 7)],
  lastUpdate: [9, 9],
  blockAtRegistration: [1, 1],
  validatorPermit: [true, true],
  activityCutoff: 100,
  kappa: 32_767,
  bondsMovingAverage: 900_000n,
  maxAllowedValidators: 2,
  emission: 1_000_000_000n,
}

describe('the quick form', () => {
  test('gives the same bits as the readable one', () => {
    fc.assert(fc.property(states, state => {
      expect(epochFast(state)).toEqual(epochExact(state))
    }), { seed: 153, numRuns: 500 })
  })

  test('changes nothing that it was given', () => {
    const before = structuredClone(ordinary)
    epochFast(ordinary)
    expect(ordinary).toEqual(before)
  })

  test('takes bytes for flags and typed arrays for vectors', () => {
    const typed = { ...ordinary, validatorPermit: Uint8Array.of(1, 1), stake: BigUint64Array.of(3n, 1n), lastUpdate: Float64Array.of(9, 9), blockAtRegistration: Uint32Array.of(1, 1) }
    expect(epochFast(typed)).toEqual(epochFast(ordinary))
  })
})

describe('what the quick form leaves to the readable one', () => {
  test.each([
    ['a moving average above 1', { bondsMovingAverage: 1_000_001n }],
    ['stakes whose sum does not fit', { stake: [2n ** 63n, 1n] }],
    ['a uid that a row names twice', { weights: [Uint16Array.of(1, 1, 1, 2)] }],
    ['a bond that is held twice', { bonds: [Uint16Array.of(1, 1, 1, 2)] }],
    ['an empty LastUpdate without any weights', { lastUpdate: [], weights: [], bonds: [] }],
  ])('%s', (_what, change) => {
    const state = { ...ordinary, ...change }
    expect(epochFast(state)).toBeUndefined()
    expect(epoch(state)).toEqual(epochExact(state))
  })
})

test.each([
  ['ValidatorPermit is too short', { validatorPermit: [true] }],
  ['LastUpdate is too short', { lastUpdate: [9] }],
  ['LastUpdate is empty and there are weights', { lastUpdate: [] }],
  ['a bond is about a uid that does not exist', { bonds: [Uint16Array.of(2, 1)] }],
])('traps where the runtime does: %s', (_what, change) => {
  expect(() => epoch({ ...ordinary, ...change })).toThrow(RuntimeTrap)
})
