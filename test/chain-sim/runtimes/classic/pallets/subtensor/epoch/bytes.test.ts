import { describe, expect, test } from 'vitest'
import { tuple, vec } from '../../../../../../../src/chain-sim/codec/composites.ts'
import { u16 } from '../../../../../../../src/chain-sim/codec/primitives.ts'
import { encode } from '../../../../../../../src/chain-sim/codec/type.ts'
import { readPairs, writePairs } from '../../../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/epoch/bytes.ts'

const Pairs = vec(tuple(u16, u16))

/** So long that the length before them takes one, two and four bytes. */
const LENGTHS = [0, 1, 63, 64, 200, 16_383, 16_384]

/** The same bytes within others, so that they begin at an address that numbers of 16 bits may have, or not. */
function placed (bytes: Uint8Array, offset: number): Uint8Array {
  const around = new Uint8Array(bytes.length + offset + 8).fill(0xff)
  around.set(bytes, offset)
  return around.subarray(offset, offset + bytes.length)
}

describe('pairs of weights and bonds', () => {
  test.each(LENGTHS)('%d pairs are read and written as SCALE has them, wherever they stand in memory', length => {
    const pairs = Array.from({ length }, (_, k) => [k % 65_536, (k * 257 + 3) % 65_536] as const)
    const bytes = encode(Pairs, pairs)
    for (const offset of [0, 1, 2, 3]) expect([...readPairs(placed(bytes, offset)) ?? []]).toEqual(pairs.flat())
    expect(writePairs(Uint16Array.from(pairs.flat()))).toEqual(bytes)
  })

  test('a row that is not there is undefined', () => {
    expect(readPairs(undefined)).toBeUndefined()
  })
})
