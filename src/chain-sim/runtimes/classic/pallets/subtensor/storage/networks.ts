import { accountId, bool, u16, u64 } from '../../../../../codec/primitives.ts'
import { blake2, identity, map, value } from '../../../../../pallet/storage.ts'
import { byNetuid } from './keys.ts'

/** Which subnets there are, and what a new one costs. Amounts in rao, times in blocks. */
export const networkStorage = {
  SubnetLimit: value(u16, 12, 'Most subnets that may exist besides root.'),
  TotalNetworks: value(u16, 0, 'Subnets that exist, root included.'),
  SubnetworkN: map(byNetuid, u16, 0, 'Neurons in the subnet.'),
  NetworkModality: map(byNetuid, u16, 0, 'Kind of the subnet; always 0.'),
  NetworksAdded: map(byNetuid, bool, false, 'Whether the subnet exists.'),
  IsNetworkMember: map([blake2(accountId), identity(u16)], bool, false, 'Hotkey, subnet: whether it is registered there.'),
  NetworkRegistrationAllowed: map(byNetuid, bool, false, 'Whether neurons may register by burning; without it the subnet is paid nothing.'),
  NetworkPowRegistrationAllowed: map(byNetuid, bool, false, 'Whether neurons may register by proof of work.'),
  NetworkRegisteredAt: map(byNetuid, u64, 0n, 'Block in which the subnet was made.'),
  NetworkImmunityPeriod: value(u64, 50_400n, 'Blocks for which a new subnet cannot be evicted.'),
  NetworkLastRegistered: value(u64, 0n, 'Block in which the last subnet was made.'),
  NetworkMinAllowedUids: value(u16, 128, 'Least room that a subnet has to offer; nothing reads it.'),
  NetworkMinLockCost: value(u64, 1_000_000_000_000n, 'Least that making a subnet locks.'),
  NetworkLastLockCost: value(u64, 1_000_000_000_000n, 'What making the last subnet locked.'),
  NetworkLockReductionInterval: value(u64, 100_800n, 'Blocks in which the lock cost falls by what the last subnet locked.'),
  SubnetOwnerCut: value(u16, 11_796, "A subnet owner's part of its emission, of 65535."),
  NetworkRateLimit: value(u64, 7_200n, 'Blocks that must lie between two new subnets.'),
  NominatorMinRequiredStake: value(u64, 0n, 'Least that a nominator may have staked to a hotkey.'),
} as const
