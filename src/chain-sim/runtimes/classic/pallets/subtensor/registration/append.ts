import type { Hex } from '../../../../../../core/hex.ts'
import { currentBlock, incrementU16 } from '../arithmetic.ts'
import type { Rt } from '../shape.ts'

/** Adds a neuron at the end of a subnet, active and without a permit. Its uid is the number of neurons before it. */
export function appendNeuron (rt: Rt, netuid: number, hotkey: Hex): number {
  const { store } = rt
  const uid = store.SubnetworkN.get(netuid)
  const block = currentBlock(rt)
  store.SubnetworkN.put(netuid, incrementU16(uid))

  for (const item of [store.Rank, store.Trust, store.Consensus, store.Incentive, store.Dividends, store.PruningScores, store.ValidatorTrust]) {
    item.mutate(netuid, values => [...values, 0])
  }
  store.Active.mutate(netuid, values => [...values, true])
  store.Emission.mutate(netuid, values => [...values, 0n])
  store.LastUpdate.mutate(netuid, values => [...values, block])
  store.ValidatorPermit.mutate(netuid, values => [...values, false])

  seat(rt, netuid, uid, hotkey, block)
  return uid
}

/** Enters a hotkey under a uid. */
export function seat ({ store }: Rt, netuid: number, uid: number, hotkey: Hex, block: bigint): void {
  store.Keys.put(netuid, uid, hotkey)
  store.Uids.put(netuid, hotkey, uid)
  store.BlockAtRegistration.put(netuid, uid, block)
  store.IsNetworkMember.put(hotkey, netuid, true)
}
