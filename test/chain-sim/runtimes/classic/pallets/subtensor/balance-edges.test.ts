import { describe, expect, test } from 'vitest'
import { balances } from '../../../../../../src/chain-sim/runtimes/classic/pallets/balances/shape.ts'
import { system } from '../../../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import type { Hex } from '../../../../../../src/core/hex.ts'
import { vectors } from '../../../../../core/yuma/support/vectors.ts'
import { account, emptyAt, endow, resultOf, subtensorOf } from '../../support/pallets.ts'

interface Account { readonly consumers: number, readonly exists: boolean, readonly free: string, readonly nonce: number, readonly providers: number, readonly sufficients: number }

interface Case {
  readonly id: number
  readonly call: 'add_stake' | 'add_stake_nominator' | 'remove_stake' | 'remove_stake_nominator' | 'burned_register' | 'register_network' | 'swap_hotkey'
  readonly in: {
    readonly amount_or_burn_or_lock: string, readonly balance_cold: string, readonly block: string, readonly hotkey_exists: boolean, readonly is_delegate: boolean
    readonly network_last_registered: string, readonly network_rate_limit: string, readonly nominator_min_required_stake: string, readonly other_balance: string
    readonly owner_is: 'cold' | 'other', readonly stake_interval: string, readonly stake_nominator: string, readonly stake_owner: string
    readonly stakes_this_interval: [string, string], readonly target_stakes_per_interval: string
  }
  readonly out: {
    readonly balances_total_issuance_delta: string, readonly cold: Account, readonly other: Account, readonly last_lock_cost: string, readonly n_3: number
    readonly rao_recycled_3: string, readonly result: string, readonly stakes: string[][], readonly stakes_this_interval_cold_hot: [string, string] | null
    readonly subnet_locked_1: string, readonly subtensor_total_issuance: string, readonly total_coldkey_stake_cold: string, readonly total_hotkey_stake: string, readonly total_stake: string
  }
}

const COLD = account(11)
const OTHER = account(12)
const HOT = account(13)
const NEW_HOT = account(14)
const NAMES: Readonly<Record<Hex, string>> = { [COLD]: 'cold', [OTHER]: 'other', [HOT]: 'hot', [NEW_HOT]: 'hotZ' }
const SUBNET = 3

function prepare (given: Case['in']) {
  const rt = emptyAt(Number(given.block))
  const { store } = subtensorOf(rt)
  endow(rt, COLD, BigInt(given.balance_cold))
  endow(rt, OTHER, BigInt(given.other_balance))
  rt.scope(balances).store.TotalIssuance.mutate(total => total + 10n ** 15n)
  const [owner, nominator] = given.owner_is === 'cold' ? [COLD, OTHER] : [OTHER, COLD]
  const stakes = [[owner, BigInt(given.stake_owner)], [nominator, BigInt(given.stake_nominator)]] as const
  if (given.hotkey_exists) {
    store.Owner.put(HOT, owner)
    if (given.is_delegate) store.Delegates.put(HOT, 11_796)
    for (const [coldkey, rao] of stakes) {
      if (coldkey === nominator && rao === 0n) continue
      store.Stake.put(HOT, coldkey, rao)
      for (const [item, key] of [[store.TotalColdkeyStake, coldkey], [store.TotalHotkeyStake, HOT]] as const) item.mutate(key, total => total + rao)
      store.TotalStake.mutate(total => total + rao)
    }
  }
  for (const netuid of [0, SUBNET]) store.NetworksAdded.put(netuid, true)
  store.TotalNetworks.put(2)
  store.NetworkRegistrationAllowed.put(SUBNET, true)
  store.TotalIssuance.put(6n * 10n ** 15n)
  store.NominatorMinRequiredStake.put(BigInt(given.nominator_min_required_stake))
  store.TargetStakesPerInterval.put(BigInt(given.target_stakes_per_interval))
  store.StakeInterval.put(BigInt(given.stake_interval))
  store.NetworkLastRegistered.put(BigInt(given.network_last_registered))
  store.NetworkRateLimit.put(BigInt(given.network_rate_limit))
  const [count, last] = given.stakes_this_interval.map(BigInt) as [bigint, bigint]
  if (count + last > 0n) store.TotalHotkeyColdkeyStakesThisInterval.put(COLD, HOT, [count, last])
  return rt
}

function callOf ({ call, in: given }: Case) {
  const amount = BigInt(given.amount_or_burn_or_lock)
  switch (call) {
    case 'add_stake': case 'add_stake_nominator': return { call: 'add_stake', args: { hotkey: HOT, amount_staked: amount } }
    case 'remove_stake': case 'remove_stake_nominator': return { call: 'remove_stake', args: { hotkey: HOT, amount_unstaked: amount } }
    case 'burned_register': return { call, args: { netuid: SUBNET, hotkey: HOT } }
    case 'register_network': return { call, args: {} }
    case 'swap_hotkey': return { call, args: { hotkey: HOT, new_hotkey: NEW_HOT } }
  }
}

function play (each: Case) {
  const rt = prepare(each.in)
  const { store } = subtensorOf(rt)
  const amount = BigInt(each.in.amount_or_burn_or_lock)
  if (each.call === 'burned_register') store.Burn.put(SUBNET, amount)
  if (each.call === 'register_network') for (const item of [store.NetworkMinLockCost, store.NetworkLastLockCost]) item.put(amount)
  const issued = () => rt.scope(balances).store.TotalIssuance.get()
  const issuedBefore = issued()
  const result = resultOf(rt, { pallet: 'SubtensorModule', ...callOf(each) }, COLD)
  const { Account } = rt.scope(system).store
  const accountOf = (who: Hex) => {
    const { data, ...references } = Account.get(who)
    return { ...references, exists: Account.has(who), free: String(data.free) }
  }
  const changes = store.TotalHotkeyColdkeyStakesThisInterval
  return {
    balances_total_issuance_delta: String(issued() - issuedBefore),
    cold: accountOf(COLD),
    other: accountOf(OTHER),
    n_3: store.SubnetworkN.get(SUBNET),
    rao_recycled_3: String(store.RAORecycledForRegistration.get(SUBNET)),
    result,
    stakes: [...store.Stake.entries()].map(([[hotkey, coldkey], rao]) => [NAMES[hotkey], NAMES[coldkey], String(rao)]).sort(),
    stakes_this_interval_cold_hot: changes.has(COLD, HOT) ? changes.get(COLD, HOT).map(String) : null,
    subnet_locked_1: String(store.SubnetLocked.get(1)),
    subtensor_total_issuance: String(store.TotalIssuance.get()),
    total_coldkey_stake_cold: String(store.TotalColdkeyStake.get(COLD)),
    total_hotkey_stake: String(store.TotalHotkeyStake.get(HOT)),
    total_stake: String(store.TotalStake.get()),
    ...each.call === 'register_network' && result === 'Ok' ? { last_lock_cost: String(store.NetworkLastLockCost.get()) } : {},
  }
}

/** Errors are told as `Module(pallet 7, error 13, Name)`; the name is enough. */
const nameOf = (result: string) => /(\w+)\)?$/.exec(result)?.[1]

describe('calls at tight balances', () => {
  const cases = vectors<Case>('balance-edges')

  test.each([...new Set(cases.map(each => each.call))])('%s answers as the real runtime', call => {
    for (const each of cases.filter(one => one.call === call)) {
      const expected = { ...each.out, result: nameOf(each.out.result), stakes: each.out.stakes.map(stake => stake.map(String)).sort() }
      expect({ ...expected, ...play(each) }, `case ${each.id}`).toEqual(expected)
    }
  })
})
