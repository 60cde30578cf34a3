import type { Hex } from '../../../core/hex.ts'
import { blocksUntilNextEpoch } from '../../../core/yuma/tempo.ts'
import type { Execution } from '../../pallet/execution.ts'
import type { DevelopmentSupport } from '../../pallet/runtime.ts'
import { addBalance } from './pallets/subtensor/currency.ts'
import { subtensor } from './pallets/subtensor/shape.ts'
import { system } from './pallets/system/shape.ts'

const ROOT = 0

/** How a chain of this runtime is steered by whoever develops on it. */
export const development: DevelopmentSupport = {
  nextEpochs (rt: Execution): ReadonlyMap<number, number> {
    const { store } = rt.scope(subtensor)
    const now = rt.block.number
    const subnets = [...store.NetworksAdded.entries()].flatMap(([[netuid], exists]) => exists && netuid !== ROOT ? [[netuid, store.Tempo.get(netuid)] as const] : [])
    return new Map(subnets.filter(([, tempo]) => tempo > 0).map(([netuid, tempo]) => [netuid, now + 1 + blocksUntilNextEpoch(netuid, tempo, now + 1)]))
  },

  /** Like the faucet without its work: both counters of issuance rise. */
  fund (rt: Execution, account: Hex, rao: bigint): void {
    const scope = rt.scope(subtensor)
    addBalance(scope, account, rao)
    scope.store.TotalIssuance.mutate(issuance => issuance + rao)
  },

  free: (rt: Execution, account: Hex): bigint => rt.scope(system).store.Account.get(account).data.free,
}
