import { describe, expect, test } from 'vitest'
import { lockCost } from '../../../src/core/yuma/lock-cost.ts'
import { RuntimeTrap } from '../../../src/core/yuma/trap.ts'
import { vectorText, vectors } from './support/vectors.ts'

interface LockCase {
  readonly id: number
  readonly in: { initial_last_lock_cost: string | null, default_last_lock_cost: string, lock_reduction_interval: string, min_lock_cost: string, start_block: string }
  readonly out: {
    panic?: string
    steps?: Array<{ block: string, last_lock_cost: string, last_registered: string, lock_cost_before: string, lock_cost_after: string }>
  }
}

describe('lockCost', () => {
  test.each(vectors<LockCase>('lock-cost'))('answers as the real runtime: case $id', ({ in: given, out }) => {
    const fixed = { minLockCost: BigInt(given.min_lock_cost), reductionInterval: BigInt(given.lock_reduction_interval) }
    let last = { lastLockCost: BigInt(given.initial_last_lock_cost ?? given.default_last_lock_cost), lastRegistered: 0 }
    if (out.panic !== undefined) {
      expect(() => lockCost({ ...fixed, ...last, block: Number(given.start_block) })).toThrow(RuntimeTrap)
      return
    }
    for (const step of out.steps!) {
      const block = Number(step.block)
      expect(lockCost({ ...fixed, ...last, block })).toBe(BigInt(step.lock_cost_before))
      last = { lastLockCost: BigInt(step.last_lock_cost), lastRegistered: Number(step.last_registered) }
      expect(lockCost({ ...fixed, ...last, block })).toBe(BigInt(step.lock_cost_after))
    }
  })

  test('explains the registrations of the main network in 2025', () => {
    const rao = (tao: string) => BigInt(tao.replace('.', '')) * 10_000_000n
    const rows = vectorText('lock-cost-mainnet.csv').trim().split('\n').slice(1).map(line => line.split(','))
    const unexplained = rows.slice(1).filter(([netuid, block, cost], k) => {
      const [, lastRegistered, last] = rows[k]!
      const expected = lockCost({
        lastLockCost: rao(last!),
        lastRegistered: Number(lastRegistered),
        minLockCost: 0n,
        reductionInterval: Number(netuid) <= 71 ? 28_800n : 14_400n,
        block: Number(block),
      })
      return Math.abs(Number(expected) / Number(rao(cost!)) - 1) > 0.000_12
    })
    expect(rows).toHaveLength(64)
    expect(unexplained.map(([netuid]) => netuid)).toEqual(['66', '79'])
  })
})
