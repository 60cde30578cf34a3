import type { ReadAt } from '../../chain.ts'
import { accountState } from '../../queries/balance.ts'
import { proxiesOf, type ProxyEntry } from '../../queries/proxies.ts'
import type { Check } from '../check.ts'
import { canReserve } from '../funds.ts'
import { canAct, canAddProxy, canAnnounce, canRemoveProxy } from '../proxy.ts'
import { nextBlock } from './rules.ts'

/** A constant of the pallet, as the chain's metadata has it. */
const constant = (at: ReadAt, name: string): bigint => BigInt(String(at.consts['proxy']?.[name] ?? 0))

const depositFor = (at: ReadAt, what: 'proxy' | 'announcement', count: number): bigint =>
  count === 0 ? 0n : constant(at, `${what}DepositBase`) + constant(at, `${what}DepositFactor`) * BigInt(count)

/** The rules for `add_proxy`. */
export async function addProxyChecks (at: ReadAt, real: string, added: ProxyEntry): Promise<readonly Check[]> {
  const [{ proxies }, account] = await Promise.all([proxiesOf(at, real), accountState(at, real)])
  const more = depositFor(at, 'proxy', proxies.length + 1) - depositFor(at, 'proxy', proxies.length)
  return [...canAddProxy(real, proxies, added, Number(constant(at, 'maxProxies'))), canReserve(account, more)]
}

/** The rules for `remove_proxy`. */
export const removeProxyChecks = async (at: ReadAt, real: string, removed: ProxyEntry): Promise<readonly Check[]> =>
  [canRemoveProxy((await proxiesOf(at, real)).proxies, removed)]

/** The rules for `create_pure`. */
export const createPureChecks = async (at: ReadAt, spawner: string): Promise<readonly Check[]> => [canReserve(await accountState(at, spawner), depositFor(at, 'proxy', 1))]

/** The rules for `announce`. */
export async function announceChecks (at: ReadAt, { real, proxy }: { readonly real: string, readonly proxy: string }): Promise<readonly Check[]> {
  const [{ proxies }, { announcements }, account] = await Promise.all([proxiesOf(at, real), proxiesOf(at, proxy), accountState(at, proxy)])
  const more = depositFor(at, 'announcement', announcements.length + 1) - depositFor(at, 'announcement', announcements.length)
  return [...canAnnounce(proxies, proxy, announcements.length, Number(constant(at, 'maxPending'))), canReserve(account, more)]
}

interface Acting {
  readonly real: string
  readonly delegate: string
  readonly type: string | undefined
  readonly callHash: string
  readonly announced: boolean
}

/** The rules for `proxy` and `proxy_announced`; what the type of the proxy allows is left to the chain. */
export async function actChecks (at: ReadAt, { announced, ...acting }: Acting): Promise<readonly Check[]> {
  const [{ proxies }, { announcements }] = await Promise.all([proxiesOf(at, acting.real), proxiesOf(at, acting.delegate)])
  return canAct({ ...acting, next: nextBlock(at), proxies, announcements: announced ? announcements : undefined })
}
