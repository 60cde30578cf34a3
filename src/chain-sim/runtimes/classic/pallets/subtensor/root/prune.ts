import { subnetToPrune } from '../../../../../../core/yuma/prune.ts'
import type { Rt } from '../shape.ts'

const ROOT = 0

/** The subnet that has to go when there is no room; 0 when all are immune. */
export function networkToPrune ({ store, block }: Rt): number {
  const subnets = [...store.NetworksAdded.keysOf()].flatMap(([netuid]) => netuid === ROOT
    ? []
    : [{ netuid, emission: store.EmissionValues.get(netuid), registeredAt: Number(store.NetworkRegisteredAt.get(netuid)) }])
  return subnetToPrune(subnets, block.number, Number(store.NetworkImmunityPeriod.get()))
}
