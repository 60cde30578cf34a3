import * as scale from 'scale-ts'
import { makeCodec, type Source } from './codec.ts'

/**
 * Decoders that take exactly what a node takes. scale-ts is lenient where two encodings could mean the same value: were they
 * accepted here, a transaction that every node refuses would enter a block.
 */

/** The first byte of a compact number, which tells how many follow. */
const headOf = (source: Source): number => {
  const { i: at, v: view } = source as unknown as { readonly i: number, readonly v: DataView }
  return view.getUint8(at)
}

/** The least value that is written in each of the longer ways. */
function leastIn (head: number): bigint {
  switch (head & 3) {
    case 0: return 0n
    case 1: return 1n << 6n
    case 2: return 1n << 14n
    default: {
      const bytes = BigInt(head >>> 2) + 4n
      return bytes === 4n ? 1n << 30n : 1n << (8n * (bytes - 1n))
    }
  }
}

/** A compact number. @throws RangeError when it could have been written shorter */
export const compactNumber = makeCodec<number | bigint>(scale.compact.enc, source => {
  const least = leastIn(headOf(source))
  const value = scale.compact.dec(source)
  if (BigInt(value) < least) throw new RangeError('a compact number is longer than it need be')
  return value
})

const U32_MAX = 0xffff_ffff

/** How many items or bytes follow. @throws RangeError beyond 32 bits */
export function lengthFrom (source: Source): number {
  const length = Number(compactNumber.dec(source))
  if (length > U32_MAX) throw new RangeError('a length out of range')
  return length
}

/** @throws RangeError for bytes other than 0 and 1 */
export const strictBool = makeCodec<boolean>(scale.bool.enc, source => flag(source, 'boolean'))

/** A value or nothing. @throws RangeError for a first byte other than 0 and 1 */
export const strictOption = <T> (inner: scale.Codec<T>): scale.Codec<T | undefined> =>
  makeCodec<T | undefined>(scale.Option(inner).enc, source => flag(source, 'option') ? inner.dec(source) : undefined)

/** Items one after the other, as many as the length says. It ends where the bytes end, however long it claims to be. */
export const strictVector = <T> (inner: scale.Codec<T>): scale.Codec<T[]> => makeCodec<T[]>(scale.Vector(inner).enc, source => {
  const items: T[] = []
  for (let left = lengthFrom(source); left > 0; left--) items.push(inner.dec(source))
  return items
})

function flag (source: Source, what: string): boolean {
  const byte = scale.u8.dec(source)
  if (byte > 1) throw new RangeError(`not a ${what}: ${byte}`)
  return byte === 1
}
