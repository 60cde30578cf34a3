import { addBalance } from '../currency.ts'
import type { Rt } from '../shape.ts'

const ROOT = 0

/**
 * Removes a subnet: its neurons, its weights and bonds, root's weights on it and some of its parameters. The lock goes back to the
 * owner. Memberships, axons, pending emission and the other parameters stay, for whoever gets the netuid next.
 */
export function removeNetwork (rt: Rt, netuid: number): void {
  const { store } = rt
  const owner = store.SubnetOwner.get(netuid)
  const locked = store.SubnetLocked.get(netuid)

  for (const item of [store.SubnetworkN, store.NetworkModality, store.NetworksAdded]) item.remove(netuid)
  store.TotalNetworks.mutate(count => (count - 1) & 0xffff)
  store.NetworkRegisteredAt.remove(netuid)
  for (const item of [store.Uids, store.Keys, store.Bonds, store.Weights]) item.clear(netuid)
  dropRootWeights(rt, netuid)
  removeVectors(rt, netuid)

  addBalance(rt, owner, locked)
  store.SubnetLocked.put(netuid, 0n)
  store.SubnetOwner.remove(netuid)
}

/** Root's weights on the subnet become 0; every row is written again. */
function dropRootWeights ({ store }: Rt, netuid: number): void {
  for (const [[, uid], row] of store.Weights.entries(ROOT)) {
    store.Weights.put(ROOT, uid, row.map(([subnet, weight]) => [subnet, subnet === netuid ? 0 : weight] as const))
  }
}

function removeVectors ({ store }: Rt, netuid: number): void {
  const items = [
    store.Rank, store.Trust, store.Active, store.Emission, store.Incentive, store.Consensus, store.Dividends, store.PruningScores,
    store.LastUpdate, store.ValidatorPermit, store.ValidatorTrust,
    store.Tempo, store.Kappa, store.Difficulty, store.MaxAllowedUids, store.ImmunityPeriod, store.ActivityCutoff, store.EmissionValues,
    store.MaxWeightsLimit, store.MinAllowedWeights, store.RegistrationsThisInterval, store.POWRegistrationsThisInterval, store.BurnRegistrationsThisInterval,
  ]
  for (const item of items) item.remove(netuid)
}
