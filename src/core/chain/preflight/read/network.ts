import { rao } from '../../../amount.ts'
import type { ReadAt } from '../../chain.ts'
import { lockCost } from '../../../yuma/lock-cost.ts'
import { accountState } from '../../queries/balance.ts'
import { existentialDeposit } from '../../queries/deposit.ts'
import { netuids } from '../../queries/subnets.ts'
import { asBigInt, asNumber, storage } from '../../storage.ts'
import type { Check } from '../check.ts'
import { canSpend } from '../funds.ts'
import { hasPlace, slowlyEnough, type NetworkState } from '../network.ts'
import { hasClassicRules, nextBlock } from './rules.ts'

const ROOT = 0

/** The rules for `register_network`. */
export async function createSubnetChecks (at: ReadAt, coldkey: string): Promise<readonly Check[]> {
  if (!hasClassicRules(at)) return []
  const read = (item: string) => storage(at, 'subtensorModule', item).one()
  const subnets = (await netuids(at)).filter(netuid => netuid !== ROOT)
  const [account, lastRegistered, rateLimit, subnetLimit, immunityPeriod, lastLockCost, minLockCost, reductionInterval, registeredAt] = await Promise.all([
    accountState(at, coldkey), read('networkLastRegistered'), read('networkRateLimit'), read('subnetLimit'), read('networkImmunityPeriod'),
    read('networkLastLockCost'), read('networkMinLockCost'), read('networkLockReductionInterval'),
    storage(at, 'subtensorModule', 'networkRegisteredAt').many(subnets),
  ])
  const next = nextBlock(at)
  const cost = lockCost({
    lastLockCost: asBigInt(lastLockCost),
    lastRegistered: asNumber(lastRegistered),
    minLockCost: asBigInt(minLockCost),
    reductionInterval: asBigInt(reductionInterval),
    block: next,
  })
  const state: NetworkState = {
    next,
    lastRegistered: asNumber(lastRegistered),
    rateLimit: asNumber(rateLimit),
    subnetLimit: asNumber(subnetLimit),
    immunityPeriod: asNumber(immunityPeriod),
    registeredAt: registeredAt.map(asNumber),
  }
  return [slowlyEnough(state), canSpend(account, rao(cost), existentialDeposit(at)), hasPlace(state)]
}
