import { describe, expect, test } from 'vitest'
import { fromHex, toHex } from '../../../src/core/hex.ts'
import { hashBlockAndAccount, meetsDifficulty, sealOf } from '../../../src/core/yuma/pow.ts'
import { vectors } from './support/vectors.ts'

interface PowCase {
  readonly id: number
  readonly in: { block_hash: string, hotkey: string, nonce: string }
  readonly out: { block_and_hotkey_hash: string, seal: string, meets: Array<[difficulty: string, meets: boolean]> }
}

describe('seals', () => {
  test.each(vectors<PowCase>('pow'))('are those of the real runtime: case $id', ({ in: given, out }) => {
    const hash = hashBlockAndAccount(fromHex(given.block_hash), fromHex(given.hotkey))
    expect(toHex(hash)).toBe(out.block_and_hotkey_hash)
    const seal = sealOf(hash, BigInt(given.nonce))
    expect(toHex(seal)).toBe(out.seal)
    expect(out.meets.map(([difficulty]) => [difficulty, meetsDifficulty(seal, BigInt(difficulty))])).toEqual(out.meets)
  })

  test('searching finds the first nonce that is hard enough', () => {
    const hash = hashBlockAndAccount(new Uint8Array(32).fill(1), fromHex('0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d'))
    let nonce = 0n
    while (!meetsDifficulty(sealOf(hash, nonce), 100n)) nonce++
    expect(nonce).toBe(37n)
    expect(toHex(sealOf(hash, nonce))).toBe('0x026cb555d13803a1fffd28e4637bba9e92e787e17d252b4dd1476605adc4a5ac')
  })
})
