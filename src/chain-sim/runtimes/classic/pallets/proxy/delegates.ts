import { compact } from '../../../../codec/composites.ts'
import { u16, u32 } from '../../../../codec/primitives.ts'
import { lookup, MultiAddress } from '../../types/multi-address.ts'
import { unreserve } from '../balances/reserves.ts'
import { pureAccount } from './account.ts'
import { changeDeposit, depositFor } from './deposit.ts'
import { PROXY_TYPES, ProxyType } from './proxy-type.ts'
import { MAX_PROXIES, proxies, type CallRt, type ProxyDefinition } from './shape.ts'
import { weights } from './weights.ts'

const same = (a: ProxyDefinition, b: ProxyDefinition) => a.delegate === b.delegate && a.proxy_type === b.proxy_type && a.delay === b.delay

/** By account, then by type, then by delay. */
function inOrder (a: ProxyDefinition, b: ProxyDefinition): number {
  if (a.delegate !== b.delegate) return a.delegate < b.delegate ? -1 : 1
  return PROXY_TYPES.indexOf(a.proxy_type) - PROXY_TYPES.indexOf(b.proxy_type) || a.delay - b.delay
}

const depositOf = ({ constants: { ProxyDepositBase, ProxyDepositFactor } }: CallRt, count: number) =>
  depositFor(ProxyDepositBase, ProxyDepositFactor, count)

export const add_proxy = proxies.call(1, {
  args: { delegate: MultiAddress, proxy_type: ProxyType, delay: u32 },
  docs: 'Lets an account act for the signer, as far as the type goes, after announcing it for so many blocks.',
  weight: weights.add_proxy(MAX_PROXIES),
  run: (rt, { delegate: address, proxy_type, delay }) => {
    const who = rt.signer()
    const delegate = lookup(address)
    if (who === delegate) rt.fail('NoSelfProxy')
    const added = { delegate, proxy_type, delay }
    const [before, deposit] = rt.store.Proxies.get(who)
    if (before.some(each => same(each, added))) rt.fail('Duplicate')
    if (before.length >= rt.constants.MaxProxies) rt.fail('TooMany')
    const after = [...before, added].sort(inOrder)
    rt.store.Proxies.put(who, [after, changeDeposit(rt, who, deposit, depositOf(rt, after.length))])
    rt.emit('ProxyAdded', { delegator: who, delegatee: delegate, proxy_type, delay })
  },
})

export const remove_proxy = proxies.call(2, {
  args: { delegate: MultiAddress, proxy_type: ProxyType, delay: u32 },
  docs: 'An account no longer acts for the signer.',
  weight: weights.remove_proxy(MAX_PROXIES),
  run: (rt, { delegate: address, proxy_type, delay }) => {
    const who = rt.signer()
    const delegate = lookup(address)
    const removed = { delegate, proxy_type, delay }
    const [before, deposit] = rt.store.Proxies.get(who)
    if (!before.some(each => same(each, removed))) rt.fail('NotFound')
    const after = before.filter(each => !same(each, removed))
    const left = changeDeposit(rt, who, deposit, depositOf(rt, after.length))
    if (after.length === 0) rt.store.Proxies.remove(who)
    else rt.store.Proxies.put(who, [after, left])
    rt.emit('ProxyRemoved', { delegator: who, delegatee: delegate, proxy_type, delay })
  },
})

export const remove_proxies = proxies.call(3, {
  args: {},
  docs: 'Nobody acts for the signer any more. A pure account is lost by this.',
  weight: weights.remove_proxies(MAX_PROXIES),
  run: rt => {
    const who = rt.signer()
    const [, deposit] = rt.store.Proxies.get(who)
    rt.store.Proxies.remove(who)
    unreserve(rt, who, deposit)
  },
})

export const create_pure = proxies.call(4, {
  args: { proxy_type: ProxyType, delay: u32, index: u16 },
  docs: 'Makes an account that has no key and that the signer acts for.',
  weight: weights.create_pure(MAX_PROXIES),
  run: (rt, { proxy_type, delay, index }) => {
    const who = rt.signer()
    const pure = pureAccount({ spawner: who, height: rt.block.number, extrinsic: rt.extrinsicIndex, proxy_type, index })
    if (rt.store.Proxies.has(pure)) rt.fail('Duplicate')
    const deposit = changeDeposit(rt, who, 0n, depositOf(rt, 1))
    rt.store.Proxies.put(pure, [[{ delegate: who, proxy_type, delay }], deposit])
    rt.emit('PureCreated', { pure, who, proxy_type, disambiguation_index: index })
  },
})

export const kill_pure = proxies.call(5, {
  args: { spawner: MultiAddress, proxy_type: ProxyType, index: u16, height: compact(u32), ext_index: compact(u32) },
  docs: 'A pure account gives itself up; whatever it has is lost, but for the deposit of who made it.',
  weight: weights.kill_pure(MAX_PROXIES),
  run: (rt, { spawner: address, proxy_type, index, height, ext_index }) => {
    const who = rt.signer()
    const spawner = lookup(address)
    if (pureAccount({ spawner, height, extrinsic: ext_index, proxy_type, index }) !== who) rt.fail('NoPermission')
    const [, deposit] = rt.store.Proxies.get(who)
    rt.store.Proxies.remove(who)
    unreserve(rt, spawner, deposit)
  },
})
