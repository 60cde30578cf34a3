import { tuple } from '../../../../../codec/composites.ts'
import { accountId, u16, u64 } from '../../../../../codec/primitives.ts'
import { blake2, identity, map, value } from '../../../../../pallet/storage.ts'
import { ZERO_ACCOUNT } from './keys.ts'

/** Stake, its totals and limits, delegates, and what has been issued. Amounts in rao, takes in u16 of 65535. */
export const stakingStorage = {
  SenateRequiredStakePercentage: value(u64, 1n, 'Percent of all stake that a senate seat once needed; nothing reads it.'),
  TotalStake: value(u64, 0n, 'All stake together, in rao.'),
  MaxTake: value(u16, 11_796, 'Most that a delegate may take, of 65535; what a new delegate begins with.'),
  MinTake: value(u16, 5_898, 'Least that a delegate may take, of 65535.'),
  BlockEmission: value(u64, 1_000_000_000n, 'Rao minted per block; halves with issuance.'),
  TotalIssuance: value(u64, 0n, 'Rao issued, as this pallet counts it.'),
  TargetStakesPerInterval: value(u64, 1n, 'Stake changes that a coldkey may make on a hotkey per interval.'),
  StakeInterval: value(u64, 360n, 'Blocks after which stake changes are counted anew.'),
  TotalHotkeyStake: map([identity(accountId)], u64, 0n, 'Hotkey: rao staked to it by everyone.'),
  TotalColdkeyStake: map([identity(accountId)], u64, 0n, 'Coldkey: rao it has staked everywhere.'),
  TotalHotkeyColdkeyStakesThisInterval: map([identity(accountId), identity(accountId)], tuple(u64, u64), [0n, 0n], 'Coldkey, hotkey: number of stake changes in this interval, and block of the last.'),
  Owner: map([blake2(accountId)], accountId, ZERO_ACCOUNT, 'Hotkey: the coldkey that owns it. An entry is what makes a hotkey known.'),
  Delegates: map([blake2(accountId)], u16, 11_796, 'Hotkey: its take as a delegate. An entry is what makes a delegate.'),
  Stake: map([blake2(accountId), identity(accountId)], u64, 0n, 'Hotkey, coldkey: rao staked by one to the other.'),
} as const
