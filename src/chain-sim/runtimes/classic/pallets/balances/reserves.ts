import type { Hex } from '../../../../../core/hex.ts'
import { DispatchFailure } from '../../../../pallet/dispatch-error.ts'
import type { ValueOf } from '../../../../codec/type.ts'
import type { World } from '../../types/world.ts'
import { burn, dataOf, mutateAccount, mutateAccountHandlingDust } from './account.ts'
import { balances, type BalanceStatus } from './shape.ts'

/** Reserved money: deposits of proxies, multisigs and preimages (FRAME `ReservableCurrency` as Balances implements it). Amounts in rao. */

const min = (a: bigint, b: bigint) => a < b ? a : b

/** Reserves free money. Nothing at all for an amount of zero. @throws InsufficientBalance | LiquidityRestrictions | NoProviders | TooManyConsumers | ConsumerRemaining */
export function reserve (rt: World, who: Hex, amount: bigint): void {
  if (amount === 0n) return
  const { fail, emit } = rt.of(balances)
  const { frozen } = dataOf(rt, who)
  mutateAccountHandlingDust(rt, who, account => {
    if (account.free < amount) fail('InsufficientBalance')
    const free = account.free - amount
    if (free < frozen) fail('LiquidityRestrictions')
    return { ...account, free, reserved: account.reserved + amount }
  })
  emit('Reserved', { who, amount })
}

/** Frees reserved money, as much as there is. @returns what could not be freed */
export function unreserve (rt: World, who: Hex, amount: bigint): bigint {
  if (amount === 0n) return 0n
  const { free, reserved } = dataOf(rt, who)
  if (free + reserved === 0n) return amount
  const actual = min(reserved, amount)
  try {
    mutateAccountHandlingDust(rt, who, account => ({ ...account, reserved: account.reserved - actual, free: account.free + actual }))
  } catch (error) {
    // The total stays the same, so that this cannot really happen; the real pallet frees nothing then.
    if (error instanceof DispatchFailure) return amount
    throw error
  }
  rt.of(balances).emit('Unreserved', { who, amount: actual })
  return amount - actual
}

/** Takes reserved money away for good, as much as there is. @returns what could not be taken */
export function slashReserved (rt: World, who: Hex, amount: bigint): bigint {
  if (amount === 0n) return 0n
  const { free, reserved } = dataOf(rt, who)
  if (free + reserved === 0n) return amount
  const actual = min(reserved, amount)
  try {
    mutateAccountHandlingDust(rt, who, account => ({ ...account, reserved: account.reserved - actual }))
  } catch (error) {
    if (error instanceof DispatchFailure) return amount
    throw error
  }
  rt.of(balances).emit('Slashed', { who, amount: actual })
  burn(rt, actual)
  return amount - actual
}

/**
 * Moves reserved money to another account that exists, as much as there is and is not frozen.
 * @returns what could not be moved
 * @throws DeadAccount when the receiver does not exist
 */
export function repatriateReserved (rt: World, from: Hex, to: Hex, amount: bigint, status: ValueOf<typeof BalanceStatus>): bigint {
  if (amount === 0n) return 0n
  const { free, reserved, frozen } = dataOf(rt, from)
  const stuck = frozen > free ? frozen - free : 0n
  const actual = min(amount, reserved > stuck ? reserved - stuck : 0n)
  if (from === to) return amount - (status === 'Free' ? actual - unreserve(rt, from, actual) : actual)
  const { fail, emit } = rt.of(balances)
  let dustOfSender = 0n
  const dust = mutateAccount(rt, to, (receiver, isNew) => {
    if (isNew) fail('DeadAccount')
    dustOfSender = mutateAccount(rt, from, sender => ({ ...sender, reserved: sender.reserved - actual }))
    return status === 'Free' ? { ...receiver, free: receiver.free + actual } : { ...receiver, reserved: receiver.reserved + actual }
  })
  burn(rt, dust)
  burn(rt, dustOfSender)
  emit('ReserveRepatriated', { from, to, amount: actual, destination_status: status })
  return amount - actual
}
