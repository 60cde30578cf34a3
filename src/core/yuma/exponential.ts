/** exp and log2 as the runtime's fixed-point library computes them: their rounding is part of consensus. */
import { I64F64, I96F32 } from './fixed-point.ts'
import { RuntimeTrap } from './trap.ts'

/** e with 23 fraction bits: the library answers exp(1) from this constant and not from its series. */
const EULER = 22_802_600n << 41n

/**
 * e to the power of x, both in I64F64 bits, by the first terms of the series.
 * @throws RuntimeTrap when the result or a step towards it does not fit
 */
export function exp (x: bigint): bigint {
  if (x === 0n) return I64F64.one
  if (x === I64F64.one) return EULER
  const size = checked(x < 0n ? -x : x)
  let result = checked(size + I64F64.one)
  let term = size
  for (let i = 2n; i < I64F64.fraction; i++) {
    term = checked((term * size) >> I64F64.fraction) / i
    result = checked(result + term)
  }
  return x < 0n ? I64F64.div(I64F64.one, result) : result
}

/**
 * Logarithm to base 2, both in I96F32 bits, one fraction bit after the other by squaring.
 * @throws RuntimeTrap unless x is above 0
 */
export function log2 (x: bigint): bigint {
  if (x <= 0n) throw new RuntimeTrap('logarithm of a number that is not positive')
  return x < I96F32.one ? -log2FromOne(I96F32.div(I96F32.one, x)) : log2FromOne(x)
}

/** For x of 1 and more. */
function log2FromOne (x: bigint): bigint {
  const two = 2n * I96F32.one
  let result = 0n
  while (x >= two) {
    result += 1n
    x = halve(x)
  }
  if (x === I96F32.one) return I96F32.fromInteger(result)
  for (let bit = 0n; bit < I96F32.fraction; bit++) {
    x = I96F32.mul(x, x)
    result <<= 1n
    if (x >= two) {
      result |= 1n
      x = halve(x)
    }
  }
  return result
}

/** Half, rounded up. */
const halve = (raw: bigint): bigint => (raw >> 1n) + (raw & 1n)

function checked (raw: bigint): bigint {
  if (!I64F64.fits(raw)) throw new RuntimeTrap('exponential out of range')
  return raw
}
