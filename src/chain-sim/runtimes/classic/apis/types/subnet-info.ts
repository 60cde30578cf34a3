import { array, compact, struct, vec } from '../../../../codec/composites.ts'
import { accountId, u16, u64 } from '../../../../codec/primitives.ts'
import type { ValueOf } from '../../../../codec/type.ts'

/** A subnet as clients are told of it. Amounts in rao, times in blocks. */
export const SubnetInfo = struct('pallet_subtensor::rpc_info::subnet_info::SubnetInfo', {
  netuid: compact(u16),
  rho: compact(u16),
  kappa: compact(u16),
  difficulty: compact(u64),
  immunity_period: compact(u16),
  max_allowed_validators: compact(u16),
  min_allowed_weights: compact(u16),
  max_weights_limit: compact(u16),
  scaling_law_power: compact(u16),
  subnetwork_n: compact(u16),
  max_allowed_uids: compact(u16),
  blocks_since_last_step: compact(u64),
  tempo: compact(u16),
  network_modality: compact(u16),
  /** Nothing fills it any more. */
  network_connect: vec(array(u16, 2)),
  /** Rao per block. */
  emission_values: compact(u64),
  burn: compact(u64),
  owner: accountId,
})
export type SubnetInfo = ValueOf<typeof SubnetInfo>
