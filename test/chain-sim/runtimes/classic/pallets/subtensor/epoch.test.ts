import { describe, expect, test } from 'vitest'
import { runEpoch } from '../../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/epoch/epoch.ts'
import { RuntimeTrap } from '../../../../../../src/core/yuma/trap.ts'
import type { EpochCase } from '../../../../../core/yuma/support/epoch-case.ts'
import { vectors } from '../../../../../core/yuma/support/vectors.ts'
import { account, emptyAt, subtensorOf } from '../../support/pallets.ts'

const NETUID = 1

function store ({ in: given }: EpochCase) {
  const rt = emptyAt(Number(given.block))
  const scope = subtensorOf(rt)
  const { store } = scope
  store.SubnetworkN.put(NETUID, given.n)
  given.stakes.forEach((rao, uid) => {
    store.Keys.put(NETUID, uid, account(uid))
    store.TotalHotkeyStake.put(account(uid), BigInt(rao))
    store.BlockAtRegistration.put(NETUID, uid, BigInt(given.block_at_registration[uid] ?? 0))
  })
  store.LastUpdate.put(NETUID, given.last_update.map(BigInt))
  store.ValidatorPermit.put(NETUID, given.validator_permit)
  for (const [uid, pairs] of given.weights) store.Weights.put(NETUID, uid, pairs)
  for (const [uid, pairs] of given.bonds) store.Bonds.put(NETUID, uid, pairs)
  store.ActivityCutoff.put(NETUID, given.activity_cutoff)
  store.Kappa.put(NETUID, given.kappa)
  store.BondsMovingAverage.put(NETUID, BigInt(given.bonds_moving_avg))
  store.MaxAllowedValidators.put(NETUID, given.max_allowed_validators)
  return scope
}

function play (each: EpochCase) {
  const scope = store(each)
  const shares = runEpoch(scope, NETUID, BigInt(each.in.rao_emission))
  const { store: after } = scope
  return {
    active: after.Active.get(NETUID),
    bonds: [...after.Bonds.entries(NETUID)].map(([[, uid], pairs]) => [uid, pairs]).sort(([a], [b]) => Number(a) - Number(b)),
    consensus: after.Consensus.get(NETUID),
    dividends: after.Dividends.get(NETUID),
    emission: after.Emission.get(NETUID).map(String),
    incentive: after.Incentive.get(NETUID),
    pruning_scores: after.PruningScores.get(NETUID),
    rank: after.Rank.get(NETUID),
    ret: shares.map(([hotkey, server, validator]) => [Number(BigInt(hotkey)), String(server), String(validator)]),
    trust: after.Trust.get(NETUID),
    validator_permit: after.ValidatorPermit.get(NETUID),
    validator_trust: after.ValidatorTrust.get(NETUID),
  }
}

describe('the epoch on storage', () => {
  test('reads and writes what the real runtime does, in every recorded case', () => {
    for (const each of vectors<EpochCase>('epoch')) {
      if ('panic' in each.out) expect(() => play(each), `case ${each.id}`).toThrow(RuntimeTrap)
      else expect(each.out, `case ${each.id}: ${each.tag}`).toMatchObject(play(each))
    }
  })
})
