import type { ReadAt } from '../../chain.ts'
import { netuids } from '../../queries/subnets.ts'
import { ownersOf, totalStakes } from '../../queries/stake.ts'
import { asBigInt, asNumber, asRao, storage } from '../../storage.ts'
import { rao } from '../../../amount.ts'
import type { Check } from '../check.ts'
import { canSetRootWeights, canSetWeights, type Weights, type WeightsState } from '../weights.ts'
import { hasClassicRules, nextBlock } from './rules.ts'

const ROOT = 0

/** The rules for `set_weights`, signed by the hotkey. */
export async function setWeightsChecks (at: ReadAt, netuid: number, hotkey: string, weights: Weights): Promise<readonly Check[]> {
  return hasClassicRules(at) ? canSetWeights(await weightsState(at, netuid, hotkey), weights) : []
}

/** The rules for `set_root_weights`, signed by the coldkey. */
export async function setRootWeightsChecks (
  at: ReadAt,
  { coldkey, hotkey, weights }: { readonly coldkey: string, readonly hotkey: string, readonly weights: Weights },
): Promise<readonly Check[]> {
  if (!hasClassicRules(at)) return []
  const [state, [owner], all] = await Promise.all([weightsState(at, ROOT, hotkey), ownersOf(at, [hotkey]), netuids(at)])
  return canSetRootWeights(state, weights, { coldkey, owner, netuids: all })
}

async function weightsState (at: ReadAt, netuid: number, hotkey: string): Promise<WeightsState> {
  const read = (item: string, ...keys: readonly unknown[]) => storage(at, 'subtensorModule', item).one(...keys)
  const [exists, neurons, tempo, uidOf, [stake], minimumStake, version, updates, rateLimit, permits, minAllowed, maxLimit, commitReveal] = await Promise.all([
    read('networksAdded', netuid), read('subnetworkN', netuid), read('tempo', netuid), read('uids', netuid, hotkey), totalStakes(at, [hotkey]), read('weightsMinStake'),
    read('weightsVersionKey', netuid), read('lastUpdate', netuid), read('weightsSetRateLimit', netuid), read('validatorPermit', netuid),
    read('minAllowedWeights', netuid), read('maxWeightsLimit', netuid), read('commitRevealWeightsEnabled', netuid),
  ])
  const uid = uidOf.isEmpty ? undefined : asNumber(uidOf)
  const at0 = uid ?? -1
  return {
    next: nextBlock(at),
    netuid,
    exists: exists.toJSON() === true,
    neurons: asNumber(neurons),
    tempo: asNumber(tempo),
    uid,
    stake: stake ?? rao(0n),
    minimumStake: asRao(minimumStake),
    wantedVersion: asBigInt(version),
    lastUpdate: Number((updates.toJSON() as readonly (number | string)[])[at0] ?? 0),
    rateLimit: asNumber(rateLimit),
    permit: (permits.toJSON() as readonly boolean[])[at0] ?? false,
    minAllowed: asNumber(minAllowed),
    maxLimit: asNumber(maxLimit),
    commitReveal: commitReveal.toJSON() === true,
  }
}
