import { describe, expect, test } from 'vitest'
import { adjustRegistrationTerms, adjustmentDue } from '../../../src/core/yuma/registration-terms.ts'
import type { RegistrationTerms } from '../../../src/core/yuma/registration-terms.ts'
import { RuntimeTrap } from '../../../src/core/yuma/trap.ts'
import { vectors } from './support/vectors.ts'

interface Net {
  readonly netuid: number, readonly adjustment_alpha: string, readonly adjustment_interval: number, readonly last_adjustment_block: string
  readonly burn: string, readonly min_burn: string, readonly max_burn: string
  readonly difficulty: string, readonly min_difficulty: string, readonly max_difficulty: string
  readonly registrations_this_interval: number, readonly pow_registrations_this_interval: number, readonly burn_registrations_this_interval: number
  readonly target_registrations_per_interval: number
}

interface AdjustCase { readonly id: number, readonly tag: string, readonly in: { block: string, nets: Net[] }, readonly out: { panic: string } | Net[] }

const termsOf = (net: Net): RegistrationTerms => ({
  burn: BigInt(net.burn),
  minBurn: BigInt(net.min_burn),
  maxBurn: BigInt(net.max_burn),
  difficulty: BigInt(net.difficulty),
  minDifficulty: BigInt(net.min_difficulty),
  maxDifficulty: BigInt(net.max_difficulty),
  adjustmentAlpha: BigInt(net.adjustment_alpha),
  registrations: net.registrations_this_interval,
  powRegistrations: net.pow_registrations_this_interval,
  burnRegistrations: net.burn_registrations_this_interval,
  targetRegistrations: net.target_registrations_per_interval,
})

/** What the block step would leave of one network. */
function after (net: Net, block: number): unknown {
  const due = adjustmentDue(block, Number(net.last_adjustment_block), net.adjustment_interval)
  const { burn, difficulty } = due ? adjustRegistrationTerms(termsOf(net)) : { burn: undefined, difficulty: undefined }
  return { netuid: net.netuid, burn: String(burn ?? net.burn), difficulty: String(difficulty ?? net.difficulty), last_adjustment_block: due ? String(block) : net.last_adjustment_block }
}

describe('adjustRegistrationTerms', () => {
  test.each(vectors<AdjustCase>('adjust'))('answers as the real runtime: case $id, $tag', each => {
    const run = () => each.in.nets.map(net => after(net, Number(each.in.block)))
    if ('panic' in each.out) expect(run).toThrow(RuntimeTrap)
    else expect(each.out).toMatchObject(run() as object[])
  })

  const idle = { burn: 1n, minBurn: 0n, maxBurn: 9n, difficulty: 1n, minDifficulty: 0n, maxDifficulty: 9n, adjustmentAlpha: 0n, registrations: 0, powRegistrations: 0, burnRegistrations: 0, targetRegistrations: 2 }

  test.each([
    ['A: many, most by work', 3, 2, 1, ['difficulty']],
    ['B: many, most by burning', 3, 1, 2, ['burn']],
    ['C: few, most by work', 2, 2, 1, ['burn']],
    ['D: few, most by burning', 2, 1, 2, ['difficulty']],
    ['E: few, both alike', 2, 1, 1, ['burn', 'difficulty']],
    ['F: many, both alike', 3, 1, 1, ['burn', 'difficulty']],
  ])('moves what the case says: %s', (_case, registrations, powRegistrations, burnRegistrations, moved) => {
    const result = adjustRegistrationTerms({ ...idle, registrations, powRegistrations, burnRegistrations })
    expect(Object.entries(result).filter(([, value]) => value !== undefined).map(([name]) => name)).toEqual(moved)
  })
})
