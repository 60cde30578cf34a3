import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { delegateReturns } from '../../../src/core/yuma/delegate-returns.ts'
import { I96F32 } from '../../../src/core/yuma/fixed-point.ts'
import { delegateTake, payHotkey, splitOwnerCut, stakeShare } from '../../../src/core/yuma/hotkey-emission.ts'
import { blocksUntilNextEpoch } from '../../../src/core/yuma/tempo.ts'
import { RuntimeTrap } from '../../../src/core/yuma/trap.ts'
import { vectors } from './support/vectors.ts'

type Stakes = ReadonlyArray<readonly [hotkey: string, coldkey: string, rao: string]>

interface PaidCase {
  readonly id: number, readonly kind: string
  readonly in: {
    hotkeys: Array<{ hotkey: string, owner: string, delegate_take: number | null, stakes: Array<[string, string]> }>
    loaded_emission_hotkey_server_validator: Array<[number, Array<[string, string, string]>]>
  }
  readonly out: { before: { total_hotkey_stake: Array<[string, string]> }, after: { stake: Stakes, total_hotkey_stake: Array<[string, string]> } }
}

interface GenerateCase {
  readonly id: number, readonly kind: string
  readonly in: { block: string, emission_value: string, has_owner: boolean, netuid: number, owner_balance: string, pending_emission: string, registration_allowed: boolean, subnet_owner_cut: number, tempo: number, total_issuance: string }
  readonly out: { blocks_since_last_step: string, blocks_until_next_epoch: string, owner_balance: string, pending_emission: string, total_issuance: string }
}

/** Stake as the runtime keeps it, changed by payments. */
class Ledger {
  readonly stake = new Map<string, Map<string, bigint>>()
  readonly total: Map<string, bigint>

  constructor (readonly given: PaidCase['in'], before: PaidCase['out']['before']) {
    this.total = new Map(before.total_hotkey_stake.map(([hotkey, rao]) => [hotkey, BigInt(rao)]))
    for (const { hotkey, stakes } of given.hotkeys) this.stake.set(hotkey, new Map(stakes.map(([coldkey, rao]) => [coldkey, BigInt(rao)])))
  }

  pay (hotkey: string, server: bigint, validator: bigint): void {
    const { owner, delegate_take: take } = this.given.hotkeys.find(each => each.hotkey === hotkey)!
    const coldkeys = [...this.stake.get(hotkey)!.keys()]
    const payment = payHotkey({ take: take ?? undefined, totalStake: this.total.get(hotkey) ?? 0n, stakes: [...this.stake.get(hotkey)!.values()] }, server, validator)
    payment.nominators.forEach((rao, k) => this.increase(hotkey, coldkeys[k]!, rao))
    for (const rao of payment.owner) this.increase(hotkey, owner, rao)
  }

  private increase (hotkey: string, coldkey: string, rao: bigint): void {
    const saturate = (value: bigint) => value > 2n ** 64n - 1n ? 2n ** 64n - 1n : value
    const stakes = this.stake.get(hotkey)!
    stakes.set(coldkey, saturate((stakes.get(coldkey) ?? 0n) + rao))
    this.total.set(hotkey, saturate((this.total.get(hotkey) ?? 0n) + rao))
  }
}

const emissions = vectors<PaidCase | GenerateCase>('emission')

describe('payHotkey', () => {
  const paid = emissions.filter((each): each is PaidCase => each.kind === 'emit' || each.kind === 'drain')
  test.each(paid)('answers as the real runtime: case $id, $kind', ({ in: given, out }) => {
    const ledger = new Ledger(given, out.before)
    for (const [, tuples] of given.loaded_emission_hotkey_server_validator) {
      for (const [hotkey, server, validator] of tuples) ledger.pay(hotkey, BigInt(server), BigInt(validator))
    }
    for (const [hotkey, coldkey, rao] of out.after.stake) expect([hotkey, coldkey, ledger.stake.get(hotkey)?.get(coldkey)]).toEqual([hotkey, coldkey, BigInt(rao)])
    for (const [hotkey, rao] of out.after.total_hotkey_stake) expect([hotkey, ledger.total.get(hotkey)]).toEqual([hotkey, BigInt(rao)])
  })

  test('takes and shares are rounded down', () => {
    expect([delegateTake(11_796, 1_000_000_000n), delegateTake(5898, 1_000_000_000n), stakeShare(1n, 3n, 1_000_000_000n), stakeShare(1n, 0n, 5n)])
      .toEqual([179_995_422n, 89_997_711n, 333_333_333n, 0n])
  })
})

describe('splitOwnerCut and blocksUntilNextEpoch', () => {
  const generated = emissions.filter((each): each is GenerateCase => each.kind === 'generate')
  test.each(generated)('answer as the real runtime: case $id', ({ in: given, out }) => {
    const until = blocksUntilNextEpoch(given.netuid, given.tempo, Number(given.block))
    expect(String(until)).toBe(out.blocks_until_next_epoch)
    const emission = given.registration_allowed ? BigInt(given.emission_value) : 0n
    const split = given.has_owner ? splitOwnerCut(emission, given.subnet_owner_cut) : { owner: 0n, pending: emission }
    expect(String(BigInt(given.total_issuance) + split.owner)).toBe(out.total_issuance)
    expect(until === 0 ? '0' : String(BigInt(given.pending_emission) + split.pending)).toBe(out.pending_emission)
  })

  test('up to 1 rao is lost', () => {
    expect(splitOwnerCut(1_000_000_000n, 11_796)).toEqual({ owner: 179_995_422n, pending: 820_004_577n })
    expect(splitOwnerCut(123_456_789n, 11_796)).toEqual({ owner: 22_221_656n, pending: 101_235_132n })
  })

  test('is what the fixed-point numbers of the runtime come to, for every emission and cut', () => {
    fc.assert(fc.property(fc.bigInt(0n, 2n ** 64n - 1n), fc.bigInt(0n, 70_000n), fc.integer({ min: 0, max: 65_535 }), (large, small, subnetOwnerCut) => {
      for (const emission of [large, small, small * 65_535n]) {
        const whole = I96F32.fromInteger(emission)
        const cut = I96F32.div(I96F32.mul(whole, I96F32.fromInteger(subnetOwnerCut)), I96F32.fromInteger(65_535))
        expect(splitOwnerCut(emission, subnetOwnerCut)).toEqual({ owner: I96F32.toInteger(cut), pending: I96F32.toInteger(I96F32.sub(whole, cut)) })
      }
    }), { seed: 1, numRuns: 500 })
  })

  test.each([[99, 3, 95], [360, 1, 358], [360, 2, 357], [100, 0, 99]])('tempo %i of netuid %i: first epoch in block %i', (tempo, netuid, block) => {
    expect([block, block + 1, block + tempo + 1].map(each => blocksUntilNextEpoch(netuid, tempo, each))).toEqual([0, tempo, 0])
  })

  test('a tempo of 0 never comes', () => {
    expect(blocksUntilNextEpoch(1, 0, 0)).toBe(1000)
  })
})

describe('delegateReturns', () => {
  test('adds up the subnets per day, and per 1000 rao what is left at the highest take', () => {
    expect(delegateReturns([{ emission: 1_000_000_000n, tempo: 360 }, { emission: 7n, tempo: 99 }], 10_000_000_000n)).toEqual({ perDay: 20_000_000_509n, per1000: 1640n })
    expect(delegateReturns([], 0n)).toEqual({ perDay: 0n, per1000: 0n })
  })

  test('a tempo of 0 traps', () => {
    expect(() => delegateReturns([{ emission: 1n, tempo: 0 }], 1n)).toThrow(RuntimeTrap)
  })
})
