import type { PairRow } from '../../../../../core/yuma/subnet-state.ts'
import { compact, tuple, vec } from '../../../../codec/composites.ts'
import { u16 } from '../../../../codec/primitives.ts'
import type { Type } from '../../../../codec/type.ts'

const pairs = vec(tuple(compact(u16), compact(u16)))

/**
 * `Vec<(Compact<u16>, Compact<u16>)>` as a flat row of pairs: a large subnet tells a hundred thousand of them at once, so none is made
 * an object to be written.
 */
export const pairRow: Type<PairRow> = {
  write: (writer, row) => {
    writer.compact(row.length / 2)
    for (const value of row) writer.compact(value)
  },
  read: reader => Uint16Array.from(pairs.read(reader).flat()),
  describe: pairs.describe,
}
