import { describe, expect, test } from 'vitest'
import { DispatchFailure } from '../../../../../src/chain-sim/pallet/dispatch-error.ts'
import { depositBestEffort, reducibleBalance, transfer, withdrawBestEffortPreserve } from '../../../../../src/chain-sim/runtimes/classic/pallets/balances/fungible.ts'
import { hold, holdBalance, release } from '../../../../../src/chain-sim/runtimes/classic/pallets/balances/holds.ts'
import { repatriateReserved, reserve, slashReserved, unreserve } from '../../../../../src/chain-sim/runtimes/classic/pallets/balances/reserves.ts'
import { balances } from '../../../../../src/chain-sim/runtimes/classic/pallets/balances/shape.ts'
import { accountOf, incConsumers } from '../../../../../src/chain-sim/runtimes/classic/pallets/system/accounts.ts'
import { system } from '../../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import { IDENTITY_HOLD, PREIMAGE_HOLD } from '../../../../../src/chain-sim/runtimes/classic/types/hold-reason.ts'
import { account, call, id, Stage } from '../support/stage.ts'

const [alice, bob, carol] = [account(1), account(2), account(3)]

const stage = (rao: bigint) => {
  const made = new Stage().fund(rao, alice)
  return { made, rt: made.of(balances), issued: () => made.of(balances).store.TotalIssuance.get(), events: () => made.rt.events.map(({ event }) => event.value.type) }
}

const errorOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof DispatchFailure) return typeof error.error.value === 'string' ? error.error.value : error.error.type
    throw error
  }
  return undefined
}

describe('money comes and goes', () => {
  test('a deposit makes an account, unless it is too small', () => {
    const { made, rt, issued, events } = stage(0n)
    expect(depositBestEffort(rt, bob, 499n)).toBe(0n)
    expect(accountOf(rt, bob).providers).toBe(0)
    expect(depositBestEffort(rt, bob, 500n)).toBe(500n)
    expect(events()).toEqual(['Deposit', 'NewAccount', 'Endowed', 'Deposit'])
    expect([accountOf(rt, bob).providers, made.free(bob), issued()]).toEqual([1, 500n, 500n])
  })

  test('a withdrawal leaves the existential deposit', () => {
    const { made, rt, issued } = stage(1_200n)
    expect(withdrawBestEffortPreserve(rt, alice, 1_000n)).toBe(700n)
    expect(withdrawBestEffortPreserve(rt, alice, 1_000n)).toBe(0n)
    expect([made.free(alice), issued()]).toEqual([500n, 500n])
  })

  test('what something needs cannot die', () => {
    const { rt } = stage(1_200n)
    expect(reducibleBalance(rt, alice, 'Expendable', 'Polite')).toBe(1_200n)
    incConsumers(rt, alice)
    expect(reducibleBalance(rt, alice, 'Expendable', 'Polite')).toBe(700n)
    expect(reducibleBalance(rt, alice, 'Protect', 'Force')).toBe(700n)
  })
})

describe('transfers', () => {
  test('can kill the sender, whose dust is burnt', () => {
    const { made, rt, issued, events } = stage(1_000n)
    transfer(rt, alice, bob, 600n, 'Expendable')
    expect(made.of(system).store.Account.has(alice)).toBe(false)
    expect(events()).toEqual(['KilledAccount', 'DustLost', 'NewAccount', 'Endowed', 'Transfer'])
    expect([made.free(bob), issued()]).toEqual([600n, 600n])
  })

  test('fail as on the real chain', () => {
    const { rt } = stage(1_000n)
    expect(errorOf(() => { transfer(rt, alice, bob, 600n, 'Preserve') })).toBe('NotExpendable')
    expect(errorOf(() => { transfer(rt, alice, bob, 499n, 'Preserve') })).toBe('BelowMinimum')
    expect(errorOf(() => { transfer(rt, alice, bob, 1_001n, 'Preserve') })).toBe('Underflow')
    depositBestEffort(rt, carol, 5_000n)
    expect(errorOf(() => { transfer(rt, alice, bob, 1_001n, 'Preserve') })).toBe('FundsUnavailable')
    incConsumers(rt, alice)
    expect(errorOf(() => { transfer(rt, alice, bob, 600n, 'Expendable') })).toBe('Frozen')
  })

  test('of nothing, or to oneself, need nothing; who is not there is endowed with nothing', () => {
    const { rt, events } = stage(1_000n)
    transfer(rt, bob, carol, 0n, 'Preserve')
    transfer(rt, alice, alice, 500n, 'Preserve')
    expect(events()).toEqual(['Endowed', 'Transfer'])
  })

  test('transfer_all empties an account', () => {
    const { made } = stage(5_000n)
    const dispatch = (keep_alive: boolean) => made.rt.dispatch(call('Balances.transfer_all', { dest: id(bob), keep_alive }), { type: 'Signed', who: alice })
    expect([dispatch(true).ok, made.free(alice), made.free(bob)]).toEqual([true, 500n, 4_500n])
    expect([dispatch(false).ok, made.of(system).store.Account.has(alice), made.free(bob)]).toEqual([true, false, 5_000n])
  })
})

describe('holds and reserves', () => {
  test('a hold is a consumer, by reason', () => {
    const { made, rt } = stage(5_000n)
    hold(rt, alice, IDENTITY_HOLD, 1_000n)
    hold(rt, alice, PREIMAGE_HOLD, 500n)
    expect([made.free(alice), made.reserved(alice), accountOf(rt, alice).consumers]).toEqual([3_500n, 1_500n, 1])
    expect(errorOf(() => { hold(rt, alice, IDENTITY_HOLD, 3_001n) })).toBe('FundsUnavailable')
    expect(errorOf(() => release(rt, alice, IDENTITY_HOLD, 1_001n, 'Exact'))).toBe('FundsUnavailable')
    expect(release(rt, alice, IDENTITY_HOLD, 9_999n, 'BestEffort')).toBe(1_000n)
    expect(release(rt, alice, PREIMAGE_HOLD, 500n, 'Exact')).toBe(500n)
    expect([holdBalance(rt, alice, PREIMAGE_HOLD), made.free(alice), accountOf(rt, alice).consumers]).toEqual([0n, 5_000n, 0])
    expect(rt.store.Holds.has(alice)).toBe(true)
  })

  test('reserved money comes back, goes on, or is lost', () => {
    const { made, rt, issued, events } = stage(5_000n)
    reserve(rt, alice, 2_000n)
    expect(unreserve(rt, alice, 500n)).toBe(0n)
    expect(errorOf(() => repatriateReserved(rt, alice, bob, 500n, 'Free'))).toBe('Module')
    depositBestEffort(rt, bob, 500n)
    expect(repatriateReserved(rt, alice, bob, 600n, 'Free')).toBe(0n)
    expect(slashReserved(rt, alice, 1_000n)).toBe(100n)
    expect([made.free(alice), made.reserved(alice), made.free(bob), issued()]).toEqual([3_500n, 0n, 1_100n, 4_600n])
    expect(events().filter(type => type !== 'NewAccount' && type !== 'Endowed')).toEqual(['Reserved', 'Unreserved', 'Deposit', 'ReserveRepatriated', 'Slashed'])
    expect(errorOf(() => { reserve(rt, alice, 3_501n) })).toBe('Module')
  })
})

describe('root', () => {
  test('sets balances and the issuance', () => {
    const { made, issued } = stage(5_000n)
    const set = (who: typeof alice, new_free: bigint) => made.rt.dispatch(call('Balances.force_set_balance', { who: id(who), new_free }), { type: 'Root' })
    set(alice, 700n)
    set(bob, 900n)
    expect([made.free(alice), made.free(bob), issued()]).toEqual([700n, 900n, 1_600n])
    set(bob, 499n)
    expect([made.of(system).store.Account.has(bob), issued()]).toEqual([false, 700n])
    const adjust = (direction: string, delta: bigint) => made.rt.dispatch(call('Balances.force_adjust_total_issuance', { direction, delta }), { type: 'Root' }).ok
    expect([adjust('Increase', 0n), adjust('Decrease', 9_999n), issued()]).toEqual([false, true, 0n])
  })
})
