import type { Hex } from '../../../../../core/hex.ts'
import { arithmeticError, tokenError, type TokenErrorName } from '../../../../pallet/dispatch-error.ts'
import { withFree } from '../../types/account-data.ts'
import type { World } from '../../types/world.ts'
import { accountOf, canDecProvider } from '../system/accounts.ts'
import { burn, dataOf, existentialDeposit, issue, mutateAccount } from './account.ts'
import { system } from '../system/shape.ts'
import { balances } from './shape.ts'

/** Money moves (FRAME `fungible` as Balances implements it). Amounts in rao. */

/**
 * What a withdrawal may do to the account: `Preserve` keeps the existential deposit, `Protect` keeps the last provider,
 * `Expendable` may kill it where nothing needs it.
 */
export type Preservation = 'Preserve' | 'Protect' | 'Expendable'

/** `Force` takes what is frozen too. */
export type Fortitude = 'Polite' | 'Force'

/** `BestEffort` does less where all is not possible. */
export type Precision = 'Exact' | 'BestEffort'

/** What would come of a withdrawal; `ReducedToZero` kills the account, which may be right. */
export type WithdrawConsequence = 'Success' | 'ReducedToZero' | 'BalanceLow' | 'Underflow' | 'Frozen' | 'WouldDie'

const U64_MAX = (1n << 64n) - 1n
const min = (a: bigint, b: bigint) => a < b ? a : b
const max = (a: bigint, b: bigint) => a > b ? a : b
const less = (a: bigint, b: bigint) => a > b ? a - b : 0n

/** The free balance. */
export const freeBalance = (rt: World, who: Hex): bigint => dataOf(rt, who).free

/** How much could be withdrawn. */
export function reducibleBalance (rt: World, who: Hex, preservation: Preservation, fortitude: Fortitude): bigint {
  const { free, reserved, frozen } = dataOf(rt, who)
  const frozenPart = fortitude === 'Polite' ? less(frozen, reserved) : 0n
  const mustStay = preservation === 'Preserve' ||
    (preservation === 'Protect' && free > 0n && accountOf(rt, who).providers === 1) ||
    (preservation === 'Expendable' && free > 0n && !canDecProvider(rt, who))
  return less(free, mustStay ? max(frozenPart, existentialDeposit(rt)) : frozenPart)
}

/** What would come of withdrawing. */
export function canWithdraw (rt: World, who: Hex, amount: bigint): WithdrawConsequence {
  if (amount === 0n) return 'Success'
  if (rt.of(balances).store.TotalIssuance.get() < amount) return 'Underflow'
  const { free, reserved, frozen } = dataOf(rt, who)
  if (free < amount) return 'BalanceLow'
  if (amount > reducibleBalance(rt, who, 'Expendable', 'Polite')) return 'Frozen'
  const left = free - amount
  const dies = left < existentialDeposit(rt)
  if (dies && !canDecProvider(rt, who)) return 'WouldDie'
  if (left + reserved < frozen) return 'Frozen'
  return dies ? 'ReducedToZero' : 'Success'
}

const WITHDRAW_ERRORS: Readonly<Record<'BalanceLow' | 'WouldDie' | 'Frozen', TokenErrorName>> = { BalanceLow: 'FundsUnavailable', WouldDie: 'OnlyProvider', Frozen: 'Frozen' }

/** @throws the token or arithmetic error that says why the withdrawal cannot be; `NotExpendable` where it would kill and may not */
function ensureWithdrawable (rt: World, who: Hex, amount: bigint, keepAlive: boolean): void {
  const consequence = canWithdraw(rt, who, amount)
  if (consequence === 'Success') return
  if (consequence === 'Underflow') throw arithmeticError('Underflow')
  if (consequence !== 'ReducedToZero') throw tokenError(WITHDRAW_ERRORS[consequence])
  if (keepAlive) throw tokenError('NotExpendable')
}

/** Why a deposit of money that exists already could not be, or undefined where it can. */
export function whyNotDeposit (rt: World, who: Hex, amount: bigint): 'Overflow' | 'BelowMinimum' | undefined {
  if (amount === 0n) return undefined
  const { free, reserved } = dataOf(rt, who)
  if (free + amount > U64_MAX) return 'Overflow'
  if (free + amount < existentialDeposit(rt)) return 'BelowMinimum'
  return free + amount + reserved > U64_MAX ? 'Overflow' : undefined
}

/** Sets the free balance. The issuance is the caller's business, except for dust. */
function writeBalance (rt: World, who: Hex, amount: bigint): void {
  const dust = mutateAccount(rt, who, account => {
    const taken = account.free - amount
    if (taken > 0n && taken > reducibleBalance(rt, who, 'Expendable', 'Force')) rt.of(balances).fail('InsufficientBalance')
    return { ...account, free: amount }
  })
  burn(rt, dust)
}

/** Takes from the free balance. @returns what was taken @throws FundsUnavailable when `Exact` and there is too little */
export function decreaseBalance (
  rt: World,
  who: Hex,
  amount: bigint,
  precision: Precision,
  preservation: Preservation,
  fortitude: Fortitude,
): bigint {
  const before = freeBalance(rt, who)
  const reducible = reducibleBalance(rt, who, preservation, fortitude)
  if (precision === 'Exact' && reducible < amount) throw tokenError('FundsUnavailable')
  const taken = min(amount, reducible)
  writeBalance(rt, who, before - taken)
  return taken
}

/** Adds to the free balance. @returns what was added: nothing where the account would stay below the existential deposit */
export function increaseBalance (rt: World, who: Hex, amount: bigint): bigint {
  const { Account } = rt.of(system).store
  const place = Account.at(who)
  const account = Account.getAt(place)
  const before = account.data.free
  const after = min(before + amount, U64_MAX)
  const least = existentialDeposit(rt)
  if (after < least || after === before) return 0n
  // Who had enough has more: nothing else about the account changes. Owners of subnets are paid in every block.
  if (before >= least && account.providers > 0) Account.putAt(place, withFree(account, after))
  else writeBalance(rt, who, after)
  return after - before
}

/**
 * Deposits new money as far as possible and issues what came in. Announces it also where that is nothing.
 * @returns what came in: nothing where an empty account would stay below the existential deposit
 */
export function depositBestEffort (rt: World, who: Hex, amount: bigint): bigint {
  const actual = increaseBalance(rt, who, amount)
  rt.of(balances).emit('Deposit', { who, amount: actual })
  issue(rt, actual)
  return actual
}

/** Who is paid, and how much, in rao. */
export type Payment = readonly [who: Hex, amount: bigint]

/** Does so for one payment after the other, and issues what came in with all of them at once. */
export function depositAllBestEffort (rt: World, payments: readonly Payment[]): void {
  const { emit } = rt.of(balances)
  let issued = 0n
  for (const [who, amount] of payments) {
    const actual = increaseBalance(rt, who, amount)
    emit('Deposit', { who, amount: actual })
    issued += actual
  }
  issue(rt, issued)
}

/**
 * Withdraws as far as the account keeps its existential deposit, and burns what went out. Announces it also where that is
 * nothing.
 * @returns what went out
 */
export function withdrawBestEffortPreserve (rt: World, who: Hex, amount: bigint): bigint {
  const actual = decreaseBalance(rt, who, amount, 'BestEffort', 'Preserve', 'Polite')
  rt.of(balances).emit('Withdraw', { who, amount: actual })
  burn(rt, actual)
  return actual
}

/**
 * Transfers free money.
 * @throws FundsUnavailable | OnlyProvider | Frozen | NotExpendable | BelowMinimum (Token), Underflow | Overflow (Arithmetic)
 */
export function transfer (rt: World, from: Hex, to: Hex, amount: bigint, preservation: Preservation): void {
  ensureWithdrawable(rt, from, amount, preservation !== 'Expendable')
  const obstacle = whyNotDeposit(rt, to, amount)
  if (obstacle === 'Overflow') throw arithmeticError('Overflow')
  if (obstacle === 'BelowMinimum') throw tokenError('BelowMinimum')
  if (from === to) return
  decreaseBalance(rt, from, amount, 'BestEffort', preservation, 'Polite')
  increaseBalance(rt, to, amount)
  rt.of(balances).emit('Transfer', { from, to, amount })
}
