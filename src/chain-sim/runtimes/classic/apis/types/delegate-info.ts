import { compact, struct, tuple, vec } from '../../../../codec/composites.ts'
import { accountId, u16, u64 } from '../../../../codec/primitives.ts'
import type { ValueOf } from '../../../../codec/type.ts'

/** A delegate as clients are told of it. Amounts in rao. */
export const DelegateInfo = struct('pallet_subtensor::rpc_info::delegate_info::DelegateInfo', {
  delegate_ss58: accountId,
  /** Of 65535. */
  take: compact(u16),
  /** Who has staked to it and how much; the owner among them. */
  nominators: vec(tuple(accountId, compact(u64))),
  owner_ss58: accountId,
  registrations: vec(compact(u16)),
  validator_permits: vec(compact(u16)),
  /** Earned in a day by 1000 rao that are staked to it. */
  return_per_1000: compact(u64),
  total_daily_return: compact(u64),
})
export type DelegateInfo = ValueOf<typeof DelegateInfo>
