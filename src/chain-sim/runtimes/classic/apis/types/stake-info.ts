import { compact, struct } from '../../../../codec/composites.ts'
import { accountId, u64 } from '../../../../codec/primitives.ts'
import type { ValueOf } from '../../../../codec/type.ts'

/** What a coldkey has staked to a hotkey, in rao. */
export const StakeInfo = struct('pallet_subtensor::rpc_info::stake_info::StakeInfo', { hotkey: accountId, coldkey: accountId, stake: compact(u64) })
export type StakeInfo = ValueOf<typeof StakeInfo>
