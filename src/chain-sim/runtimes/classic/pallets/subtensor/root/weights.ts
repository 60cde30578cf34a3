import type { Hex } from '../../../../../../core/hex.ts'
import type { Rt } from '../shape.ts'
import { ensureOwner } from '../staking/hotkeys.ts'
import { hasDuplicates, type GivenWeights } from '../weights/checks.ts'
import { ensureMaySetWeights, storeWeights } from '../weights/set.ts'

const ROOT = 0

/**
 * Sets a root validator's weights on subnets, on behalf of the coldkey that owns it.
 * @throws HotKeyAccountNotExists | NonAssociatedColdKey | SubNetworkDoesNotExist | NotRootSubnet | WeightVecNotEqualSize |
 *   UidVecContainInvalidOne | HotKeyNotRegisteredInSubNet | NotEnoughStakeToSetWeights | IncorrectWeightVersionKey |
 *   SettingWeightsTooFast | DuplicateUids | WeightVecLengthIsLow | MaxWeightExceeded
 */
export function setRootWeightsOf (rt: Rt, coldkey: Hex, hotkey: Hex, netuid: number, given: GivenWeights, version: bigint): void {
  const { store } = rt
  ensureOwner(rt, coldkey, hotkey)
  if (!store.NetworksAdded.get(netuid)) rt.fail('SubNetworkDoesNotExist')
  if (netuid !== ROOT) rt.fail('NotRootSubnet')
  if (given.uids.length !== given.values.length) rt.fail('WeightVecNotEqualSize')
  if (!given.uids.every(subnet => store.NetworksAdded.get(subnet))) rt.fail('UidVecContainInvalidOne')
  const uid = ensureMaySetWeights(rt, hotkey, netuid, version)
  if (hasDuplicates(given.uids)) rt.fail('DuplicateUids')
  storeWeights(rt, netuid, uid, given)
}
