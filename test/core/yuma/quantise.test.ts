import { describe, expect, test } from 'vitest'
import { weightedMedian } from '../../../src/core/yuma/consensus.ts'
import { bondsAlpha } from '../../../src/core/yuma/epoch-exact.ts'
import { checkVecMaxLimited, maxUpscaleU16, proportionToU16, u16Ratio } from '../../../src/core/yuma/quantise.ts'
import { topK } from '../../../src/core/yuma/vector.ts'
import { bigints, vectors } from './support/vectors.ts'

interface MathCase {
  readonly op: string
  readonly a_bits: string, readonly fixed_proportion_to_u16: string
  readonly v: number[], readonly max_limit: number, readonly check_vec_max_limited: boolean, readonly max_upscale: number[]
  readonly v_bits: string[], readonly k: number, readonly out: boolean[]
  readonly stake_bits: string[], readonly score_bits: string[], readonly minority_bits: string, readonly out_bits: string
  readonly kappa: number, readonly bits: string
  readonly bonds_moving_average: string, readonly alpha_bits: string
}
const cases = vectors<MathCase>('math').map((each, line) => ({ ...each, line }))
const of = (op: string) => cases.filter(each => each.op === op)

describe('answers as the runtime', () => {
  test.each(of('I32F32'))('proportionToU16: line $line', each => {
    expect(proportionToU16(BigInt(each.a_bits))).toBe(Number(each.fixed_proportion_to_u16))
  })

  test.each(of('vec_u16'))('maxUpscaleU16 and checkVecMaxLimited: line $line', each => {
    expect([...maxUpscaleU16(each.v)]).toEqual(each.max_upscale)
    expect(checkVecMaxLimited(each.v, each.max_limit)).toBe(each.check_vec_max_limited)
  })

  test.each(of('is_topk'))('topK: line $line', each => {
    expect(topK(bigints(each.v_bits), each.k)).toEqual(each.out)
  })

  test.each(of('weighted_median'))('weightedMedian: line $line', each => {
    expect(weightedMedian(bigints(each.stake_bits), bigints(each.score_bits), BigInt(each.minority_bits))).toBe(BigInt(each.out_bits))
  })

  test.each(of('kappa'))('u16Ratio: $kappa', each => {
    expect(u16Ratio(each.kappa)).toBe(BigInt(each.bits))
  })

  test.each(of('ema_alpha'))('bondsAlpha: $bonds_moving_average', each => {
    expect(bondsAlpha(BigInt(each.bonds_moving_average))).toBe(BigInt(each.alpha_bits))
  })
})

test.each([
  [[1, 2, 3], [21_845, 43_690, 65_535]],
  [[40_000, 20_000, 1], [65_535, 32_767, 2]],
  [[32_768, 16_384, 1], [65_535, 32_768, 2]],
  [[0, 0], [0, 0]],
])('maxUpscaleU16 stretches %j to %j', (given, stretched) => {
  expect([...maxUpscaleU16(given)]).toEqual(stretched)
})
