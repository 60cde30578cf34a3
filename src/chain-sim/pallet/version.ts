import { newtype, struct, tuple, vec } from '../codec/composites.ts'
import { fixedBytes, str, u32, u8 } from '../codec/primitives.ts'
import type { ValueOf } from '../codec/type.ts'

const Apis = vec(tuple(fixedBytes(8), u32))

/** Which runtime this is; signed into every transaction. */
export const RuntimeVersion = struct('sp_version::RuntimeVersion', {
  spec_name: str,
  impl_name: str,
  authoring_version: u32,
  spec_version: u32,
  impl_version: u32,
  /** Eight bytes of the blake2b hash of each runtime API's name, and its version. */
  apis: newtype('Cow', Apis, [{ name: 'T', type: Apis }]),
  transaction_version: u32,
  state_version: u8,
})
export type RuntimeVersion = ValueOf<typeof RuntimeVersion>
