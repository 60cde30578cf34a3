/** Vectors of raw fixed-point bits. */
import { I32F32 } from './fixed-point.ts'
import type { FixedPoint } from './fixed-point.ts'
import { RuntimeTrap } from './trap.ts'

/** Divides each value by the sum, unless that is 0. */
export const normalise = (values: readonly bigint[], format: FixedPoint): bigint[] => divideAll(values, format.sum(values), format)

/** Divides each value by `divisor`, unless that is 0. */
export const divideAll = (values: readonly bigint[], divisor: bigint, format: FixedPoint): bigint[] =>
  divisor === 0n ? [...values] : values.map(value => format.div(value, divisor))

/** The largest value, or undefined when there is none. */
export const largest = (values: readonly bigint[]): bigint | undefined =>
  values.reduce<bigint | undefined>((max, value) => max === undefined || value > max ? value : max, undefined)

/** Value by value `a ÷ b` in I32F32, 0 where b is 0. */
export const quotients = (a: readonly bigint[], b: readonly bigint[]): bigint[] =>
  a.map((value, i) => at(b, i) === 0n ? 0n : I32F32.div(value, at(b, i)))

/**
 * Marks the k largest values. Among equals the later ones win; a k at least as long as the vector marks all.
 * What decides on validator permits.
 */
export function topK (values: readonly bigint[], k: number): boolean[] {
  const ascending = [...values.keys()].sort((a, b) => compare(at(values, a), at(values, b)))
  const losers = new Set(ascending.slice(0, Math.max(0, values.length - k)))
  return values.map((_, i) => !losers.has(i))
}

const compare = (a: bigint, b: bigint): number => a < b ? -1 : a > b ? 1 : 0

/** The element at an index. @throws RuntimeTrap past the end, as the runtime panics there */
export function at<T> (values: ArrayLike<T>, index: number): T {
  const value = values[index]
  if (value === undefined) throw new RuntimeTrap(`index ${index} is past the end`)
  return value
}
