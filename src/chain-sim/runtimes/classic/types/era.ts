import type { ByteReader } from '../../../../core/scale/byte-reader.ts'
import type { ByteWriter } from '../../../../core/scale/byte-writer.ts'
import { u8 } from '../../../codec/primitives.ts'
import type { Type, VariantDescription } from '../../../codec/type.ts'

/** For how long a transaction may enter a block: forever, or for a period of blocks that began at a phase of it. */
export type Era = 'Immortal' | { readonly period: number, readonly phase: number }

/** Long periods are told in steps of this many parts. */
const quantum = (period: number) => Math.max(period >> 12, 1)

function write (writer: ByteWriter, era: Era): void {
  if (era === 'Immortal') {
    writer.u8(0)
    return
  }
  const exponent = Math.min(Math.max(Math.log2(era.period) - 1, 1), 15)
  writer.u16(exponent | (era.phase / quantum(era.period)) << 4)
}

function read (reader: ByteReader): Era {
  const first = reader.u8()
  if (first === 0) return 'Immortal'
  const encoded = first | reader.u8() << 8
  const period = 2 << (encoded & 15)
  const phase = (encoded >> 4) * quantum(period)
  if (period < 4 || phase >= period) throw new RangeError('no such era')
  return { period, phase }
}

const variants: readonly VariantDescription[] = Array.from({ length: 256 }, (_, index) =>
  index === 0 ? { name: 'Immortal', index, fields: [] } : { name: `Mortal${index}`, index, fields: [{ type: u8 }] })

/** One byte for an immortal era, two for a mortal one: the length of its period in the lowest four bits, its phase above. */
export const Era: Type<Era> = {
  write,
  read,
  describe: () => ({ tag: 'variant', path: 'sp_runtime::generic::era::Era', params: [], variants }),
}

/** The block with whose hash the transaction was signed, seen from a block that could hold it. */
export const birthOf = (era: Era, current: number): number =>
  era === 'Immortal' ? 0 : Math.floor((Math.max(current, era.phase) - era.phase) / era.period) * era.period + era.phase

/** The first block that cannot hold the transaction any more; undefined when every block can. */
export const deathOf = (era: Era, current: number): number | undefined =>
  era === 'Immortal' ? undefined : birthOf(era, current) + era.period
