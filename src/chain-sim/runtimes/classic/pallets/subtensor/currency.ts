import type { Hex } from '../../../../../core/hex.ts'
import { canWithdraw, depositAllBestEffort, depositBestEffort, reducibleBalance, withdrawBestEffortPreserve, type Payment } from '../balances/fungible.ts'
import type { Rt } from './shape.ts'

/** Gives rao to a coldkey, as far as it can hold them: less than the existential deposit is lost on an account that does not exist. */
export function addBalance (rt: Rt, coldkey: Hex, rao: bigint): void {
  depositBestEffort(rt, coldkey, rao)
}

/** The same for several, one after the other. */
export function addBalances (rt: Rt, payments: readonly Payment[]): void {
  depositAllBestEffort(rt, payments)
}

/** Whether the coldkey could pay, its existential deposit included. */
export function canRemoveBalance (rt: Rt, coldkey: Hex, rao: bigint): boolean {
  if (rao > reducibleBalance(rt, coldkey, 'Expendable', 'Polite')) return false
  const consequence = canWithdraw(rt, coldkey, rao)
  return consequence === 'Success' || consequence === 'ReducedToZero'
}

/**
 * Takes rao from a coldkey, as far as its existential deposit stays: up to 500 rao less than asked for.
 * @returns what was taken
 * @throws ZeroBalanceAfterWithdrawn when nothing could be
 */
export function removeBalance (rt: Rt, coldkey: Hex, rao: bigint): bigint {
  if (rao === 0n) return 0n
  const taken = withdrawBestEffortPreserve(rt, coldkey, rao)
  if (taken === 0n) rt.fail('ZeroBalanceAfterWithdrawn')
  return taken
}
