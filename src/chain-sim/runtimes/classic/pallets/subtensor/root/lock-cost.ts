import { lockCost } from '../../../../../../core/yuma/lock-cost.ts'
import type { Rt } from '../shape.ts'

/** Rao that making a subnet locks in this block. @throws RuntimeTrap when NetworkLockReductionInterval is 0 */
export const networkLockCost = ({ store, block }: Rt): bigint => lockCost({
  lastLockCost: store.NetworkLastLockCost.get(),
  lastRegistered: Number(store.NetworkLastRegistered.get()),
  minLockCost: store.NetworkMinLockCost.get(),
  reductionInterval: store.NetworkLockReductionInterval.get(),
  block: block.number,
})
