import { describe, expect, test } from 'vitest'
import type { Hex } from '../../../../../../src/core/hex.ts'
import { commitHash } from '../../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/weights/commit-reveal.ts'
import { account, emptyAt, resultOf, subtensorOf } from '../../support/pallets.ts'

const HOTKEY = account(7)
const NETUID = 1
const WEIGHTS = { netuid: NETUID, uids: [0, 1], values: [10, 20], salt: [1, 2, 3], version_key: 0n }

/** Two neurons; commit intervals of 10 blocks. */
function prepare () {
  const rt = emptyAt(12)
  const { store } = subtensorOf(rt)
  store.NetworksAdded.put(NETUID, true)
  store.SubnetworkN.put(NETUID, 2)
  for (const [uid, who] of [HOTKEY, account(8)].entries()) {
    store.Keys.put(NETUID, uid, who)
    store.Uids.put(NETUID, who, uid)
  }
  store.LastUpdate.put(NETUID, [0n, 0n])
  store.ValidatorPermit.put(NETUID, [true, true])
  store.MaxWeightsLimit.put(NETUID, 65_535)
  store.CommitRevealWeightsEnabled.put(NETUID, true)
  store.WeightCommitRevealInterval.put(NETUID, 10n)
  store.WeightsSetRateLimit.put(NETUID, 0n)
  const at = (number: number) => { rt.block = { ...rt.block, number } }
  const commit = (commit_hash: Hex = commitHash(HOTKEY, WEIGHTS)) => resultOf(rt, { pallet: 'SubtensorModule', call: 'commit_weights', args: { netuid: NETUID, commit_hash } }, HOTKEY)
  const reveal = (weights = WEIGHTS) => resultOf(rt, { pallet: 'SubtensorModule', call: 'reveal_weights', args: weights }, HOTKEY)
  return { rt, store, at, commit, reveal }
}

describe('commit and reveal', () => {
  test('the hash is the one that clients reckon', () => {
    const alice = '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d'
    expect(commitHash(alice, WEIGHTS)).toBe('0x5891f6281813013ba3a32c8a71abd54be752a59e1a757c53034ba7fc0b22a09f')
  })

  test('weights are revealed in the interval after the commit, again and again', () => {
    const { store, at, commit, reveal } = prepare()
    expect(reveal()).toBe('NoWeightsCommitFound')
    expect(commit()).toBe('Ok')
    expect(reveal()).toBe('InvalidRevealCommitTempo')
    at(20)
    expect(reveal({ ...WEIGHTS, salt: [9] })).toBe('InvalidRevealCommitHashNotMatch')
    expect(reveal()).toBe('Ok')
    expect(store.Weights.get(NETUID, 0)).toEqual([[0, 32_768], [1, 65_535]])
    at(29)
    expect(reveal()).toBe('Ok')
    at(30)
    expect(reveal()).toBe('InvalidRevealCommitTempo')
  })

  test('one commit an interval', () => {
    const { at, commit } = prepare()
    expect(commit()).toBe('Ok')
    at(19)
    expect(commit()).toBe('WeightsCommitNotAllowed')
    at(20)
    expect(commit()).toBe('Ok')
  })

  test('only where the subnet wants it, and then nothing else', () => {
    const { rt, store, commit, reveal } = prepare()
    const direct = { pallet: 'SubtensorModule', call: 'set_weights', args: { netuid: NETUID, dests: [0], weights: [1], version_key: 0n } }
    expect(resultOf(rt, direct, HOTKEY)).toBe('CommitRevealEnabled')
    store.CommitRevealWeightsEnabled.put(NETUID, false)
    expect([commit(), reveal()]).toEqual(['CommitRevealDisabled', 'CommitRevealDisabled'])
    expect(resultOf(rt, direct, HOTKEY)).toBe('Ok')
  })
})
