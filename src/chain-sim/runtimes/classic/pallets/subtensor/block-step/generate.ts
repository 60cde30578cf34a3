import { toU64 } from '../../../../../../core/yuma/fixed-point.ts'
import { splitOwnerCut } from '../../../../../../core/yuma/hotkey-emission.ts'
import { blocksUntilNextEpoch } from '../../../../../../core/yuma/tempo.ts'
import { currentBlock, saturatingAdd } from '../arithmetic.ts'
import { addBalances } from '../currency.ts'
import type { Payment } from '../../balances/fungible.ts'
import { runEpoch } from '../epoch/epoch.ts'
import type { Rt } from '../shape.ts'

const ROOT = 0

/** Lets every subnet earn its emission of this block, and runs the epochs that are due. */
export function generateEmission (rt: Rt): void {
  const { store, block } = rt
  const cut = store.SubnetOwnerCut.get()
  const owners: Payment[] = []
  for (const { keys: [netuid], at } of store.Tempo.places()) {
    if (netuid === ROOT) continue
    const pending = earn(rt, netuid, cut, owners)
    if (blocksUntilNextEpoch(netuid, store.Tempo.getAt(at), block.number) === 0) {
      load(rt, netuid, pending)
    } else {
      const steps = store.BlocksSinceLastStep.at(netuid)
      store.BlocksSinceLastStep.putAt(steps, toU64(store.BlocksSinceLastStep.getAt(steps) + 1n))
    }
  }
  payOwners(rt, owners)
}

/**
 * Adds a subnet's emission to what is pending until its epoch, less the part of its owner.
 * @param owners where the payment to the owner is added
 * @returns all that is pending, in rao
 */
function earn ({ store }: Rt, netuid: number, subnetOwnerCut: number, owners: Payment[]): bigint {
  const paid = store.NetworksAdded.get(netuid) && store.NetworkRegistrationAllowed.get(netuid)
  let earned = paid ? store.EmissionValues.get(netuid) : 0n
  const coldkey = store.SubnetOwner.find(netuid)
  if (coldkey !== undefined) {
    const split = splitOwnerCut(earned, subnetOwnerCut)
    owners.push([coldkey, split.owner])
    earned = split.pending
  }
  const place = store.PendingEmission.at(netuid)
  const pending = toU64(store.PendingEmission.getAt(place) + earned)
  store.PendingEmission.putAt(place, pending)
  return pending
}

/** Owners are paid in every block. What they cannot hold counts as issued here all the same. */
function payOwners (rt: Rt, owners: readonly Payment[]): void {
  if (owners.length === 0) return
  addBalances(rt, owners)
  const issued = owners.reduce((sum, [, rao]) => sum + rao, 0n)
  rt.store.TotalIssuance.mutate(total => saturatingAdd(total, issued))
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
