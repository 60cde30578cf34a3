import { describe, expect, test } from 'vitest'
import { solvePow } from '../../../src/core/pow/solve.ts'

const puzzle = {
  blockHash: `0x${'01'.repeat(32)}`,
  account: '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d',
  firstNonce: 0n,
} as const

describe('solvePow', () => {
  test('finds the first nonce that is hard enough', async () => {
    expect(await solvePow({ ...puzzle, difficulty: 100n })).toEqual({ nonce: 37n, seal: '0x026cb555d13803a1fffd28e4637bba9e92e787e17d252b4dd1476605adc4a5ac' })
  })

  test('takes any nonce where nothing is asked for', async () => {
    expect((await solvePow({ ...puzzle, difficulty: 1n })).nonce).toBe(0n)
  })

  test('goes on past the last nonce', async () => {
    expect((await solvePow({ ...puzzle, difficulty: 1n, firstNonce: 2n ** 64n - 1n })).nonce).toBe(2n ** 64n - 1n)
    expect((await solvePow({ ...puzzle, difficulty: 100n, firstNonce: 2n ** 64n - 1n })).nonce).toBe(37n)
  })

  test('stops when it is told to', async () => {
    await expect(solvePow({ ...puzzle, difficulty: 2n ** 64n - 1n }, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
  })
})
