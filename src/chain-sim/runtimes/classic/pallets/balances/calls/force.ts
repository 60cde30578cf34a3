import { compact, vec } from '../../../../../codec/composites.ts'
import { accountId, u64 } from '../../../../../codec/primitives.ts'
import { plainEnum } from '../../../../../codec/variant.ts'
import { addWeights, dbWeight, weight } from '../../../../../pallet/weight.ts'
import { lookup, MultiAddress } from '../../../types/multi-address.ts'
import { burn, dataOf, issue, mutateAccountHandlingDust } from '../account.ts'
import { unreserve } from '../reserves.ts'
import { balances } from '../shape.ts'

const U64_MAX = (1n << 64n) - 1n

export const forceUnreserve = balances.call(5, {
  args: { who: MultiAddress, amount: u64 }, docs: 'Frees reserved money of any account. Only root may.',
  weight: addWeights(weight(16_945_000n, 3593n), dbWeight(1, 1)),
  run: (rt, { who, amount }) => {
    rt.ensureRoot()
    unreserve(rt, lookup(who), amount)
  },
})

/** All accounts here are of the newer kind already, so that none is upgraded and the fee is due. */
export const upgradeAccounts = balances.call(6, {
  args: { who: vec(accountId) }, docs: 'Moves accounts to the newer rules.',
  weight: ({ who: { length } }) => addWeights(weight(16_118_000n + 13_327_660n * BigInt(length), 990n + 2603n * BigInt(length)), dbWeight(length, length)),
  run: rt => {
    rt.signer()
    return { pays: 'Yes' }
  },
})

export const forceSetBalance = balances.call(8, {
  args: { who: MultiAddress, new_free: compact(u64) }, docs: 'Sets the free balance of any account. Only root may.',
  weight: addWeights(weight(19_553_000n, 3593n), dbWeight(1, 1)),
  run: (rt, { who: address, new_free: wanted }) => {
    rt.ensureRoot()
    const who = lookup(address)
    const free = wanted < rt.constants.ExistentialDeposit ? 0n : wanted
    const before = dataOf(rt, who).free
    mutateAccountHandlingDust(rt, who, account => ({ ...account, free }))
    if (free > before) issue(rt, free - before)
    else burn(rt, before - free)
    rt.emit('BalanceSet', { who, free })
  },
})

const AdjustmentDirection = plainEnum('pallet_balances::types::AdjustmentDirection', ['Increase', 'Decrease'])

export const forceAdjustTotalIssuance = balances.call(9, {
  args: { direction: AdjustmentDirection, delta: compact(u64) }, docs: 'Changes the issuance without any account. Only root may.',
  weight: weight(6_507_000n),
  run: (rt, { direction, delta }) => {
    rt.ensureRoot()
    if (delta === 0n) rt.fail('DeltaZero')
    const old = rt.store.TotalIssuance.get()
    const changed = direction === 'Increase' ? old + delta : old - delta
    const total = changed < 0n ? 0n : changed > U64_MAX ? U64_MAX : changed
    if (rt.store.InactiveIssuance.get() > total) rt.fail('IssuanceDeactivated')
    rt.store.TotalIssuance.put(total)
    rt.emit('TotalIssuanceForced', { old, new: total })
  },
})
