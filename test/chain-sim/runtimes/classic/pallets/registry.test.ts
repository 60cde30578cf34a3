import { describe, expect, test } from 'vitest'
import { decode, encode } from '../../../../../src/chain-sim/codec/type.ts'
import { IDENTITY_HOLD } from '../../../../../src/chain-sim/runtimes/classic/types/hold-reason.ts'
import { holdBalance } from '../../../../../src/chain-sim/runtimes/classic/pallets/balances/holds.ts'
import { IdentityInfo, registry } from '../../../../../src/chain-sim/runtimes/classic/pallets/registry/shape.ts'
import { subtensor } from '../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/shape.ts'
import { toHex } from '../../../../../src/core/hex.ts'
import { account, Stage, TAO } from '../support/stage.ts'

const [COLD, HOT, OTHER] = [account(1), account(2), account(3)]
const NONE = { type: 'None', value: undefined } as const
const info = {
  additional: [], display: { type: 'Raw2', value: '0x416c' }, legal: NONE, web: NONE, riot: NONE, email: NONE, pgp_fingerprint: undefined, image: NONE, twitter: NONE,
} as const
const withField = { ...info, additional: [[NONE, { type: 'Sha256', value: `0x${'ab'.repeat(32)}` }]] } as const

/** COLD owns HOT, which is registered on root. */
function staged () {
  const stage = new Stage().fund(TAO, COLD, OTHER)
  const { Owner, Uids } = stage.of(subtensor).store
  Owner.put(HOT, COLD)
  Uids.put(0, HOT, 0)
  return stage
}
const held = (stage: Stage, who = COLD) => holdBalance(stage.of(registry), who, IDENTITY_HOLD)
const set = (stage: Stage, who: `0x${string}`, identified: `0x${string}`, what: unknown = info) => stage.run(who, 'Registry.set_identity', { identified, info: what })

describe('an identity', () => {
  test('is set for a hotkey on root by its coldkey, which a deposit is held from', () => {
    const stage = staged()
    expect(set(stage, COLD, HOT)).toBe('ok')
    expect(stage.of(registry).store.IdentityOf.get(HOT)).toEqual({ deposit: 100_000_000n, info })
    expect([held(stage), stage.free(COLD)]).toEqual([100_000_000n, 900_000_000n])
    expect(stage.events()).toEqual([['Registry.IdentitySet', { who: HOT }]])
  })

  test('is set by the owner of a subnet for itself', () => {
    const stage = staged()
    expect(set(stage, OTHER, OTHER)).toBe('Registry.CannotRegister')
    stage.of(subtensor).store.SubnetOwner.put(5, OTHER)
    expect(set(stage, OTHER, OTHER)).toBe('ok')
  })

  test('is for nobody else to set', () => {
    const stage = staged()
    expect(set(stage, OTHER, HOT)).toBe('Registry.CannotRegister')
    stage.of(subtensor).store.Uids.remove(0, HOT)
    stage.of(subtensor).store.Uids.put(1, HOT, 0)
    expect(set(stage, COLD, HOT)).toBe('Registry.CannotRegister')
  })

  test('with more fields holds more, and with fewer less', () => {
    const stage = staged()
    set(stage, COLD, HOT, withField)
    expect(held(stage)).toBe(200_000_000n)
    set(stage, COLD, HOT)
    expect([held(stage), stage.free(COLD)]).toEqual([100_000_000n, 900_000_000n])
  })

  test('is refused without the deposit', () => {
    const stage = staged().fund(50_000_000n, COLD)
    expect(set(stage, COLD, HOT)).toBe('Token.FundsUnavailable')
  })

  test('is cleared by anyone: only the signer\'s own deposit is freed', () => {
    const stage = staged()
    set(stage, COLD, HOT)
    expect(stage.run(OTHER, 'Registry.clear_identity', { identified: HOT })).toBe('ok')
    expect([held(stage), stage.of(registry).store.IdentityOf.has(HOT)]).toEqual([100_000_000n, false])
    expect(stage.run(OTHER, 'Registry.clear_identity', { identified: HOT })).toBe('Registry.NotRegistered')
    set(stage, COLD, HOT)
    stage.run(COLD, 'Registry.clear_identity', { identified: HOT })
    expect(held(stage)).toBe(100_000_000n)
  })
})

describe('the data of an identity', () => {
  test('has one byte for its kind and no length, up to 64 bytes', () => {
    expect(toHex(encode(IdentityInfo, info))).toBe('0x0003416c000000000000' + '00')
    const longest = { ...info, display: { type: 'Raw64', value: `0x${'11'.repeat(64)}` } } as const
    expect(encode(IdentityInfo, longest)[1]).toBe(65)
    expect(decode(IdentityInfo, encode(IdentityInfo, withField))).toEqual(withField)
    expect(encode(IdentityInfo, withField)[2]).toBe(67)
  })

  test('does not decode with other kinds, or with more than one additional field', () => {
    expect(() => decode(IdentityInfo, new Uint8Array([0, 70, ...new Array<number>(80).fill(0)]))).toThrow()
    expect(() => decode(IdentityInfo, new Uint8Array([8, ...new Array<number>(20).fill(0)]))).toThrow()
  })
})
