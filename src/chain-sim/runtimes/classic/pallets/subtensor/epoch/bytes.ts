/**
 * Vectors between their SCALE bytes and typed arrays, for the epoch: it moves a hundred thousand numbers per block, and the general
 * types make an object of each.
 */
import { doublesOf } from '../../../../../../core/yuma/doubles.ts'
import type { PairRow } from '../../../../../../core/yuma/subnet-state.ts'
import { ByteReader } from '../../../../../../core/scale/byte-reader.ts'
import { compact } from '../../../../../codec/composites.ts'
import { u32 } from '../../../../../codec/primitives.ts'
import { encode } from '../../../../../codec/type.ts'

/** Where the items of a vector begin, and how many there are. */
function head (bytes: Uint8Array): { readonly count: number, readonly at: number } {
  const first = bytes[0] ?? 0
  switch (first & 3) {
    case 0: return { count: first >> 2, at: 1 }
    case 1: return { count: (first | (bytes[1] ?? 0) << 8) >> 2, at: 2 }
    default: return { count: new ByteReader(bytes).length(), at: 4 }
  }
}

/** Whether this machine keeps the lowest byte of a number first, as SCALE does. */
const LOWEST_FIRST = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

/** `Vec<(u16, u16)>` as pairs in a flat array, which may be the same memory: nobody changes either. */
export function readPairs (bytes: Uint8Array | undefined): PairRow | undefined {
  if (bytes === undefined) return undefined
  const { count, at } = head(bytes)
  const start = bytes.byteOffset + at
  // Memory for a copy would cost more than all that is done with a row.
  if (LOWEST_FIRST && start % 2 === 0 && at + 4 * count <= bytes.length) return new Uint16Array(bytes.buffer, start, 2 * count)
  const pairs = new Uint16Array(2 * count)
  for (let k = 0, from = at; k < pairs.length; k++, from += 2) pairs[k] = (bytes[from] ?? 0) | (bytes[from + 1] ?? 0) << 8
  return pairs
}

/** `Vec<u64>` of block numbers, which a double holds exactly. */
export function readBlocks (bytes: Uint8Array | undefined): Float64Array {
  if (bytes === undefined) return new Float64Array()
  const { count, at } = head(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset + at)
  return doublesOf(count, k => view.getUint32(8 * k, true) + view.getUint32(8 * k + 4, true) * 2 ** 32)
}

/** What stands before the items of a vector. */
const length = compact(u32)

/** Room for `count` items of `size` bytes each; they stand from `at` on. */
function withHead (count: number, size: number): { readonly bytes: Uint8Array, readonly at: number } {
  const prefix = encode(length, count)
  const bytes = new Uint8Array(prefix.length + count * size)
  bytes.set(prefix)
  return { bytes, at: prefix.length }
}

/** Items of `width` u16 numbers each. */
function writeNumbers (values: Uint16Array, width: 1 | 2): Uint8Array {
  const { bytes, at } = withHead(values.length / width, 2 * width)
  for (let k = 0, to = at; k < values.length; k++, to += 2) {
    const value = values[k] ?? 0
    bytes[to] = value
    bytes[to + 1] = value >> 8
  }
  return bytes
}

/** `Vec<u16>`. */
export const writeU16s = (values: Uint16Array): Uint8Array => writeNumbers(values, 1)

/** `Vec<(u16, u16)>`. */
export const writePairs = (pairs: PairRow): Uint8Array => writeNumbers(pairs, 2)

/** `Vec<bool>`. */
export function writeFlags (flags: ArrayLike<boolean>): Uint8Array {
  const { bytes, at } = withHead(flags.length, 1)
  for (let k = 0; k < flags.length; k++) bytes[at + k] = flags[k] === true ? 1 : 0
  return bytes
}

/** `Vec<u64>`. */
export function writeU64s (values: ArrayLike<bigint>): Uint8Array {
  const { bytes, at } = withHead(values.length, 8)
  const view = new DataView(bytes.buffer)
  for (let k = 0; k < values.length; k++) view.setBigUint64(at + 8 * k, values[k] ?? 0n, true)
  return bytes
}
