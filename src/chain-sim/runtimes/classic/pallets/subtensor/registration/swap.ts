import type { Hex } from '../../../../../../core/hex.ts'
import type { StorageAccessor } from '../../../../../pallet/accessor.ts'
import type { Rt } from '../shape.ts'

/**
 * Moves what belongs to a hotkey to a new one: owner, stakes, take, last transaction, memberships, axons and neurons. What the new
 * one had is overwritten. Metrics, commits, the senate and the count of stake changes are not moved.
 * @returns the number of writes that the call is charged for
 */
export function moveHotkey (rt: Rt, coldkey: Hex, from: Hex, to: Hex): number {
  const { store } = rt
  store.Owner.remove(from)
  store.Owner.put(to, coldkey)
  const moved = [moveEntry(store.TotalHotkeyStake, from, to), moveEntry(store.Delegates, from, to), moveEntry(store.LastTxBlock, from, to)]
  const netuids = [...store.IsNetworkMember.keysOf(from)].map(([, netuid]) => netuid)
  return 2 + 2 * moved.filter(Boolean).length + moveStakes(rt, from, to) + moveMemberships(rt, netuids, from, to) + moveAxons(rt, netuids, from, to) + moveNeurons(rt, netuids, from, to)
}

/** @returns whether there was an entry */
function moveEntry<V> (item: StorageAccessor<[Hex], V, V>, from: Hex, to: Hex): boolean {
  if (!item.has(from)) return false
  const value = item.get(from)
  item.remove(from)
  item.put(to, value)
  return true
}

function moveStakes ({ store }: Rt, from: Hex, to: Hex): number {
  const stakes = [...store.Stake.entries(from)]
  store.Stake.clear(from)
  for (const [[, coldkey], rao] of stakes) store.Stake.put(to, coldkey, rao)
  return 2 * stakes.length
}

function moveMemberships ({ store }: Rt, netuids: readonly number[], from: Hex, to: Hex): number {
  store.IsNetworkMember.clear(from)
  for (const netuid of netuids) store.IsNetworkMember.put(to, netuid, true)
  return 2 * netuids.length
}

function moveAxons ({ store }: Rt, netuids: readonly number[], from: Hex, to: Hex): number {
  const served = netuids.filter(netuid => store.Axons.has(netuid, from))
  for (const netuid of served) {
    const axon = store.Axons.get(netuid, from)
    store.Axons.remove(netuid, from)
    if (axon !== undefined) store.Axons.put(netuid, to, axon)
  }
  return 2 * served.length
}

function moveNeurons ({ store }: Rt, netuids: readonly number[], from: Hex, to: Hex): number {
  let neurons = 0
  for (const netuid of netuids) {
    const uid = store.Uids.get(netuid, from)
    if (uid === undefined) continue
    neurons++
    store.Uids.remove(netuid, from)
    store.Uids.put(netuid, to, uid)
    store.Keys.put(netuid, uid, to)
    renameLoaded(store, netuid, uid, to)
  }
  return 4 * neurons
}

/** Emission that waits to be paid: the runtime takes the place in the list for the uid, though the list is in the order of the keys. */
function renameLoaded (store: Rt['store'], netuid: number, uid: number, to: Hex): void {
  const loaded = store.LoadedEmission.get(netuid)
  if (loaded === undefined) return
  store.LoadedEmission.put(netuid, loaded.map((share, place) => place === uid ? [to, share[1], share[2]] as const : share))
}
