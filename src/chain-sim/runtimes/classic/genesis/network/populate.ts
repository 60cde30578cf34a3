import type { Execution } from '../../../../pallet/execution.ts'
import { balances } from '../../pallets/balances/shape.ts'
import { removeNetwork } from '../../pallets/subtensor/root/remove-network.ts'
import { subtensor } from '../../pallets/subtensor/shape.ts'
import { Generator } from './generator.ts'
import { makeMiners, makeValidators } from './people.ts'
import { populateRoot, ROOT_SEATS } from './root.ts'
import type { NetworkSizes } from './sizes.ts'
import { Stakes } from './stakes.ts'
import { makeSubnet } from './subnet.ts'

/** The subnet that every genesis of the real runtime has, with its own terms. */
const GENESIS_SUBNET = 3

/**
 * Fills a genesis state with a network: subnets 1, 2 and so on with neurons, stakes, weights and axons, and root with validators
 * that have said what each subnet shall earn. All counters are the sums that they stand for; issuance is what is in balances, stakes
 * and locks. The same sizes give the same bytes.
 */
export function populate (rt: Execution, { seed, subnets, neurons, validators }: NetworkSizes): void {
  const scope = rt.scope(subtensor)
  const { store } = scope
  const random = new Generator(seed)
  const stakes = new Stakes()
  removeNetwork(scope, GENESIS_SUBNET)

  const netuids = Array.from({ length: subnets }, (_, k) => k + 1)
  const pool = makeValidators(scope, random, stakes, Math.max(validators, ROOT_SEATS))
  for (const netuid of netuids) {
    const chosen = random.shuffled(pool).slice(0, validators)
    makeSubnet(scope, random, netuid, { validators: chosen, miners: makeMiners(scope, random, stakes, neurons - validators) })
  }
  populateRoot(scope, random, pool.slice(0, ROOT_SEATS), netuids)
  stakes.write(scope)
  if (subnets > store.SubnetLimit.get()) store.SubnetLimit.put(subnets)

  const locked = netuids.reduce((sum, netuid) => sum + store.SubnetLocked.get(netuid), 0n)
  store.TotalIssuance.put(rt.scope(balances).store.TotalIssuance.get() + store.TotalStake.get() + locked)
}
