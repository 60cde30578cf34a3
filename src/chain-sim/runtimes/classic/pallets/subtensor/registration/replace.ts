import type { Hex } from '../../../../../../core/hex.ts'
import { currentBlock } from '../arithmetic.ts'
import type { Rt } from '../shape.ts'
import { isRegisteredAnywhere } from '../staking/hotkeys.ts'
import { unstakeAll } from '../staking/stake.ts'
import { seat } from './append.ts'

/**
 * Gives a neuron's uid to another hotkey. Weights, bonds, permit, scores and the block of the last update stay with the uid: the
 * next epoch sees from the block of registration that they are not the newcomer's. Whoever staked to the old hotkey gets it back when the hotkey is in no
 * subnet any more.
 */
export function replaceNeuron (rt: Rt, netuid: number, uid: number, hotkey: Hex): void {
  const { store } = rt
  const old = store.Keys.get(netuid, uid)
  store.Uids.remove(netuid, old)
  store.IsNetworkMember.remove(old, netuid)
  store.Keys.remove(netuid, uid)
  if (!isRegisteredAnywhere(rt, old)) unstakeAll(rt, old)

  const active = store.Active.get(netuid)
  if (uid < active.length) store.Active.put(netuid, active.with(uid, true))
  seat(rt, netuid, uid, hotkey, currentBlock(rt))
}
