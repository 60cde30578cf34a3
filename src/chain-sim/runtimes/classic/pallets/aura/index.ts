import { RuntimeTrap } from '../../../../../core/yuma/trap.ts'
import { dbWeight } from '../../../../pallet/weight.ts'
import { system } from '../system/shape.ts'
import { aura } from './shape.ts'
import { slotIn } from './slot.ts'

/** Aura: keeps the slot and the authorities that clients look at. Nobody is kept from making a block here. */
export const Aura = aura.with({}, {
  onInitialize: rt => {
    const slot = slotIn(rt.of(system).store.Digest.get().logs)
    if (slot === undefined) return dbWeight(1, 0)
    if (slot <= rt.store.CurrentSlot.get()) throw new RuntimeTrap('slots must increase')
    rt.store.CurrentSlot.put(slot)
    return dbWeight(2, 1)
  },
})
