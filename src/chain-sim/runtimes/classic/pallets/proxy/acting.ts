import type { Hex } from '../../../../../core/hex.ts'
import { option } from '../../../../codec/composites.ts'
import { blake2_256 } from '../../../../codec/hashers.ts'
import { DispatchFailure } from '../../../../pallet/dispatch-error.ts'
import { restricted, signedBy } from '../../../../pallet/origin.ts'
import { addWeights, dbWeight } from '../../../../pallet/weight.ts'
import { resultOf } from '../../types/dispatch-result.ts'
import { lookup, MultiAddress } from '../../types/multi-address.ts'
import { RuntimeCall } from '../../types/runtime-call.ts'
import { takeBack } from './announcements.ts'
import { proxyMay, ProxyType } from './proxy-type.ts'
import { MAX_PENDING, MAX_PROXIES, proxies, type CallRt, type ProxyDefinition } from './shape.ts'
import { weights } from './weights.ts'

/** The first proxy that fits. @throws NotProxy */
const findProxy = (rt: CallRt, real: Hex, delegate: Hex, type: ProxyType | undefined): ProxyDefinition =>
  rt.store.Proxies.get(real)[0].find(each => each.delegate === delegate && (type === undefined || each.proxy_type === type)) ?? rt.fail('NotProxy')

/** Makes the call for the account. That it failed shows only in the event. */
function act (rt: CallRt, { proxy_type }: ProxyDefinition, real: Hex, call: RuntimeCall): void {
  const outcome = rt.dispatch(call, restricted(signedBy(real), each => proxyMay(proxy_type, each)))
  rt.emit('ProxyExecuted', { result: resultOf(outcome) })
}

export const proxy = proxies.call(0, {
  args: { real: MultiAddress, force_proxy_type: option(ProxyType), call: RuntimeCall },
  docs: 'Makes a call for an account that the signer is a proxy of.',
  // One read and write more: the account that the call is made for.
  weight: ({ call }, infoOf) => addWeights(weights.proxy(MAX_PROXIES), dbWeight(1, 1), infoOf(call).weight),
  class: ({ call }, infoOf) => infoOf(call).class,
  run: (rt, { real: address, force_proxy_type, call }) => {
    const who = rt.signer()
    const real = lookup(address)
    const definition = findProxy(rt, real, who, force_proxy_type)
    if (definition.delay !== 0) rt.fail('Unannounced')
    act(rt, definition, real, call)
  },
})

export const proxy_announced = proxies.call(9, {
  args: { delegate: MultiAddress, real: MultiAddress, force_proxy_type: option(ProxyType), call: RuntimeCall },
  docs: 'Makes a call that a proxy announced, once it was announced for long enough. Anyone may do it.',
  weight: ({ call }, infoOf) => addWeights(weights.proxy_announced(MAX_PENDING, MAX_PROXIES), dbWeight(1, 1), infoOf(call).weight),
  class: ({ call }, infoOf) => infoOf(call).class,
  run: (rt, { delegate: delegateAddress, real: realAddress, force_proxy_type, call }) => {
    rt.signer()
    const delegate = lookup(delegateAddress)
    const real = lookup(realAddress)
    const definition = findProxy(rt, real, delegate, force_proxy_type)
    const hash = blake2_256(rt.encodeCall(call))
    const tooEarly = (height: number) => Math.max(rt.block.number - height, 0) < definition.delay
    if (!announcementUsed(rt, delegate, real, hash, tooEarly)) rt.fail('Unannounced')
    act(rt, definition, real, call)
  },
})

/** Takes the announcement back. Whatever hinders that counts as no announcement. */
function announcementUsed (rt: CallRt, delegate: Hex, real: Hex, hash: Hex, tooEarly: (height: number) => boolean): boolean {
  try {
    return takeBack(rt, delegate, each => each.real !== real || each.call_hash !== hash || tooEarly(each.height))
  } catch (error) {
    if (error instanceof DispatchFailure) return false
    throw error
  }
}
