import type { Format } from '../../block/extrinsic.ts'
import { MultiSignature } from '../../block/signature.ts'
import { EXTENSIONS } from './extensions/index.ts'
import { MultiAddress } from './types/multi-address.ts'
import { RuntimeCall, RuntimeEvent } from './types/runtime-call.ts'

/** How the extrinsics of the classic runtime are written. */
export const FORMAT: Format = {
  types: { call: RuntimeCall, event: RuntimeEvent },
  extrinsic: { address: MultiAddress, signature: MultiSignature, extensions: EXTENSIONS },
}
