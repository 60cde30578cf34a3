/** The rules of the pallet Proxy, in its order; deposits in rao. */
import type { Announcement, ProxyEntry } from '../queries/proxies.ts'
import { check, checkFrom, type Check } from './check.ts'

const same = (a: ProxyEntry, b: ProxyEntry): boolean => a.delegate === b.delegate && a.type === b.type && a.delay === b.delay

/** The rules for `add_proxy`. @param most proxies that an account may have */
export const canAddProxy = (real: string, proxies: readonly ProxyEntry[], added: ProxyEntry, most: number): readonly Check[] => [
  check('proxy.NoSelfProxy', added.delegate !== real),
  check('proxy.Duplicate', !proxies.some(each => same(each, added)), `${added.delegate} is a proxy of this type and delay already`),
  check('proxy.TooMany', proxies.length < most, `there are ${proxies.length}, and there may be ${most}`),
]

/** The rule for `remove_proxy`: there is just this one. */
export const canRemoveProxy = (proxies: readonly ProxyEntry[], removed: ProxyEntry): Check => {
  const others = proxies.filter(({ delegate }) => delegate === removed.delegate)
  return check('proxy.NotFound', proxies.some(each => same(each, removed)),
    others.length === 0 ? `${removed.delegate} is no proxy` : `${removed.delegate} is a proxy of type ${others.map(({ type, delay }) => `${type} with a delay of ${delay} blocks`).join(', and of type ')}`)
}

/** The rules for `announce`. @param announced how many announcements the proxy has open @param most how many it may have */
export const canAnnounce = (proxies: readonly ProxyEntry[], proxy: string, announced: number, most: number): readonly Check[] => [
  check('proxy.NotProxy', proxies.some(({ delegate }) => delegate === proxy)),
  check('proxy.TooMany', announced < most, `${announced} announcements are open, and there may be ${most}`),
]

interface Acting {
  /** The block after the one that was read. */
  readonly next: number
  readonly real: string
  readonly proxies: readonly ProxyEntry[]
  /** Who acts, or who announced that it will. */
  readonly delegate: string
  /** Undefined where any type will do. */
  readonly type: string | undefined
  readonly callHash: string
  /** What was announced by it; undefined where the call is to be made without. */
  readonly announcements: readonly Announcement[] | undefined
}

/** The first proxy that fits decides; one with a delay must have announced the call, and waited. */
export function canAct ({ next, real, proxies, delegate, type, callHash, announcements }: Acting): readonly Check[] {
  const found = proxies.find(each => each.delegate === delegate && (type === undefined || each.type === type))
  if (found === undefined) return [check('proxy.NotProxy', false)]
  if (announcements === undefined) return [check('proxy.Unannounced', found.delay === 0, `the proxy must announce what it does ${found.delay} blocks before: btcli proxy announce, then --announced`)]
  const heights = announcements.filter(each => each.real === real && each.callHash === callHash).map(({ height }) => height)
  return heights.length === 0
    ? [check('proxy.Unannounced', false, 'this call was not announced')]
    : [checkFrom('proxy.Unannounced', next, Math.min(...heights) + found.delay, `it was announced in block ${Math.min(...heights)}, and ${found.delay} blocks must follow`)]
}
