/**
 * The runtime's fixed-point numbers, held as raw bits in bigints. The optimised runtime has no overflow checks, so whatever does not
 * fit wraps in two's complement; products round down and quotients towards zero.
 */
import { RuntimeTrap } from './trap.ts'

/** The arithmetic of one format. Every `raw` is the number times 2^fraction; every result is wrapped to the format's width. */
export interface FixedPoint {
  /** Bits behind the point. */
  readonly fraction: bigint
  /** The raw bits of 1. */
  readonly one: bigint
  /** Wraps raw bits to the format's width. */
  wrap (raw: bigint): bigint
  /** Whether raw bits fit without wrapping. */
  fits (raw: bigint): boolean
  fromInteger (value: bigint | number): bigint
  /** Rounds down; the caller wraps to the integer type it wants. */
  toInteger (raw: bigint): bigint
  /** To the nearest whole number, halves away from zero. */
  round (raw: bigint): bigint
  add (a: bigint, b: bigint): bigint
  sub (a: bigint, b: bigint): bigint
  /** Rounds down. */
  mul (a: bigint, b: bigint): bigint
  /** Rounds towards zero. @throws RuntimeTrap when b is 0 */
  div (a: bigint, b: bigint): bigint
  /** Adds one after another, beginning with 0. */
  sum (values: readonly bigint[]): bigint
}

/** Makes a format of `width` bits, `fraction` of them behind the point. */
export function fixedPoint (width: number, fraction: number, sign: 'signed' | 'unsigned' = 'signed'): FixedPoint {
  const bits = BigInt(fraction)
  const wrap = (raw: bigint) => sign === 'signed' ? BigInt.asIntN(width, raw) : BigInt.asUintN(width, raw)
  const half = 1n << (bits - 1n)
  return {
    fraction: bits,
    one: 1n << bits,
    wrap,
    fits: raw => wrap(raw) === raw,
    fromInteger: value => wrap(BigInt(value) << bits),
    toInteger: raw => raw >> bits,
    round: raw => raw < 0n ? -((half - raw) >> bits) : (raw + half) >> bits,
    add: (a, b) => wrap(a + b),
    sub: (a, b) => wrap(a - b),
    mul: (a, b) => wrap((a * b) >> bits),
    div: (a, b) => {
      if (b === 0n) throw new RuntimeTrap('division by zero')
      return wrap((a << bits) / b)
    },
    sum: values => wrap(values.reduce((total, value) => total + value, 0n)),
  }
}

/** Weights, stake, bonds, ranks. */
export const I32F32 = fixedPoint(64, 32)

/** Normalising stake, the root epoch, takes and shares. */
export const I64F64 = fixedPoint(128, 64)

/** Emission in rao, owner cut, halving. */
export const I96F32 = fixedPoint(128, 32)

/** Burn and difficulty. */
export const I110F18 = fixedPoint(128, 18)

/** A delegate's return per day. */
export const U64F64 = fixedPoint(128, 64, 'unsigned')

/** Drops the fraction bits that a 32-bit fraction has no room for: rounds down. */
export const toI32F32 = (rawI64F64: bigint): bigint => I32F32.wrap(rawI64F64 >> (I64F64.fraction - I32F32.fraction))

/** What is left of a whole number in 64 bits without sign. */
export const toU64 = (value: bigint): bigint => BigInt.asUintN(64, value)
