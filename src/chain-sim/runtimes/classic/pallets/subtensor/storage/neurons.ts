import { tuple, vec } from '../../../../../codec/composites.ts'
import { accountId, bool, u16, u64 } from '../../../../../codec/primitives.ts'
import { map, optionalMap } from '../../../../../pallet/storage.ts'
import { byNetuid, byNetuidAndHotkey, byNetuidAndUid, ZERO_ACCOUNT } from './keys.ts'

/** The neurons of a subnet and what its last epoch made of them. Vectors are by uid; u16 values are of 65535. */
export const neuronStorage = {
  Uids: optionalMap(byNetuidAndHotkey, u16, 'Subnet, hotkey: its uid.'),
  Keys: map(byNetuidAndUid, accountId, ZERO_ACCOUNT, 'Subnet, uid: its hotkey.'),
  LoadedEmission: optionalMap(byNetuid, vec(tuple(accountId, u64, u64)), 'Hotkey, server and validator emission in rao, paid out in the next block.'),
  Active: map(byNetuid, vec(bool), [], 'Whether the neuron has set weights lately.'),
  Rank: map(byNetuid, vec(u16), [], 'Worth of the neuron as all validators see it.'),
  Trust: map(byNetuid, vec(u16), [], 'Part of its weights that consensus left.'),
  Consensus: map(byNetuid, vec(u16), [], 'Weight that the consensus agrees on.'),
  Incentive: map(byNetuid, vec(u16), [], "Part in the servers' emission."),
  Dividends: map(byNetuid, vec(u16), [], "Part in the validators' emission."),
  Emission: map(byNetuid, vec(u64), [], 'Rao that the last epoch gave.'),
  LastUpdate: map(byNetuid, vec(u64), [], 'Block in which weights were last set.'),
  ValidatorTrust: map(byNetuid, vec(u16), [], "Part of a validator's own weights that consensus left."),
  PruningScores: map(byNetuid, vec(u16), [], 'The lowest is the next to go.'),
  ValidatorPermit: map(byNetuid, vec(bool), [], 'Whether the next epoch hears its weights.'),
  Weights: map(byNetuidAndUid, vec(tuple(u16, u16)), [], 'Subnet, uid: whom it weighs and how much; on root whom means which subnet.'),
  Bonds: map(byNetuidAndUid, vec(tuple(u16, u16)), [], 'Subnet, uid: bonds to other neurons.'),
} as const
