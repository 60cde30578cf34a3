import { boundedVec, struct } from '../../../../codec/composites.ts'
import { accountId, fixedBytes, u32, u64 } from '../../../../codec/primitives.ts'
import { plainEnum } from '../../../../codec/variant.ts'
import { constant, definePallet, event } from '../../../../pallet/pallet.ts'
import { blake2, map, value } from '../../../../pallet/storage.ts'
import { AccountData, NO_DATA } from '../../types/account-data.ts'
import { RuntimeFreezeReason, RuntimeHoldReason } from '../../types/hold-reason.ts'
import { weakBoundedVec } from '../../types/weak-bounded-vec.ts'

const Identifier = fixedBytes(8)

const BalanceLock = struct('pallet_balances::types::BalanceLock', {
  id: Identifier,
  amount: u64,
  reasons: plainEnum('pallet_balances::types::Reasons', ['Fee', 'Misc', 'All']),
}, [{ name: 'Balance', type: u64 }])

const ReserveData = struct('pallet_balances::types::ReserveData', { id: Identifier, amount: u64 }, [{ name: 'ReserveIdentifier', type: Identifier }, { name: 'Balance', type: u64 }])
const Hold = struct('pallet_balances::types::IdAmount', { id: RuntimeHoldReason, amount: u64 }, [{ name: 'Id', type: RuntimeHoldReason }, { name: 'Balance', type: u64 }])
const Freeze = struct('pallet_balances::types::IdAmount', { id: RuntimeFreezeReason, amount: u64 }, [{ name: 'Id', type: RuntimeFreezeReason }, { name: 'Balance', type: u64 }])

/** Where repatriated money arrives. */
export const BalanceStatus = plainEnum('frame_support::traits::tokens::misc::BalanceStatus', ['Free', 'Reserved'])

const MAX_LOCKS = 50
const MAX_RESERVES = 50
const MAX_FREEZES = 50
/** As many as there are reasons. */
export const MAX_HOLDS = 2

const moved = { who: accountId, amount: u64 }

/** Balances: TAO in whole rao (FRAME balances). The accounts themselves stand in System.Account. */
export const balances = definePallet({
  name: 'Balances',
  index: 5,
  path: 'pallet_balances::pallet',
  storage: {
    TotalIssuance: value(u64, 0n, 'All rao that accounts have, free and reserved.'),
    InactiveIssuance: value(u64, 0n, 'What of the issuance counts as inactive.'),
    Account: map([blake2(accountId)], AccountData, NO_DATA, 'Unused: accounts stand in System.Account.'),
    Locks: map([blake2(accountId)], weakBoundedVec(BalanceLock), [], 'Locks on accounts.'),
    Reserves: map([blake2(accountId)], boundedVec(ReserveData, MAX_RESERVES), [], 'Named reserves of accounts.'),
    Holds: map([blake2(accountId)], boundedVec(Hold, MAX_HOLDS), [], 'What accounts have on hold, by reason.'),
    Freezes: map([blake2(accountId)], boundedVec(Freeze, MAX_FREEZES), [], 'What accounts have frozen.'),
  },
  events: {
    Endowed: event('An account was created with this balance.', { account: accountId, free_balance: u64 }),
    DustLost: event('An account fell below the existential deposit and lost the rest.', { account: accountId, amount: u64 }),
    Transfer: event('Money was transferred.', { from: accountId, to: accountId, amount: u64 }),
    BalanceSet: event('A balance was set by root.', { who: accountId, free: u64 }),
    Reserved: event('Money was reserved.', moved),
    Unreserved: event('Reserved money is free again.', moved),
    ReserveRepatriated: event('Reserved money moved to another account.', { from: accountId, to: accountId, amount: u64, destination_status: BalanceStatus }),
    Deposit: event('Money came in.', moved),
    Withdraw: event('Money went out, for instance as a fee.', moved),
    Slashed: event('Money was taken away.', moved),
    Minted: event('Money was made.', moved),
    Burned: event('Money was destroyed.', moved),
    Suspended: event('Money was suspended.', moved),
    Restored: event('Suspended money came back.', moved),
    Upgraded: event('An account moved to the newer rules.', { who: accountId }),
    Issued: event('The issuance grew.', { amount: u64 }),
    Rescinded: event('The issuance shrank.', { amount: u64 }),
    Locked: event('Money was locked.', moved),
    Unlocked: event('Money was unlocked.', moved),
    Frozen: event('Money was frozen.', moved),
    Thawed: event('Money was thawed.', moved),
    TotalIssuanceForced: event('Root changed the issuance.', { old: u64, new: u64 }),
  },
  errors: {
    VestingBalance: 'What is vesting cannot be spent.',
    LiquidityRestrictions: 'Locks or freezes leave too little to withdraw.',
    InsufficientBalance: 'The balance is too low.',
    ExistentialDeposit: 'The amount is too low to create an account.',
    Expendability: 'The transfer would kill the account.',
    ExistingVestingSchedule: 'The account vests already.',
    DeadAccount: 'The receiving account does not exist.',
    TooManyReserves: 'There are too many named reserves.',
    TooManyHolds: 'There are too many holds.',
    TooManyFreezes: 'There are too many freezes.',
    IssuanceDeactivated: 'The issuance cannot fall below what is inactive.',
    DeltaZero: 'The difference cannot be zero.',
  },
  constants: {
    ExistentialDeposit: constant(u64, 500n, 'The least that an account must have to exist, in rao.'),
    MaxLocks: constant(u32, MAX_LOCKS, 'The most locks that an account can have.'),
    MaxReserves: constant(u32, MAX_RESERVES, 'The most named reserves that an account can have.'),
    MaxFreezes: constant(u32, MAX_FREEZES, 'The most freezes that an account can have.'),
  },
})
