import type { Rt } from '../../pallets/subtensor/shape.ts'
import type { SubnetHyperparams } from '../types/subnet-hyperparams.ts'
import type { SubnetInfo } from '../types/subnet-info.ts'

/** The netuids of the subnets that there are, ascending, root first. */
export const netuidsOf = ({ store }: Rt): readonly number[] =>
  [...store.NetworksAdded.entries()].flatMap(([[netuid], added]) => added ? [netuid] : []).sort((a, b) => a - b)

/** A subnet, or undefined where there is none. */
export function subnetInfo ({ store }: Rt, netuid: number): SubnetInfo | undefined {
  if (!store.NetworksAdded.get(netuid)) return undefined
  return {
    netuid,
    rho: store.Rho.get(netuid),
    kappa: store.Kappa.get(netuid),
    difficulty: store.Difficulty.get(netuid),
    immunity_period: store.ImmunityPeriod.get(netuid),
    max_allowed_validators: store.MaxAllowedValidators.get(netuid),
    min_allowed_weights: store.MinAllowedWeights.get(netuid),
    max_weights_limit: store.MaxWeightsLimit.get(netuid),
    scaling_law_power: store.ScalingLawPower.get(netuid),
    subnetwork_n: store.SubnetworkN.get(netuid),
    max_allowed_uids: store.MaxAllowedUids.get(netuid),
    blocks_since_last_step: store.BlocksSinceLastStep.get(netuid),
    tempo: store.Tempo.get(netuid),
    network_modality: store.NetworkModality.get(netuid),
    network_connect: [],
    emission_values: store.EmissionValues.get(netuid),
    burn: store.Burn.get(netuid),
    owner: store.SubnetOwner.get(netuid),
  }
}

/** What the owner of a subnet can set, or undefined where there is no such subnet. */
export function subnetHyperparams ({ store }: Rt, netuid: number): SubnetHyperparams | undefined {
  if (!store.NetworksAdded.get(netuid)) return undefined
  return {
    rho: store.Rho.get(netuid),
    kappa: store.Kappa.get(netuid),
    immunity_period: store.ImmunityPeriod.get(netuid),
    min_allowed_weights: store.MinAllowedWeights.get(netuid),
    max_weights_limit: store.MaxWeightsLimit.get(netuid),
    tempo: store.Tempo.get(netuid),
    min_difficulty: store.MinDifficulty.get(netuid),
    max_difficulty: store.MaxDifficulty.get(netuid),
    weights_version: store.WeightsVersionKey.get(netuid),
    weights_rate_limit: store.WeightsSetRateLimit.get(netuid),
    adjustment_interval: store.AdjustmentInterval.get(netuid),
    activity_cutoff: store.ActivityCutoff.get(netuid),
    registration_allowed: store.NetworkRegistrationAllowed.get(netuid),
    target_regs_per_interval: store.TargetRegistrationsPerInterval.get(netuid),
    min_burn: store.MinBurn.get(netuid),
    max_burn: store.MaxBurn.get(netuid),
    bonds_moving_avg: store.BondsMovingAverage.get(netuid),
    max_regs_per_block: store.MaxRegistrationsPerBlock.get(netuid),
    serving_rate_limit: store.ServingRateLimit.get(netuid),
    max_validators: store.MaxAllowedValidators.get(netuid),
    adjustment_alpha: store.AdjustmentAlpha.get(netuid),
    difficulty: store.Difficulty.get(netuid),
    commit_reveal_weights_interval: store.WeightCommitRevealInterval.get(netuid),
    commit_reveal_weights_enabled: store.CommitRevealWeightsEnabled.get(netuid),
  }
}
