import type { Hex } from '../../../../../../core/hex.ts'
import { maxUpscaleU16 } from '../../../../../../core/yuma/quantise.ts'
import { currentBlock } from '../arithmetic.ts'
import type { Rt } from '../shape.ts'
import { hasDuplicates, isLongEnough, isPermitted, isSlowEnough, isVersionAccepted, isWithinLimit, type GivenWeights } from './checks.ts'

const ROOT = 0

/**
 * Sets a neuron's weights in a subnet, scaled so that the largest is 65535.
 * @throws CanNotSetRootNetworkWeights | WeightVecNotEqualSize | SubNetworkDoesNotExist | UidsLengthExceedUidsInSubNet |
 *   HotKeyNotRegisteredInSubNet | NotEnoughStakeToSetWeights | IncorrectWeightVersionKey | SettingWeightsTooFast |
 *   NeuronNoValidatorPermit | DuplicateUids | UidVecContainInvalidOne | WeightVecLengthIsLow | MaxWeightExceeded
 */
export function setWeightsOf (rt: Rt, hotkey: Hex, netuid: number, given: GivenWeights, version: bigint): void {
  const { store } = rt
  if (netuid === ROOT) rt.fail('CanNotSetRootNetworkWeights')
  if (given.uids.length !== given.values.length) rt.fail('WeightVecNotEqualSize')
  if (!store.NetworksAdded.get(netuid)) rt.fail('SubNetworkDoesNotExist')
  if (given.uids.length > store.SubnetworkN.get(netuid)) rt.fail('UidsLengthExceedUidsInSubNet')
  const uid = ensureMaySetWeights(rt, hotkey, netuid, version)
  if (!isPermitted(rt, netuid, uid, given)) rt.fail('NeuronNoValidatorPermit')
  if (hasDuplicates(given.uids)) rt.fail('DuplicateUids')
  if (!given.uids.every(other => store.Keys.has(netuid, other))) rt.fail('UidVecContainInvalidOne')
  storeWeights(rt, netuid, uid, given)
}

/**
 * The checks that weights on root and in subnets share.
 * @returns the neuron's uid
 * @throws HotKeyNotRegisteredInSubNet | NotEnoughStakeToSetWeights | IncorrectWeightVersionKey | SettingWeightsTooFast
 */
export function ensureMaySetWeights (rt: Rt, hotkey: Hex, netuid: number, version: bigint): number {
  const { store } = rt
  const uid = store.Uids.get(netuid, hotkey)
  if (uid === undefined) return rt.fail('HotKeyNotRegisteredInSubNet')
  if (!hasStakeToSetWeights(rt, hotkey)) rt.fail('NotEnoughStakeToSetWeights')
  if (!isVersionAccepted(rt, netuid, version)) rt.fail('IncorrectWeightVersionKey')
  if (!isSlowEnough(rt, netuid, uid)) rt.fail('SettingWeightsTooFast')
  return uid
}

/** Whether the hotkey has the stake that setting weights needs. */
const hasStakeToSetWeights = ({ store }: Rt, hotkey: Hex): boolean => store.TotalHotkeyStake.get(hotkey) >= store.WeightsMinStake.get()

/**
 * Scales weights and stores them, zeros included, in the order given.
 * @throws WeightVecLengthIsLow | MaxWeightExceeded
 */
export function storeWeights (rt: Rt, netuid: number, uid: number, given: GivenWeights): void {
  if (!isLongEnough(rt, netuid, uid, given)) rt.fail('WeightVecLengthIsLow')
  const values = [...maxUpscaleU16(given.values)]
  if (!isWithinLimit(rt, netuid, uid, { uids: given.uids, values })) rt.fail('MaxWeightExceeded')

  rt.store.Weights.put(netuid, uid, given.uids.map((other, k) => [other, values[k] ?? 0] as const))
  const updates = rt.store.LastUpdate.get(netuid)
  if (uid < updates.length) rt.store.LastUpdate.put(netuid, updates.with(uid, currentBlock(rt)))
  rt.emit('WeightsSet', [netuid, uid])
}
