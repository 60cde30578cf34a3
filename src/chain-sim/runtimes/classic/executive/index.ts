import { encodeExtrinsic } from '../../../block/extrinsic.ts'
import type { Executive } from '../../../pallet/executive.ts'
import { FORMAT } from '../format.ts'
import { apply } from './apply.ts'
import { finalize } from './finalize.ts'
import { initialize } from './initialize.ts'
import { feeDetails, validate } from './validate.ts'

/** How the classic runtime makes blocks. */
export const executive: Executive = {
  initialize,
  inherents: ({ timestamp }) => [encodeExtrinsic(FORMAT, { pallet: 'Timestamp', call: 'set', args: { now: BigInt(timestamp) } })],
  apply,
  finalize,
  validate,
  feeDetails,
}
