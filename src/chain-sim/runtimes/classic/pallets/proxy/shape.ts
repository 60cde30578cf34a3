import { boundedVec, struct, tuple } from '../../../../codec/composites.ts'
import { accountId, h256, u16, u32, u64 } from '../../../../codec/primitives.ts'
import type { ValueOf } from '../../../../codec/type.ts'
import { constant, definePallet, event } from '../../../../pallet/pallet.ts'
import type { CallScope } from '../../../../pallet/scope.ts'
import { map, twox64 } from '../../../../pallet/storage.ts'
import { DispatchResult } from '../../types/dispatch-result.ts'
import { ProxyType } from './proxy-type.ts'

/** Proxies that an account can have. */
export const MAX_PROXIES = 20
/** Announcements that a proxy can have open. */
export const MAX_PENDING = 75

/** Who may act for an account, what it may do, and for how many blocks it must announce it before. */
const ProxyDefinition = struct('pallet_proxy::ProxyDefinition', { delegate: accountId, proxy_type: ProxyType, delay: u32 },
  [{ name: 'AccountId', type: accountId }, { name: 'ProxyType', type: ProxyType }, { name: 'BlockNumber', type: u32 }])
export type ProxyDefinition = ValueOf<typeof ProxyDefinition>

/** For whom a proxy will act, the hash of the call, and when it said so. */
const Announcement = struct('pallet_proxy::Announcement', { real: accountId, call_hash: h256, height: u32 },
  [{ name: 'AccountId', type: accountId }, { name: 'Hash', type: h256 }, { name: 'BlockNumber', type: u32 }])
export type Announcement = ValueOf<typeof Announcement>

const OfProxy = { delegator: accountId, delegatee: accountId, proxy_type: ProxyType, delay: u32 }

/** Proxy without its calls: accounts that act for others. */
export const proxies = definePallet({
  name: 'Proxy',
  index: 16,
  path: 'pallet_proxy::pallet',
  storage: {
    Proxies: map([twox64(accountId)], tuple(boundedVec(ProxyDefinition, MAX_PROXIES), u64), [[], 0n], 'Who may act for an account, sorted, and the deposit in rao.'),
    Announcements: map([twox64(accountId)], tuple(boundedVec(Announcement, MAX_PENDING), u64), [[], 0n], 'What a proxy announced, and the deposit in rao.'),
  },
  events: {
    ProxyExecuted: event('A proxy made a call.', { result: DispatchResult }),
    PureCreated: event('An account without a key came into being.', { pure: accountId, who: accountId, proxy_type: ProxyType, disambiguation_index: u16 }),
    Announced: event('A proxy announced a call.', { real: accountId, proxy: accountId, call_hash: h256 }),
    ProxyAdded: event('An account got a proxy.', OfProxy),
    ProxyRemoved: event('An account lost a proxy.', OfProxy),
  },
  errors: {
    TooMany: 'There are as many proxies or announcements as there may be.',
    NotFound: 'There is no such proxy or announcement.',
    NotProxy: 'The sender is no such proxy of the account.',
    Unproxyable: 'The proxy may not make this call.',
    Duplicate: 'The account has this proxy already.',
    NoPermission: 'The call could give the proxy more than it may.',
    Unannounced: 'The call was not announced, or not for long enough.',
    NoSelfProxy: 'An account cannot be its own proxy.',
  },
  constants: {
    ProxyDepositBase: constant(u64, 60_000_000n, 'Deposit for having proxies, in rao.'),
    ProxyDepositFactor: constant(u64, 33_000_000n, 'Deposit for each proxy, in rao.'),
    MaxProxies: constant(u32, MAX_PROXIES, 'How many proxies an account can have.'),
    MaxPending: constant(u32, MAX_PENDING, 'How many announcements a proxy can have open.'),
    AnnouncementDepositBase: constant(u64, 36_000_000n, 'Deposit for having announcements, in rao.'),
    AnnouncementDepositFactor: constant(u64, 68_000_000n, 'Deposit for each announcement, in rao.'),
  },
})

/** What the pallet's calls see. */
export type CallRt = CallScope<typeof proxies>
