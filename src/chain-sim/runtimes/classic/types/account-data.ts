import { newtype, struct } from '../../../codec/composites.ts'
import { u128, u32, u64 } from '../../../codec/primitives.ts'
import type { ValueOf } from '../../../codec/type.ts'

/** Marks an account as kept by the newer rules of references; every account here has it. */
const NEW_LOGIC = 1n << 127n

/** What an account has, in rao. */
export const AccountData = struct('pallet_balances::types::AccountData', {
  free: u64,
  reserved: u64,
  frozen: u64,
  flags: newtype('pallet_balances::types::ExtraFlags', u128),
}, [{ name: 'Balance', type: u64 }])
export type AccountData = ValueOf<typeof AccountData>

/** The money of an account that has none. */
export const NO_DATA: AccountData = { free: 0n, reserved: 0n, frozen: 0n, flags: NEW_LOGIC }

/** An account: how many transactions it sent, why it exists, and what it has. */
export const AccountInfo = struct('frame_system::AccountInfo', {
  nonce: u32,
  consumers: u32,
  providers: u32,
  sufficients: u32,
  data: AccountData,
}, [{ name: 'Nonce', type: u32 }, { name: 'AccountData', type: AccountData }])
export type AccountInfo = ValueOf<typeof AccountInfo>

/** An account that nobody has used yet. */
export const NO_ACCOUNT: AccountInfo = { nonce: 0, consumers: 0, providers: 0, sufficients: 0, data: NO_DATA }

/** The account with another free balance. Named field by field, which is several times quicker than `...`. */
export const withFree = ({ nonce, consumers, providers, sufficients, data: { reserved, frozen, flags } }: AccountInfo, free: bigint): AccountInfo =>
  ({ nonce, consumers, providers, sufficients, data: { free, reserved, frozen, flags } })

/** Whether nothing tells the data from that of an account that never was. */
export const isNoData = (data: AccountData): boolean =>
  data.free === 0n && data.reserved === 0n && data.frozen === 0n && data.flags === NEW_LOGIC
