import { compact, struct } from '../../../../codec/composites.ts'
import { bool, u16, u64 } from '../../../../codec/primitives.ts'
import type { ValueOf } from '../../../../codec/type.ts'

/**
 * What the owner of a subnet can set, as clients are told. Amounts in rao, times in blocks. Later runtimes have more fields at the
 * end, and clients decode exactly as many as the runtime has that they were made for.
 */
export const SubnetHyperparams = struct('pallet_subtensor::rpc_info::subnet_info::SubnetHyperparams', {
  rho: compact(u16),
  kappa: compact(u16),
  immunity_period: compact(u16),
  min_allowed_weights: compact(u16),
  max_weights_limit: compact(u16),
  tempo: compact(u16),
  min_difficulty: compact(u64),
  max_difficulty: compact(u64),
  weights_version: compact(u64),
  weights_rate_limit: compact(u64),
  adjustment_interval: compact(u16),
  activity_cutoff: compact(u16),
  registration_allowed: bool,
  target_regs_per_interval: compact(u16),
  min_burn: compact(u64),
  max_burn: compact(u64),
  bonds_moving_avg: compact(u64),
  max_regs_per_block: compact(u16),
  serving_rate_limit: compact(u64),
  max_validators: compact(u16),
  adjustment_alpha: compact(u64),
  difficulty: compact(u64),
  commit_reveal_weights_interval: compact(u64),
  commit_reveal_weights_enabled: bool,
})
export type SubnetHyperparams = ValueOf<typeof SubnetHyperparams>
