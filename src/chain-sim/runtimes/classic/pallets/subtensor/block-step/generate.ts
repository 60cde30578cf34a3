import { toU64 } from '../../../../../../core/yuma/fixed-point.ts'
import { splitOwnerCut } from '../../../../../../core/yuma/hotkey-emission.ts'
import { blocksUntilNextEpoch } from '../../../../../../core/yuma/tempo.ts'
import { currentBlock, saturatingAdd } from '../arithmetic.ts'
import { addBalance } from '../currency.ts'
import { runEpoch } from '../epoch/epoch.ts'
import type { Rt } from '../shape.ts'

const ROOT = 0

/** Lets every subnet earn its emission of this block, and runs the epochs that are due. */
export function generateEmission (rt: Rt): void {
  const { store, block } = rt
  for (const [[netuid], tempo] of store.Tempo.entries()) {
    if (netuid === ROOT) continue
    const pending = earn(rt, netuid)
    if (blocksUntilNextEpoch(netuid, tempo, block.number) === 0) load(rt, netuid, pending)
    else store.BlocksSinceLastStep.mutate(netuid, blocks => toU64(blocks + 1n))
  }
}

/** The owner is paid its cut at once; the rest is pending until the epoch. @returns what is pending, in rao */
function earn (rt: Rt, netuid: number): bigint {
  const { store } = rt
  const paid = store.NetworksAdded.get(netuid) && store.NetworkRegistrationAllowed.get(netuid)
  const emission = paid ? store.EmissionValues.get(netuid) : 0n
  const owned = store.SubnetOwner.has(netuid)
  const { owner, pending } = owned ? splitOwnerCut(emission, store.SubnetOwnerCut.get()) : { owner: 0n, pending: emission }
  if (owned) {
    addBalance(rt, store.SubnetOwner.get(netuid), owner)
    store.TotalIssuance.mutate(issued => saturatingAdd(issued, owner))
  }
  const total = toU64(store.PendingEmission.get(netuid) + pending)
  store.PendingEmission.put(netuid, total)
  return total
}

/** Runs the epoch over what is pending, and loads what it gives out for the next block. More than there is is given to nobody. */
function load (rt: Rt, netuid: number, pending: bigint): void {
  const { store } = rt
  store.PendingEmission.put(netuid, 0n)
  const shares = runEpoch(rt, netuid, pending)
  if (shares.reduce((sum, [, server, validator]) => sum + server + validator, 0n) > pending) return
  store.LoadedEmission.put(netuid, [...shares, ...store.LoadedEmission.get(netuid) ?? []])
  store.BlocksSinceLastStep.put(netuid, 0n)
  store.LastMechansimStepBlock.put(netuid, currentBlock(rt))
}
