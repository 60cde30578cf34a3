import { bool, u16, u64 } from '../../../../codec/primitives.ts'
import { subtensor } from '../subtensor/shape.ts'
import { free, measured, subnetSetter } from './setting.ts'

/** The calls that set parameters of one subnet. */
export const subnetSetters = {
  sudo_set_serving_rate_limit: subnetSetter(3, { arg: 'serving_rate_limit', type: u64, by: 'owner', anySubnet: true, item: store => store.ServingRateLimit, event: 'ServingRateLimitSet', cost: measured(128_290_000n, 655n), docs: 'Sets the blocks between two announcements of an endpoint.' }),
  sudo_set_min_difficulty: subnetSetter(4, { arg: 'min_difficulty', type: u64, by: 'owner', item: store => store.MinDifficulty, event: 'MinDifficultySet', cost: measured(171_909_000n), docs: 'Sets the least difficulty of registration.' }),
  sudo_set_max_difficulty: subnetSetter(5, { arg: 'max_difficulty', type: u64, by: 'owner', item: store => store.MaxDifficulty, event: 'MaxDifficultySet', cost: measured(172_279_000n), docs: 'Sets the greatest difficulty of registration.' }),
  sudo_set_weights_version_key: subnetSetter(6, { arg: 'weights_version_key', type: u64, by: 'owner', item: store => store.WeightsVersionKey, event: 'WeightsVersionKeySet', cost: measured(172_460_000n), docs: 'Sets the least version that weights must be set with.' }),
  sudo_set_weights_set_rate_limit: subnetSetter(7, { arg: 'weights_set_rate_limit', type: u64, by: 'owner', item: store => store.WeightsSetRateLimit, event: 'WeightsSetRateLimitSet', cost: measured(171_970_000n), docs: 'Sets the blocks between two settings of weights.' }),
  sudo_set_adjustment_interval: subnetSetter(8, { arg: 'adjustment_interval', type: u16, by: 'root', item: store => store.AdjustmentInterval, event: 'AdjustmentIntervalSet', cost: measured(171_790_000n), docs: 'Sets the blocks between adjustments of burn and difficulty.' }),
  sudo_set_adjustment_alpha: subnetSetter(9, { arg: 'adjustment_alpha', type: u64, by: 'owner', item: store => store.AdjustmentAlpha, event: 'AdjustmentAlphaSet', cost: free(139_000_000n), docs: 'Sets how much of the old burn and difficulty an adjustment keeps.' }),
  sudo_set_max_weight_limit: subnetSetter(12, { arg: 'max_weight_limit', type: u16, by: 'owner', item: store => store.MaxWeightsLimit, event: 'MaxWeightLimitSet', cost: measured(171_589_000n), docs: 'Sets the largest part that one weight may have of all.' }),
  sudo_set_immunity_period: subnetSetter(13, { arg: 'immunity_period', type: u16, by: 'owner', item: store => store.ImmunityPeriod, event: 'ImmunityPeriodSet', cost: measured(171_679_000n), docs: 'Sets the blocks of immunity of a new neuron.' }),
  sudo_set_min_allowed_weights: subnetSetter(14, { arg: 'min_allowed_weights', type: u16, by: 'owner', item: store => store.MinAllowedWeights, event: 'MinAllowedWeightSet', cost: measured(172_390_000n), docs: 'Sets the fewest weights that may be set at once.' }),
  sudo_set_max_allowed_uids: subnetSetter(15, {
    arg: 'max_allowed_uids', type: u16, by: 'root', item: store => store.MaxAllowedUids, event: 'MaxAllowedUidsSet', cost: measured(201_149_000n, 8_301n), docs: 'Sets the room for neurons, which must be more than there are.',
    check: (rt, netuid, room) => { if (rt.of(subtensor).store.SubnetworkN.get(netuid) >= room) rt.fail('MaxAllowedUIdsLessThanCurrentUIds') },
  }),
  sudo_set_kappa: subnetSetter(16, { arg: 'kappa', type: u16, by: 'owner', item: store => store.Kappa, event: 'KappaSet', cost: measured(171_440_000n), docs: 'Sets the part of the stake that makes a consensus.' }),
  sudo_set_rho: subnetSetter(17, { arg: 'rho', type: u16, by: 'owner', item: store => store.Rho, cost: measured(156_820_000n, 4_281n), docs: 'Sets the steepness of the sigmoid in the root epoch.' }),
  sudo_set_activity_cutoff: subnetSetter(18, { arg: 'activity_cutoff', type: u16, by: 'owner', item: store => store.ActivityCutoff, event: 'ActivityCutoffSet', cost: measured(171_759_000n), docs: 'Sets the blocks after which a silent validator is not heard.' }),
  sudo_set_network_registration_allowed: subnetSetter(19, { arg: 'registration_allowed', type: bool, by: 'owner', anySubnet: true, item: store => store.NetworkRegistrationAllowed, event: 'RegistrationAllowed', cost: free(104_000_000n), docs: 'Allows or forbids registration by burning.' }),
  sudo_set_network_pow_registration_allowed: subnetSetter(20, { arg: 'registration_allowed', type: bool, by: 'owner', anySubnet: true, item: store => store.NetworkPowRegistrationAllowed, event: 'PowRegistrationAllowed', cost: free(114_000_000n), docs: 'Allows or forbids registration by proof of work.' }),
  sudo_set_target_registrations_per_interval: subnetSetter(21, { arg: 'target_registrations_per_interval', type: u16, by: 'root', item: store => store.TargetRegistrationsPerInterval, event: 'RegistrationPerIntervalSet', cost: measured(172_099_000n), docs: 'Sets the registrations aimed at per interval; 0 stops the chain at the next adjustment.' }),
  sudo_set_min_burn: subnetSetter(22, { arg: 'min_burn', type: u64, by: 'owner', item: store => store.MinBurn, event: 'MinBurnSet', cost: measured(171_109_000n), docs: 'Sets the least burn of registration.' }),
  sudo_set_max_burn: subnetSetter(23, { arg: 'max_burn', type: u64, by: 'owner', item: store => store.MaxBurn, event: 'MaxBurnSet', cost: measured(171_339_000n), docs: 'Sets the greatest burn of registration.' }),
  sudo_set_difficulty: subnetSetter(24, { arg: 'difficulty', type: u64, by: 'owner', item: store => store.Difficulty, event: 'DifficultySet', cost: measured(172_130_000n), docs: 'Sets the difficulty of registration.' }),
  sudo_set_max_allowed_validators: subnetSetter(25, {
    arg: 'max_allowed_validators', type: u16, by: 'root', item: store => store.MaxAllowedValidators, event: 'MaxAllowedValidatorsSet', cost: measured(203_640_000n, 8_412n), docs: 'Sets the validator permits, which cannot be more than the room for neurons.',
    check: (rt, netuid, permits) => { if (permits > rt.of(subtensor).store.MaxAllowedUids.get(netuid)) rt.fail('MaxValidatorsLargerThanMaxUIds') },
  }),
  sudo_set_bonds_moving_average: subnetSetter(26, { arg: 'bonds_moving_average', type: u64, by: 'owner', item: store => store.BondsMovingAverage, event: 'BondsMovingAverageSet', cost: measured(172_510_000n), docs: 'Sets how much of the old bonds an epoch keeps.' }),
  sudo_set_max_registrations_per_block: subnetSetter(27, { arg: 'max_registrations_per_block', type: u16, by: 'root', item: store => store.MaxRegistrationsPerBlock, event: 'MaxRegistrationsPerBlockSet', cost: measured(171_490_000n), docs: 'Sets the registrations allowed per block.' }),
  sudo_set_tempo: subnetSetter(30, { arg: 'tempo', type: u16, by: 'root', item: store => store.Tempo, event: 'TempoSet', cost: measured(170_489_000n), docs: 'Sets the blocks between two epochs; 0 means none.' }),
  sudo_set_rao_recycled: subnetSetter(39, { arg: 'rao_recycled', type: u64, by: 'root', item: store => store.RAORecycledForRegistration, event: 'RAORecycledForRegistrationSet', cost: free(0n), docs: 'Sets what counts as burnt for registrations.' }),
  sudo_set_commit_reveal_weights_interval: subnetSetter(48, { arg: 'interval', type: u64, by: 'owner', item: store => store.WeightCommitRevealInterval, cost: measured(172_279_000n), docs: 'Sets the length of a commit interval.' }),
  sudo_set_commit_reveal_weights_enabled: subnetSetter(49, { arg: 'enabled', type: bool, by: 'owner', item: store => store.CommitRevealWeightsEnabled, cost: measured(172_279_000n), docs: 'Sets whether weights must be committed before they are revealed.' }),
} as const
