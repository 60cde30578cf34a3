import type { Hex } from '../../../../../core/hex.ts'
import { refuse } from '../../../../pallet/dispatch-error.ts'
import type { AccountInfo } from '../../types/account-data.ts'
import type { World } from '../../types/world.ts'
import { system } from './shape.ts'

/** References of accounts: who exists and why (FRAME system). Providers keep an account alive, consumers need it alive. */

/** How many things may need one account. */
const MAX_CONSUMERS = 16

/** The account, as it would be if it did not exist yet. */
export const accountOf = (rt: World, who: Hex): AccountInfo => rt.of(system).store.Account.get(who)

/** One reason more for the account to exist. Announces an account that did not. */
export function incProviders (rt: World, who: Hex): void {
  const { store, emit } = rt.of(system)
  const account = store.Account.get(who)
  const created = account.providers === 0 && account.sufficients === 0
  if (created) emit('NewAccount', { account: who })
  store.Account.put(who, { ...account, providers: account.providers + 1 })
}

/** One reason less. The last one takes the account with it. @throws ConsumerRemaining while something still needs it */
export function decProviders (rt: World, who: Hex): void {
  const { store, emit } = rt.of(system)
  if (!store.Account.has(who)) return
  const account = store.Account.get(who)
  const providers = Math.max(account.providers, 1)
  if (providers === 1 && account.consumers > 0) throw refuse('ConsumerRemaining')
  if (providers === 1 && account.sufficients === 0) {
    store.Account.remove(who)
    emit('KilledAccount', { account: who })
  } else {
    store.Account.put(who, { ...account, providers: providers - 1 })
  }
}

/** One thing more that needs the account. @throws NoProviders | TooManyConsumers */
export function incConsumers (rt: World, who: Hex): void {
  const { store } = rt.of(system)
  const account = store.Account.get(who)
  if (account.providers === 0) throw refuse('NoProviders')
  if (account.consumers >= MAX_CONSUMERS) throw refuse('TooManyConsumers')
  store.Account.put(who, { ...account, consumers: account.consumers + 1 })
}

/** One thing less that needs the account. */
export function decConsumers (rt: World, who: Hex): void {
  rt.of(system).store.Account.mutate(who, account => ({ ...account, consumers: Math.max(account.consumers - 1, 0) }))
}

/** Whether the account could lose one provider. */
export function canDecProvider (rt: World, who: Hex): boolean {
  const { consumers, providers } = accountOf(rt, who)
  return consumers === 0 || providers > 1
}
