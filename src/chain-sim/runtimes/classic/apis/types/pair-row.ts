import type { PairRow } from '../../../../../core/yuma/subnet-state.ts'
import type { ByteWriter } from '../../../../codec/byte-writer.ts'
import { makeCodec } from '../../../../codec/codec.ts'
import { compact, tuple, vec } from '../../../../codec/composites.ts'
import { u16 } from '../../../../codec/primitives.ts'
import type { Type } from '../../../../codec/type.ts'

const pairs = vec(tuple(compact(u16), compact(u16)))

/** `Vec<(Compact<u16>, Compact<u16>)>` as a flat row of pairs: a large subnet tells a hundred thousand of them at once. */
export const pairRow: Type<PairRow> = {
  codec: makeCodec<PairRow>(row => pairs.codec.enc(pairsIn(row)), source => Uint16Array.from(pairs.codec.dec(source).flat())),
  describe: pairs.describe,
  direct: { write: writeRow },
}

const pairsIn = (row: PairRow): Array<readonly [number, number]> =>
  Array.from({ length: row.length / 2 }, (_, k) => [row[2 * k] ?? 0, row[2 * k + 1] ?? 0])

/** Without an object for each pair. */
function writeRow (writer: ByteWriter, row: PairRow): void {
  writer.compact(row.length / 2)
  for (const value of row) writer.compact(value)
}
