import type { ValueOf } from '../../../../codec/type.ts'
import { plainEnum } from '../../../../codec/variant.ts'
import type { RuntimeCall } from '../../types/runtime-call.ts'

/** The kinds of proxies, in the order that also sorts them. `NonFungibile` is spelled as on chain. */
export const PROXY_TYPES = ['Any', 'Owner', 'NonCritical', 'NonTransfer', 'Senate', 'NonFungibile', 'Triumvirate', 'Governance', 'Staking', 'Registration'] as const

/** What a proxy may do. */
export const ProxyType = plainEnum('node_subtensor_runtime::ProxyType', PROXY_TYPES)
export type ProxyType = ValueOf<typeof ProxyType>

const ofSubtensor = ({ pallet, call }: RuntimeCall, ...names: readonly string[]) => pallet === 'SubtensorModule' && names.includes(call)
const ofPallet = ({ pallet }: RuntimeCall, ...names: readonly string[]) => names.includes(pallet)

/** Which calls a proxy of a type may make. None of these looks into calls that carry others: those are asked about in turn. */
const FILTERS: Readonly<Record<ProxyType, (call: RuntimeCall) => boolean>> = {
  Any: () => true,
  Owner: call => ofPallet(call, 'AdminUtils'),
  NonCritical: call => !ofSubtensor(call, 'dissolve_network', 'root_register', 'burned_register') && !ofPallet(call, 'Triumvirate'),
  NonTransfer: call => !ofPallet(call, 'Balances'),
  Senate: call => ofPallet(call, 'SenateMembers'),
  NonFungibile: call => !ofPallet(call, 'Balances') && !ofSubtensor(call, 'add_stake', 'remove_stake', 'burned_register', 'root_register'),
  Triumvirate: call => ofPallet(call, 'Triumvirate', 'TriumvirateMembers'),
  Governance: call => ofPallet(call, 'SenateMembers', 'Triumvirate', 'TriumvirateMembers'),
  Staking: call => ofSubtensor(call, 'add_stake', 'remove_stake'),
  Registration: call => ofSubtensor(call, 'burned_register', 'register'),
}

/** Whether a proxy of type `type` may do all that one of type `other` may. */
export function isSuperset (type: ProxyType, other: ProxyType): boolean {
  if (type === other || type === 'Any') return true
  if (other === 'Any') return false
  return type === 'NonTransfer' || (type === 'Governance' && (other === 'Triumvirate' || other === 'Senate'))
}

/** The proxies that a call adds or removes, if it is one that does. */
const changedType = ({ call, args }: RuntimeCall): ProxyType | undefined =>
  call === 'add_proxy' || call === 'remove_proxy' ? args['proxy_type'] as ProxyType : undefined

/**
 * Whether a proxy of a type may make a call. It cannot give away or take away more than it has itself, and only an `Any` proxy
 * removes all proxies or kills a pure account.
 */
export function proxyMay (type: ProxyType, call: RuntimeCall): boolean {
  if (call.pallet === 'Proxy') {
    const changed = changedType(call)
    if (changed !== undefined && !isSuperset(type, changed)) return false
    if ((call.call === 'remove_proxies' || call.call === 'kill_pure') && type !== 'Any') return false
  }
  return FILTERS[type](call)
}
