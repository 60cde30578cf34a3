import { tuple } from '../../../../../codec/composites.ts'
import { accountId, bool, h256, u16, u64 } from '../../../../../codec/primitives.ts'
import { map, optionalMap, twox64, value } from '../../../../../pallet/storage.ts'
import { byNetuid, byNetuidAndUid } from './keys.ts'

/** What the owner of a subnet, or root, can set; and the counts that registration keeps. Times in blocks. */
export const hyperparameterStorage = {
  WeightsMinStake: value(u64, 0n, 'Rao that must be staked to a hotkey that sets weights.'),
  Rho: map(byNetuid, u16, 10, 'Steepness of the sigmoid in the root epoch.'),
  Kappa: map(byNetuid, u16, 32_767, 'Part of the stake that makes a consensus, of 65535.'),
  NeuronsToPruneAtNextEpoch: map(byNetuid, u16, 0, 'Nothing uses it.'),
  RegistrationsThisInterval: map(byNetuid, u16, 0, 'Neurons registered in this adjustment interval.'),
  POWRegistrationsThisInterval: map(byNetuid, u16, 0, 'Those of them that came by proof of work.'),
  BurnRegistrationsThisInterval: map(byNetuid, u16, 0, 'Those of them that came by burning.'),
  MaxAllowedUids: map(byNetuid, u16, 4_096, 'Neurons for which the subnet has room.'),
  ImmunityPeriod: map(byNetuid, u16, 4_096, 'Blocks for which a new neuron is not pruned while others can be.'),
  ActivityCutoff: map(byNetuid, u16, 5_000, 'Blocks without new weights after which a validator is not heard.'),
  MaxWeightsLimit: map(byNetuid, u16, 1_000, 'Largest part that one weight may have of all, of 65535.'),
  WeightsVersionKey: map(byNetuid, u64, 0n, 'Least version that weights must be set with; 0 takes any.'),
  MinAllowedWeights: map(byNetuid, u16, 1_024, 'Fewest weights that may be set at once.'),
  MaxAllowedValidators: map(byNetuid, u16, 128, 'Validator permits that an epoch gives.'),
  AdjustmentInterval: map(byNetuid, u16, 100, 'Blocks between adjustments of burn and difficulty.'),
  BondsMovingAverage: map(byNetuid, u64, 900_000n, 'How much of the old bonds stays in an epoch, in millionths.'),
  WeightsSetRateLimit: map(byNetuid, u64, 100n, 'Blocks between two settings of weights.'),
  ValidatorPruneLen: map(byNetuid, u64, 1n, 'Nothing uses it.'),
  ScalingLawPower: map(byNetuid, u16, 50, 'Nothing but the list of parameters uses it.'),
  TargetRegistrationsPerInterval: map(byNetuid, u16, 2, 'Registrations per interval at which burn and difficulty rest.'),
  BlockAtRegistration: map(byNetuidAndUid, u64, 0n, 'Subnet, neuron: block in which it registered.'),
  AdjustmentAlpha: map(byNetuid, u64, 0n, 'How much of the old burn and difficulty stays when they are adjusted, of 2^64 - 1.'),
  WeightCommits: optionalMap([twox64(u16), twox64(accountId)], tuple(h256, u64), 'Subnet, hotkey: hash of the weights that it will reveal, and block of the commit.'),
  WeightCommitRevealInterval: map(byNetuid, u64, 1_000n, 'Length of a commit interval; weights are revealed in the next one.'),
  CommitRevealWeightsEnabled: map(byNetuid, bool, false, 'Whether weights must be committed before they are revealed.'),
} as const
