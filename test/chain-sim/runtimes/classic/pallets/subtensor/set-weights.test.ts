import { describe, expect, test } from 'vitest'
import { vectors } from '../../../../../core/yuma/support/vectors.ts'
import { account, emptyAt, resultOf, subtensorOf } from '../../support/pallets.ts'

interface Case {
  readonly id: number
  readonly call: 'set_weights' | 'set_root_weights'
  readonly in: {
    readonly block: string, readonly commit_reveal_enabled: boolean, readonly dests: number[], readonly last_update: string, readonly max_weights_limit: number
    readonly min_allowed_weights: number, readonly n: number, readonly netuid: number, readonly netuid_in_call: number, readonly registered: boolean
    readonly signer_is_not_owner: boolean, readonly stake: string, readonly subnets: number[], readonly uid: number, readonly validator_permit: boolean
    readonly version_key_in_call: string, readonly weights: number[], readonly weights_min_stake: string, readonly weights_set_rate_limit: string, readonly weights_version_key: string
  }
  readonly out: { readonly last_update: string[], readonly result: string, readonly weights: Array<[number, number]> }
}

const COLDKEY = account(1)
const STRANGER = account(2)
const hotkeyOf = (uid: number) => account(1000 + uid)

function play ({ call, in: given }: Case) {
  const rt = emptyAt(Number(given.block))
  const { store } = subtensorOf(rt)
  const { netuid, uid, n } = given
  const hotkey = given.registered ? hotkeyOf(uid) : account(999)
  for (const each of [0, ...given.subnets]) store.NetworksAdded.put(each, true)
  store.SubnetworkN.put(netuid, n)
  for (let each = 0; each < n; each++) {
    store.Keys.put(netuid, each, hotkeyOf(each))
    store.Uids.put(netuid, hotkeyOf(each), each)
  }
  store.LastUpdate.put(netuid, Array.from({ length: n }, (_, each) => each === uid ? BigInt(given.last_update) : 0n))
  store.ValidatorPermit.put(netuid, Array.from({ length: n }, (_, each) => each === uid && given.validator_permit))
  store.Owner.put(hotkey, COLDKEY)
  store.TotalHotkeyStake.put(hotkey, BigInt(given.stake))
  store.MaxWeightsLimit.put(netuid, given.max_weights_limit)
  store.MinAllowedWeights.put(netuid, given.min_allowed_weights)
  store.CommitRevealWeightsEnabled.put(netuid, given.commit_reveal_enabled)
  store.WeightsMinStake.put(BigInt(given.weights_min_stake))
  store.WeightsSetRateLimit.put(netuid, BigInt(given.weights_set_rate_limit))
  store.WeightsVersionKey.put(netuid, BigInt(given.weights_version_key))

  const args = { netuid: given.netuid_in_call, dests: given.dests, weights: given.weights, version_key: BigInt(given.version_key_in_call) }
  const result = call === 'set_weights'
    ? resultOf(rt, { pallet: 'SubtensorModule', call, args }, hotkey)
    : resultOf(rt, { pallet: 'SubtensorModule', call, args: { ...args, hotkey } }, given.signer_is_not_owner ? STRANGER : COLDKEY)
  return { result, last_update: store.LastUpdate.get(netuid).map(String), weights: store.Weights.get(netuid, uid) }
}

describe('setting weights', () => {
  const cases = vectors<Case>('set-weights')

  test.each([...new Set(cases.map(each => each.out.result))])('ends with %s where the real runtime does', result => {
    for (const each of cases.filter(({ out }) => out.result === result)) expect(play(each), `case ${each.id}`).toEqual(each.out)
  })
})
