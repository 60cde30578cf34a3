import type { Hex } from '../../../../../core/hex.ts'
import { DispatchFailure } from '../../../../pallet/dispatch-error.ts'
import { isNoData, NO_DATA, type AccountData } from '../../types/account-data.ts'
import type { World } from '../../types/world.ts'
import { accountOf, decConsumers, decProviders, incConsumers, incProviders } from '../system/accounts.ts'
import { system } from '../system/shape.ts'
import { balances } from './shape.ts'

/** What an account must have to exist, in rao. */
export const existentialDeposit = (rt: World): bigint => rt.of(balances).constants.ExistentialDeposit

/** What an account has. */
export const dataOf = (rt: World, who: Hex): AccountData => accountOf(rt, who).data

/**
 * Changes what an account has and keeps its references right (FRAME balances, `try_mutate_account`): having the existential
 * deposit free is a provider, having something reserved or frozen is a consumer. An account that is left with less and
 * nothing reserved loses its rest as dust.
 *
 * The order of the steps is that of the real pallet: a failure half-way leaves behind what came before it, unless the caller
 * runs in a storage layer.
 * @returns the dust, which the caller takes off the issuance
 * @throws NoProviders | TooManyConsumers | ConsumerRemaining, and whatever `change` throws
 */
export function mutateAccount (rt: World, who: Hex, change: (account: AccountData, isNew: boolean) => AccountData): bigint {
  const least = existentialDeposit(rt)
  const before = dataOf(rt, who)
  const isNew = isNoData(before)
  const after = change(before, isNew)

  const provided = before.free >= least
  const provides = after.free >= least
  const consumed = !isNew && consumes(before)
  if (!provided && provides) incProviders(rt, who)
  if (consumed && !consumes(after)) decConsumers(rt, who)
  if (!consumed && consumes(after)) incConsumers(rt, who)
  if (provided && !provides) loseProvider(rt, who, consumed, consumes(after))

  const dies = after.free < least && after.reserved === 0n
  store(rt, who, dies ? NO_DATA : after)
  const { emit } = rt.of(balances)
  if (isNew) emit('Endowed', { account: who, free_balance: after.free })
  const dust = dies ? after.free : 0n
  if (dust > 0n) emit('DustLost', { account: who, amount: dust })
  return dust
}

/** The same, with the dust taken off the issuance at once. */
export function mutateAccountHandlingDust (rt: World, who: Hex, change: (account: AccountData, isNew: boolean) => AccountData): void {
  burn(rt, mutateAccount(rt, who, change))
}

/** Lets the issuance fall: what was withdrawn goes to nobody. */
export function burn (rt: World, amount: bigint): void {
  if (amount === 0n) return
  rt.of(balances).store.TotalIssuance.mutate(total => total > amount ? total - amount : 0n)
}

const U64_MAX = (1n << 64n) - 1n

/** Lets the issuance grow: what was deposited came from nobody. */
export function issue (rt: World, amount: bigint): void {
  if (amount === 0n) return
  rt.of(balances).store.TotalIssuance.mutate(total => total + amount > U64_MAX ? U64_MAX : total + amount)
}

const consumes = ({ reserved, frozen }: AccountData) => reserved !== 0n || frozen !== 0n

/** Gives up the provider, and puts the consumers back where that is not possible. */
function loseProvider (rt: World, who: Hex, consumed: boolean, consumesNow: boolean): void {
  try {
    decProviders(rt, who)
  } catch (error) {
    if (!(error instanceof DispatchFailure)) throw error
    if (consumed && !consumesNow) incConsumers(rt, who)
    if (!consumed && consumesNow) decConsumers(rt, who)
    throw error
  }
}

/** An account that nothing provides for is not kept, whatever stood in it. */
function store (rt: World, who: Hex, data: AccountData): void {
  const { Account } = rt.of(system).store
  const account = Account.get(who)
  if (account.providers > 0 || account.sufficients > 0) Account.put(who, { ...account, data })
  else Account.remove(who)
}
