import { limited, newtype } from '../../../codec/composites.ts'
import { bytes, u8 } from '../../../codec/primitives.ts'
import type { Type } from '../../../codec/type.ts'

/** `BoundedVec<u8, S>`: more bytes do not decode. */
export function boundedBytes (most: number): Type<Uint8Array> {
  const bounded = limited(bytes, value => {
    if (value.length > most) throw new RangeError(`more than ${most} bytes`)
    return value
  })
  return newtype('bounded_collections::bounded_vec::BoundedVec', bounded, [{ name: 'T', type: u8 }, { name: 'S' }])
}
