import type { Hex } from '../../../../../core/hex.ts'
import { h256 } from '../../../../codec/primitives.ts'
import { lookup, MultiAddress } from '../../types/multi-address.ts'
import { changeDeposit, depositFor } from './deposit.ts'
import { MAX_PENDING, MAX_PROXIES, proxies, type Announcement, type CallRt } from './shape.ts'
import { weights } from './weights.ts'

const depositOf = ({ constants: { AnnouncementDepositBase, AnnouncementDepositFactor } }: CallRt, count: number) =>
  depositFor(AnnouncementDepositBase, AnnouncementDepositFactor, count)

/** Takes back what a proxy announced, except what is to stay. @returns whether anything was taken back */
export function takeBack (rt: CallRt, delegate: Hex, stays: (each: Announcement) => boolean): boolean {
  const { Announcements } = rt.store
  const [before, deposit] = Announcements.get(delegate)
  const after = before.filter(stays)
  if (after.length === before.length) return false
  const left = changeDeposit(rt, delegate, deposit, depositOf(rt, after.length))
  if (after.length === 0) Announcements.remove(delegate)
  else Announcements.put(delegate, [after, left])
  return true
}

export const announce = proxies.call(6, {
  args: { real: MultiAddress, call_hash: h256 },
  docs: 'A proxy says, by its hash, which call it will make.',
  weight: weights.announce(MAX_PENDING, MAX_PROXIES),
  run: (rt, { real: address, call_hash }) => {
    const who = rt.signer()
    const real = lookup(address)
    if (!rt.store.Proxies.get(real)[0].some(({ delegate }) => delegate === who)) rt.fail('NotProxy')
    const [before, deposit] = rt.store.Announcements.get(who)
    if (before.length >= rt.constants.MaxPending) rt.fail('TooMany')
    const after = [...before, { real, call_hash, height: rt.block.number }]
    rt.store.Announcements.put(who, [after, changeDeposit(rt, who, deposit, depositOf(rt, after.length))])
    rt.emit('Announced', { real, proxy: who, call_hash })
  },
})

export const remove_announcement = proxies.call(7, {
  args: { real: MultiAddress, call_hash: h256 },
  docs: 'A proxy takes an announcement back.',
  weight: weights.remove_announcement(MAX_PENDING, MAX_PROXIES),
  run: (rt, { real: address, call_hash }) => {
    const who = rt.signer()
    const real = lookup(address)
    if (!takeBack(rt, who, each => each.real !== real || each.call_hash !== call_hash)) rt.fail('NotFound')
  },
})

export const reject_announcement = proxies.call(8, {
  args: { delegate: MultiAddress, call_hash: h256 },
  docs: 'The account that a proxy would act for forbids an announced call.',
  weight: weights.reject_announcement(MAX_PENDING, MAX_PROXIES),
  run: (rt, { delegate: address, call_hash }) => {
    const who = rt.signer()
    const delegate = lookup(address)
    if (!takeBack(rt, delegate, each => each.real !== who || each.call_hash !== call_hash)) rt.fail('NotFound')
  },
})
