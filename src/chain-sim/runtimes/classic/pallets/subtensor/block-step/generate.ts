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
  const cut = store.SubnetOwnerCut.get()
  let issued: bigint | undefined
  for (const [[netuid], tempo] of store.Tempo.entries()) {
    if (netuid === ROOT) continue
    const { pending, owner } = earn(rt, netuid, cut)
    if (owner !== undefined) issued = (issued ?? 0n) + owner
    if (blocksUntilNextEpoch(netuid, tempo, block.number) === 0) load(rt, netuid, pending)
    else store.BlocksSinceLastStep.mutate(netuid, blocks => toU64(blocks + 1n))
  }
  if (issued !== undefined) store.TotalIssuance.put(saturatingAdd(store.TotalIssuance.get(), issued))
}

/** The owner is paid its cut at once; the rest is pending until the epoch. @returns all that is pending, and what the owner got if there is one, in rao */
function earn (rt: Rt, netuid: number, subnetOwnerCut: number): { readonly pending: bigint, readonly owner: bigint | undefined } {
  const { store } = rt
  const paid = store.NetworksAdded.get(netuid) && store.NetworkRegistrationAllowed.get(netuid)
  const emission = paid ? store.EmissionValues.get(netuid) : 0n
  const coldkey = store.SubnetOwner.find(netuid)
  const { owner, pending: rest } = coldkey === undefined ? { owner: undefined, pending: emission } : splitOwnerCut(emission, subnetOwnerCut)
  if (coldkey !== undefined && owner !== undefined) addBalance(rt, coldkey, owner)
  const pending = toU64(store.PendingEmission.get(netuid) + rest)
  store.PendingEmission.put(netuid, pending)
  return { pending, owner }
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
