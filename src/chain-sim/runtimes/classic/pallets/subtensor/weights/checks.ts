import { checkVecMaxLimited } from '../../../../../../core/yuma/quantise.ts'
import { blocksSince } from '../arithmetic.ts'
import type { Rt } from '../shape.ts'

const ROOT = 0
const NO_LIMIT = 65_535

/** Weights as a call brings them: to whom, and how much. */
export interface GivenWeights {
  readonly uids: readonly number[]
  readonly values: readonly number[]
}

/** Whether the version will do: any where the subnet asks for none. */
export function isVersionAccepted ({ store }: Rt, netuid: number, version: bigint): boolean {
  const wanted = store.WeightsVersionKey.get(netuid)
  return wanted === 0n || version >= wanted
}

/** Whether the last weights are long enough ago. A neuron that never set any may always. */
export function isSlowEnough (rt: Rt, netuid: number, uid: number): boolean {
  const { store } = rt
  if (!store.Keys.has(netuid, uid)) return false
  const last = store.LastUpdate.get(netuid)[uid] ?? 0n
  return last === 0n || blocksSince(rt, last) >= store.WeightsSetRateLimit.get(netuid)
}

/** One weight only, on oneself. */
export const isSelfWeight = (uid: number, { uids, values }: GivenWeights): boolean => values.length === 1 && uids[0] === uid

/** Whether the neuron may weigh others: with a permit; itself it may weigh always. */
export const isPermitted = ({ store }: Rt, netuid: number, uid: number, given: GivenWeights): boolean =>
  isSelfWeight(uid, given) || (store.ValidatorPermit.get(netuid)[uid] ?? false)

/** Whether a uid stands twice in the list. */
export const hasDuplicates = (uids: readonly number[]): boolean => new Set(uids).size < uids.length

/** Whether there are enough weights, or as many as there are neurons. On root a weight on oneself is like any other. */
export function isLongEnough ({ store }: Rt, netuid: number, uid: number, given: GivenWeights): boolean {
  if (netuid !== ROOT && isSelfWeight(uid, given)) return true
  return given.values.length >= Math.min(store.SubnetworkN.get(netuid), store.MinAllowedWeights.get(netuid))
}

/** Whether no weight has too large a part of all. */
export function isWithinLimit ({ store }: Rt, netuid: number, uid: number, given: GivenWeights): boolean {
  if (isSelfWeight(uid, given)) return true
  const limit = store.MaxWeightsLimit.get(netuid)
  return limit === NO_LIMIT || checkVecMaxLimited(given.values, limit)
}
