import type { Hex } from '../../../../core/hex.ts'
import { fixedBytes } from '../../../codec/primitives.ts'
import type { Type } from '../../../codec/type.ts'
import { variantType } from '../../../codec/variant.ts'

/** Free data: nothing, so many bytes as they are (`Raw0`, `Raw1`, …), or a hash of it. The bytes are hex. */
export type Data =
  | { readonly type: 'None', readonly value: undefined }
  | { readonly type: `Raw${number}` | 'BlakeTwo256' | 'Sha256' | 'Keccak256' | 'ShaThree256', readonly value: Hex }

const hash = fixedBytes(32)

/**
 * The `Data` of a pallet. One byte tells the variant: 0 for nothing, `n + 1` for `n` bytes, then the hashes.
 *
 * @param path where the type lives in Rust
 * @param most bytes that the data can have
 */
export function dataType (path: string, most: number): Type<Data> {
  const raw = Array.from({ length: most + 1 }, (_, length) => ({ name: `Raw${length}`, index: length + 1, fields: [fixedBytes(length)] }))
  const hashes = ['BlakeTwo256', 'Sha256', 'Keccak256', 'ShaThree256'].map((name, i) => ({ name, index: most + 2 + i, fields: [hash] }))
  return variantType<Data>(path, [{ name: 'None', index: 0, fields: [] }, ...raw, ...hashes])
}
