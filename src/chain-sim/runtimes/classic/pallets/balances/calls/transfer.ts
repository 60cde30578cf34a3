import { compact } from '../../../../../codec/composites.ts'
import { bool, u64 } from '../../../../../codec/primitives.ts'
import { addWeights, dbWeight, weight } from '../../../../../pallet/weight.ts'
import { lookup, MultiAddress } from '../../../types/multi-address.ts'
import { reducibleBalance, transfer } from '../fungible.ts'
import { balances } from '../shape.ts'

/** Each reads and writes one account besides the signer's, which is at hand already. */
const oneAccount = (time: bigint) => addWeights(weight(time, 3593n), dbWeight(1, 1))

export const transferAllowDeath = balances.call(0, {
  args: { dest: MultiAddress, value: compact(u64) }, docs: 'Transfers free money; the sender may cease to exist.', weight: oneAccount(47_297_000n),
  run: (rt, { dest, value }) => transfer(rt, rt.signer(), lookup(dest), value, 'Expendable'),
})

export const forceTransfer = balances.call(2, {
  args: { source: MultiAddress, dest: MultiAddress, value: compact(u64) }, docs: 'Transfers the money of any account. Only root may.',
  weight: addWeights(weight(48_834_000n, 6196n), dbWeight(2, 2)),
  run: (rt, { source, dest, value }) => {
    rt.ensureRoot()
    transfer(rt, lookup(source), lookup(dest), value, 'Expendable')
  },
})

export const transferKeepAlive = balances.call(3, {
  args: { dest: MultiAddress, value: compact(u64) }, docs: 'Transfers free money; the sender keeps the existential deposit.', weight: oneAccount(36_900_000n),
  run: (rt, { dest, value }) => transfer(rt, rt.signer(), lookup(dest), value, 'Preserve'),
})

export const transferAll = balances.call(4, {
  args: { dest: MultiAddress, keep_alive: bool }, docs: 'Transfers all that the sender can.', weight: oneAccount(45_151_000n),
  run: (rt, { dest, keep_alive: keepAlive }) => {
    const from = rt.signer()
    const preservation = keepAlive ? 'Preserve' : 'Expendable'
    const amount = reducibleBalance(rt, from, preservation, 'Polite')
    transfer(rt, from, lookup(dest), amount, preservation)
  },
})
