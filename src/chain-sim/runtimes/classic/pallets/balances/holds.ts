import type { Hex } from '../../../../../core/hex.ts'
import { arithmeticError, tokenError } from '../../../../pallet/dispatch-error.ts'
import type { RuntimeHoldReason } from '../../types/hold-reason.ts'
import type { World } from '../../types/world.ts'
import { accountOf } from '../system/accounts.ts'
import { dataOf, mutateAccount } from './account.ts'
import { decreaseBalance, increaseBalance, reducibleBalance, whyNotDeposit, type Precision } from './fungible.ts'
import { balances, MAX_HOLDS } from './shape.ts'

/** Money on hold, by reason (FRAME `fungible::hold` as Balances implements it). Amounts in rao; none of these emits an event. */

const sameReason = (a: RuntimeHoldReason, b: RuntimeHoldReason) => a.type === b.type && a.value === b.value

/** How much is on hold for a reason. */
export const holdBalance = (rt: World, who: Hex, reason: RuntimeHoldReason): bigint =>
  rt.of(balances).store.Holds.get(who).find(({ id }) => sameReason(id, reason))?.amount ?? 0n

/** Holds free money, though never the last provider. @throws FundsUnavailable | CannotCreateHold (Token) */
export function hold (rt: World, who: Hex, reason: RuntimeHoldReason, amount: bigint): void {
  if (amount > reducibleBalance(rt, who, 'Protect', 'Force')) throw tokenError('FundsUnavailable')
  if (!holdAvailable(rt, who, reason)) throw tokenError('CannotCreateHold')
  decreaseBalance(rt, who, amount, 'Exact', 'Protect', 'Force')
  if (amount > 0n) setOnHold(rt, who, reason, holdBalance(rt, who, reason) + amount)
}

/**
 * Frees money that was held for a reason.
 * @returns what came free
 * @throws FundsUnavailable when `Exact` and less was held; CannotCreate where the account could not take it (Token)
 */
export function release (rt: World, who: Hex, reason: RuntimeHoldReason, amount: bigint, precision: Precision): bigint {
  if (whyNotDeposit(rt, who, amount) !== undefined) throw tokenError('CannotCreate')
  const held = holdBalance(rt, who, reason)
  const released = precision === 'BestEffort' && amount > held ? held : amount
  if (released > held) throw tokenError('FundsUnavailable')
  setOnHold(rt, who, reason, held - released)
  return increaseBalance(rt, who, released)
}

function holdAvailable (rt: World, who: Hex, reason: RuntimeHoldReason): boolean {
  const holds = rt.of(balances).store.Holds.get(who)
  return accountOf(rt, who).providers > 0 && (holds.length < MAX_HOLDS || holds.some(({ id }) => sameReason(id, reason)))
}

/** Writes a hold and counts it into what is reserved; a hold of nothing is not kept, though the list is, even empty. */
function setOnHold (rt: World, who: Hex, reason: RuntimeHoldReason, amount: bigint): void {
  const { store, fail } = rt.of(balances)
  const before = store.Holds.get(who)
  const known = before.findIndex(({ id }) => sameReason(id, reason))
  if (known < 0 && amount > 0n && before.length >= MAX_HOLDS) fail('TooManyHolds')
  const holds = (known < 0 ? [...before, { id: reason, amount }] : before.with(known, { id: reason, amount })).filter(each => each.amount > 0n)
  const data = dataOf(rt, who)
  const reserved = data.reserved + amount - (before[known]?.amount ?? 0n)
  if (reserved < 0n) throw arithmeticError('Underflow')
  mutateAccount(rt, who, () => ({ ...data, reserved }))
  store.Holds.put(who, holds)
}
