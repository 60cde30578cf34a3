import { bool, u64 } from '../../../../codec/primitives.ts'
import { constant, definePallet } from '../../../../pallet/pallet.ts'
import { value } from '../../../../pallet/storage.ts'

/** Timestamp: the time in milliseconds since 1970, set once in every block (FRAME timestamp). */
export const timestamp = definePallet({
  name: 'Timestamp',
  index: 2,
  path: 'pallet_timestamp::pallet',
  storage: {
    Now: value(u64, 0n, 'The time of this block, in milliseconds.'),
    DidUpdate: value(bool, false, 'Whether this block has its time already.'),
  },
  constants: { MinimumPeriod: constant(u64, 6_000n, 'The least time between two blocks, in milliseconds: half a slot.') },
})
