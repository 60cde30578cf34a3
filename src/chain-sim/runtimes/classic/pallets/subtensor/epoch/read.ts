import type { Hex } from '../../../../../../core/hex.ts'
import type { PairRow, SubnetState } from '../../../../../../core/yuma/subnet-state.ts'
import type { Rt } from '../shape.ts'
import { readBlocks, readPairs } from './bytes.ts'

/** A subnet as its epoch needs it, and the hotkeys by uid. */
export interface ReadSubnet {
  readonly state: SubnetState
  readonly hotkeys: ReadonlyArray<Hex | undefined>
}

/** Reads from storage what an epoch needs. Weights are read only of those who are heard: the epoch ignores the others. */
export function readSubnet ({ store, block }: Rt, netuid: number, emission: bigint): ReadSubnet {
  const n = store.SubnetworkN.get(netuid)
  const permits = store.ValidatorPermit.get(netuid)
  const hotkeys: Array<Hex | undefined> = []
  const stake: bigint[] = []
  const weights: Array<PairRow | undefined> = []
  const bonds: Array<PairRow | undefined> = []
  const blockAtRegistration: number[] = []
  for (let uid = 0; uid < n; uid++) {
    const hotkey = store.Keys.find(netuid, uid)
    hotkeys.push(hotkey)
    stake.push(hotkey === undefined ? 0n : store.TotalHotkeyStake.get(hotkey))
    blockAtRegistration.push(hotkey === undefined ? 0 : Number(store.BlockAtRegistration.get(netuid, uid)))
    weights.push(permits[uid] === true ? readPairs(store.Weights.bytes(netuid, uid)) : undefined)
    bonds.push(readPairs(store.Bonds.bytes(netuid, uid)))
  }
  const state = {
    n,
    block: block.number,
    hotkeyOrder: [...hotkeys.keys()].filter(uid => hotkeys[uid] !== undefined).sort(byKey),
    stake,
    weights,
    bonds,
    lastUpdate: readBlocks(store.LastUpdate.bytes(netuid)),
    blockAtRegistration,
    validatorPermit: permits,
    activityCutoff: store.ActivityCutoff.get(netuid),
    kappa: store.Kappa.get(netuid),
    bondsMovingAverage: store.BondsMovingAverage.get(netuid),
    maxAllowedValidators: store.MaxAllowedValidators.get(netuid),
    emission,
  }
  return { state, hotkeys }
}

/** The order of little-endian keys: 0, 256, …, 1, 257, …. */
const byKey = (a: number, b: number): number => swapped(a) - swapped(b)
const swapped = (uid: number): number => (uid & 0xff) << 8 | uid >> 8
