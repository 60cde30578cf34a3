/** From fixed point to the u16s that storage holds, and the checks that weights pass. */
import { I32F32 } from './fixed-point.ts'
import { largest, normalise } from './vector.ts'

const U16_MAX = 65_535n

const toU16 = (value: bigint): number => Number(BigInt.asUintN(16, value))

/** A proportion as u16: rounds `x × 65535` down. `x` is I32F32 bits; 1 becomes 65535, a half 32767. */
export const proportionToU16 = (x: bigint): number => toU16(I32F32.toInteger(I32F32.mul(x, I32F32.fromInteger(U16_MAX))))

/** Every proportion of a vector as u16, rounded down. */
export const proportionsToU16 = (values: readonly bigint[]): Uint16Array => Uint16Array.from(values, proportionToU16)

/**
 * Stretches a vector of I32F32 bits until its largest value is 65535, rounding to nearest. Above 32768 the ratio is taken first, since
 * the product would not fit.
 */
export function maxUpscale (values: readonly bigint[]): Uint16Array {
  const max = largest(values)
  const scale = I32F32.fromInteger(U16_MAX)
  if (max === undefined || max === 0n) return proportionsToU16(values)
  if (max > I32F32.fromInteger(32_768)) {
    const ratio = I32F32.div(scale, max)
    return Uint16Array.from(values, value => toU16(I32F32.round(I32F32.mul(value, ratio))))
  }
  return Uint16Array.from(values, value => toU16(I32F32.round(I32F32.div(I32F32.mul(value, scale), max))))
}

/** {@link maxUpscale} for u16 values: what happens to weights when they are set. */
export const maxUpscaleU16 = (values: ArrayLike<number>): Uint16Array => maxUpscale(integers(values))

/** Whether no value is more than `limit ÷ 65535` of the sum. An empty vector passes. */
export function checkVecMaxLimited (values: ArrayLike<number>, limit: number): boolean {
  const max = largest(normalise(integers(values), I32F32))
  return max === undefined || max <= u16Ratio(limit)
}

/** A u16 parameter as a proportion of 65535, in I32F32 bits. */
export const u16Ratio = (value: number): bigint => I32F32.div(I32F32.fromInteger(value), I32F32.fromInteger(U16_MAX))

const integers = (values: ArrayLike<number>): bigint[] => Array.from(values, value => I32F32.fromInteger(value))
