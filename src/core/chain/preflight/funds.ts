/** What an account can pay: the rules of Balances, for one account and in rao. */
import { formatTao, rao, type Rao } from '../../amount.ts'
import { check, type Check } from './check.ts'

/** An account as `system.account` has it. */
export interface AccountState {
  readonly free: bigint
  readonly reserved: bigint
  readonly frozen: bigint
  readonly consumers: number
  readonly providers: number
}

const less = (a: bigint, b: bigint): bigint => a > b ? a - b : 0n

/** Nothing needs the account, or something else keeps it. */
const mayDie = ({ consumers, providers }: AccountState): boolean => consumers === 0 || providers > 1

/** What could be taken from an account that may die of it. */
function expendable (account: AccountState, deposit: Rao): bigint {
  const { free, reserved, frozen } = account
  const held = less(frozen, reserved)
  return less(free, free > 0n && !mayDie(account) && deposit > held ? deposit : held)
}

/** The fee and the tip are taken first, and the account must keep the existential deposit. */
export function canPayFee ({ free, frozen }: AccountState, fee: Rao, deposit: Rao): Check {
  const left = free - fee
  const passes = fee === 0n || (left >= 0n && !(left < deposit && free >= deposit) && left >= frozen)
  return check('invalid.Payment', passes, `the fee is ${formatTao(fee)}, and the balance is ${formatTao(rao(free))}`)
}

/** The pallet takes an amount for stake, a burn or a lock; the existential deposit counts, though it is left. */
export function canSpend (account: AccountState, amount: Rao, deposit: Rao, error = 'subtensorModule.NotEnoughBalanceToStake'): Check {
  return check(error, amount === 0n || amount <= expendable(account, deposit), `it takes ${formatTao(amount)}, and the balance is ${formatTao(rao(account.free))}`)
}

/** A deposit is held: all that is free may go into it, as far as nothing else is frozen. Deposits are of Balances itself, not of a pallet. */
export function canReserve ({ free, frozen }: AccountState, amount: bigint): Check {
  const found = `a deposit of ${formatTao(rao(amount))} is held, and the balance is ${formatTao(rao(free))}`
  return free < amount ? check('balances.InsufficientBalance', false, found) : check('balances.LiquidityRestrictions', amount === 0n || free - amount >= frozen, found)
}

/** A transfer that keeps the sender alive: whether sender and receiver can stand it. */
export function canTransfer (from: AccountState, to: AccountState, amount: Rao, deposit: Rao): readonly Check[] {
  const left = from.free - amount
  const free = formatTao(rao(from.free))
  return [
    check('token.FundsUnavailable', amount === 0n || left >= 0n, `with the fee paid, the balance is ${free}`),
    check('token.Frozen', amount === 0n || amount <= expendable(from, deposit), `of the balance of ${free} a part is frozen`),
    check('token.NotExpendable', amount === 0n || left >= deposit, `the account must keep ${formatTao(deposit)} of its ${free}`),
    check('token.BelowMinimum', amount === 0n || to.free + amount >= deposit, `the receiver would have less than ${formatTao(deposit)}`),
  ]
}
