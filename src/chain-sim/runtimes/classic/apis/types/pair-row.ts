import type { PairRow } from '../../../../../core/yuma/subnet-state.ts'
import { compact, tuple, vec } from '../../../../codec/composites.ts'
import { makeCodec } from '../../../../codec/codec.ts'
import { u16 } from '../../../../codec/primitives.ts'
import type { Type } from '../../../../codec/type.ts'
import { compactSize, writeCompact } from './compact-bytes.ts'

const described = vec(tuple(compact(u16), compact(u16)))

/**
 * `Vec<(Compact<u16>, Compact<u16>)>` as a flat row of pairs. A large subnet tells a hundred thousand of them at once, and the
 * general codecs make several objects of each.
 */
export const pairRow: Type<PairRow> = {
  codec: makeCodec<PairRow>(encodeRow, source => Uint16Array.from(described.codec.dec(source).flat())),
  describe: described.describe,
}

function encodeRow (row: PairRow): Uint8Array {
  const count = row.length / 2
  const bytes = new Uint8Array(row.reduce((size, value) => size + compactSize(value), compactSize(count)))
  let at = writeCompact(bytes, 0, count)
  for (const value of row) at = writeCompact(bytes, at, value)
  return bytes
}
