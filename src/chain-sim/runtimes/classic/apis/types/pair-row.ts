import type { PairRow } from '../../../../../core/yuma/subnet-state.ts'
import { makeCodec } from '../../../../codec/codec.ts'
import { compact, tuple, vec } from '../../../../codec/composites.ts'
import { u16 } from '../../../../codec/primitives.ts'
import type { Type } from '../../../../codec/type.ts'
import type { AnswerWriter } from './answer-writer.ts'

const pairs = vec(tuple(compact(u16), compact(u16)))

/** `Vec<(Compact<u16>, Compact<u16>)>` as a flat row of pairs: a large subnet tells a hundred thousand of them at once. */
export const pairRow: Type<PairRow> = {
  codec: makeCodec<PairRow>(row => pairs.codec.enc(pairsIn(row)), source => Uint16Array.from(pairs.codec.dec(source).flat())),
  describe: pairs.describe,
}

const pairsIn = (row: PairRow): Array<readonly [number, number]> =>
  Array.from({ length: row.length / 2 }, (_, k) => [row[2 * k] ?? 0, row[2 * k + 1] ?? 0])

/** Writes a row without making an object of each pair. */
export function writeRow (writer: AnswerWriter, row: PairRow): void {
  writer.compact(row.length / 2)
  for (const value of row) writer.compact(value)
}
