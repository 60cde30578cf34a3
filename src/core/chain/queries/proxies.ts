import type { Rao } from '../../amount.ts'
import { rao } from '../../amount.ts'
import type { ReadAt } from '../chain.ts'
import { storage } from '../storage.ts'

/** Who may act for an account. */
export interface ProxyEntry {
  readonly delegate: string
  readonly type: string
  /** Blocks for which it must announce what it does. */
  readonly delay: number
}

/** What a proxy announced that it will do. */
export interface Announcement {
  readonly real: string
  readonly callHash: string
  /** The block of the announcement. */
  readonly height: number
}

/** What the pallet Proxy knows of an account. */
export interface Proxies {
  readonly proxies: readonly ProxyEntry[]
  readonly announcements: readonly Announcement[]
  /** Held as long as they are there. */
  readonly deposit: Rao
}

/** An account's proxies, and what it announced as a proxy of others. @throws NOT_ON_THIS_CHAIN */
export async function proxiesOf (at: ReadAt, account: string): Promise<Proxies> {
  const [proxies, announcements] = await Promise.all([storage(at, 'proxy', 'proxies').one(account), storage(at, 'proxy', 'announcements').one(account)])
  const [found, deposit] = proxies.toJSON() as unknown as readonly [readonly { readonly delegate: string, readonly proxyType: string, readonly delay: number }[], number | string]
  const [announced, more] = announcements.toJSON() as unknown as readonly [readonly Announcement[], number | string]
  return {
    proxies: found.map(({ delegate, proxyType, delay }) => ({ delegate, type: proxyType, delay })),
    announcements: announced,
    deposit: rao(BigInt(deposit) + BigInt(more)),
  }
}
