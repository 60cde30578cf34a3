import type { Hex } from '../../../../../core/hex.ts'
import { arithmeticError } from '../../../../pallet/dispatch-error.ts'
import type { World } from '../../types/world.ts'
import { existentialDeposit, mutateAccountHandlingDust } from './account.ts'
import { balances } from './shape.ts'

/** The older way in which money moves (FRAME `Currency`), by which fees are paid. None of it changes the issuance: the caller does. */

const U64_MAX = (1n << 64n) - 1n

/** Withdraws free money, and keeps the account alive. @throws InsufficientBalance | Expendability | LiquidityRestrictions */
export function withdrawKeepAlive (rt: World, who: Hex, amount: bigint): void {
  if (amount === 0n) return
  const { fail, emit } = rt.of(balances)
  const least = existentialDeposit(rt)
  mutateAccountHandlingDust(rt, who, account => {
    const free = account.free - amount
    if (free < 0n) fail('InsufficientBalance')
    if (free < least && account.free >= least) fail('Expendability')
    if (free < account.frozen) fail('LiquidityRestrictions')
    emit('Withdraw', { who, amount })
    return { ...account, free }
  })
}

/** Deposits money into an account that exists. @throws DeadAccount | Overflow */
export function depositIntoExisting (rt: World, who: Hex, amount: bigint): void {
  if (amount === 0n) return
  const { fail, emit } = rt.of(balances)
  mutateAccountHandlingDust(rt, who, (account, isNew) => {
    if (isNew) fail('DeadAccount')
    const free = account.free + amount
    if (free > U64_MAX) throw arithmeticError('Overflow')
    emit('Deposit', { who, amount })
    return { ...account, free }
  })
}
