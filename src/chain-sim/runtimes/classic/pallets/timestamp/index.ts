import { RuntimeTrap } from '../../../../../core/yuma/trap.ts'
import { compact } from '../../../../codec/composites.ts'
import { u64 } from '../../../../codec/primitives.ts'
import { addWeights, dbWeight, weight } from '../../../../pallet/weight.ts'
import { checkSlot } from '../aura/slot.ts'
import { timestamp } from './shape.ts'

/** The inherent with which every block begins. @throws RuntimeTrap where the time does not fit */
const set = timestamp.call(0, {
  args: { now: compact(u64) }, docs: 'Sets the time of this block.', class: 'Mandatory',
  weight: addWeights(weight(10_492_000n, 1493n), dbWeight(2, 1)),
  run: (rt, { now }) => {
    rt.ensureNone()
    const { Now, DidUpdate } = rt.store
    if (DidUpdate.has()) throw new RuntimeTrap('the time may be set only once in a block')
    const before = Now.get()
    if (before !== 0n && now < before + rt.constants.MinimumPeriod) throw new RuntimeTrap('the time comes too soon after that of the block before')
    Now.put(now)
    DidUpdate.put(true)
    checkSlot(rt, now)
  },
})

/** Timestamp: the time of each block, which an inherent sets. */
export const Timestamp = timestamp.with({ set }, {
  onInitialize: () => weight(4_334_000n),
  onFinalize: ({ store: { DidUpdate } }) => {
    if (!DidUpdate.get()) throw new RuntimeTrap('a block without its time')
    DidUpdate.remove()
  },
})
