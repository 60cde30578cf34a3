import { rootEpoch } from '../../../../../../core/yuma/root-epoch.ts'
import { blocksUntilNextEpoch } from '../../../../../../core/yuma/tempo.ts'
import { readPairs } from '../epoch/bytes.ts'
import type { Rt } from '../shape.ts'

const ROOT = 0

/**
 * When it is time, divides the block emission among the subnets as the root validators weigh them. What keeps it from doing so (no
 * validators, no stake) is no error: the values stay as they are.
 * @throws RuntimeTrap when rho makes the exponential overflow
 */
export function runRootEpoch ({ store, block }: Rt): void {
  if (blocksUntilNextEpoch(ROOT, store.Tempo.get(ROOT), block.number) !== 0) return
  const n = store.SubnetworkN.get(ROOT)
  const netuids = [...store.NetworksAdded.keysOf()].map(([netuid]) => netuid)
  const { blockEmission, emissionValues } = rootEpoch({
    n,
    stake: [...store.Keys.entries(ROOT)].map(([, hotkey]) => store.TotalHotkeyStake.get(hotkey)),
    weights: Array.from({ length: n }, (_, uid) => readPairs(store.Weights.bytes(ROOT, uid))),
    netuids,
    totalNetworks: store.TotalNetworks.get(),
    kappa: store.Kappa.get(ROOT),
    rho: store.Rho.get(ROOT),
    issuance: store.TotalIssuance.get(),
  })
  if (blockEmission !== undefined && store.BlockEmission.get() !== blockEmission) store.BlockEmission.put(blockEmission)
  emissionValues?.forEach((rao, k) => { store.EmissionValues.put(netuids[k] ?? ROOT, rao) })
}
