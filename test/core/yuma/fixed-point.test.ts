import { describe, expect, test } from 'vitest'
import { exp, log2 } from '../../../src/core/yuma/exponential.ts'
import { I110F18, I32F32, I64F64, U64F64, fixedPoint, toI32F32, toU64 } from '../../../src/core/yuma/fixed-point.ts'
import { RuntimeTrap } from '../../../src/core/yuma/trap.ts'
import { vectors } from './support/vectors.ts'

type Primitive = Record<string, string>
const cases = vectors<Primitive>('math')
const of = (op: string) => cases.filter(each => each.op === op)
const bits = (each: Primitive, name: string) => BigInt(each[name]!)

describe('I32F32', () => {
  test.each(of('I32F32'))('answers as the runtime: $a_bits and $b_bits', each => {
    const [a, b] = [bits(each, 'a_bits'), bits(each, 'b_bits')]
    expect(I32F32.mul(a, b)).toBe(bits(each, 'mul_bits'))
    if (each.div_bits === 'panic') expect(() => I32F32.div(a, b)).toThrow(RuntimeTrap)
    else expect(I32F32.div(a, b)).toBe(bits(each, 'div_bits'))
    expect(BigInt.asIntN(64, I32F32.toInteger(a))).toBe(bits(each, 'to_i64'))
    expect(BigInt.asUintN(16, I32F32.toInteger(a))).toBe(bits(each, 'to_u16'))
    expect(I32F32.round(a)).toBe(bits(each, 'round_to_i64'))
  })
})

describe('I64F64', () => {
  test.each(of('I64F64'))('answers as the runtime: $a_bits and $b_bits', each => {
    const [a, b] = [bits(each, 'a_bits'), bits(each, 'b_bits')]
    expect(I64F64.mul(a, b)).toBe(bits(each, 'mul_bits'))
    if (each.div_bits === 'panic') expect(() => I64F64.div(a, b)).toThrow(RuntimeTrap)
    else expect(I64F64.div(a, b)).toBe(bits(each, 'div_bits'))
    expect(toI32F32(a)).toBe(bits(each, 'to_I32F32_bits'))
    expect(toU64(I64F64.toInteger(a))).toBe(bits(each, 'to_u64'))
  })
})

describe('I110F18', () => {
  test.each(of('I110F18'))('answers as the runtime: $a_bits, $b_bits, $c_bits', each => {
    const [a, b] = [bits(each, 'a_bits'), bits(each, 'b_bits')]
    expect(I110F18.mul(a, b)).toBe(bits(each, 'mul_bits'))
    expect(I110F18.div(I110F18.mul(a, b), bits(each, 'c_bits'))).toBe(bits(each, 'muldiv_bits'))
    expect(I110F18.mul(bits(each, 'alpha_bits'), a)).toBe(bits(each, 'alpha_mul_bits'))
  })
})

describe('exp', () => {
  test.each(of('exp_I64F64'))('answers as the runtime: $x_bits', each => {
    expect(exp(bits(each, 'x_bits'))).toBe(bits(each, 'out_bits'))
  })

  test('refuses what does not fit', () => {
    expect(() => exp(1000n << 64n)).toThrow(RuntimeTrap)
  })
})

describe('log2', () => {
  test.each(of('log2_I96F32'))('answers as the runtime: $x_bits', each => {
    expect(log2(bits(each, 'x_bits'))).toBe(bits(each, 'out_bits'))
  })

  test.each([0n, -1n])('refuses %s', x => {
    expect(() => log2(x)).toThrow(RuntimeTrap)
  })
})

describe('wrapping and rounding', () => {
  test('what does not fit wraps', () => {
    expect(I32F32.add(2n ** 63n - 1n, 1n)).toBe(-(2n ** 63n))
    expect(U64F64.sub(0n, 1n)).toBe(2n ** 128n - 1n)
    expect(I32F32.fits(2n ** 63n)).toBe(false)
  })

  test('halves round away from zero', () => {
    const half = I32F32.one / 2n
    expect([half, -half, half - 1n, 3n * half].map(raw => I32F32.round(raw))).toEqual([1n, -1n, 0n, 2n])
  })

  test('products round down and quotients towards zero', () => {
    const format = fixedPoint(64, 4)
    expect(format.mul(-1n, 1n)).toBe(-1n)
    expect(format.div(-1n, 32n)).toBe(0n)
    expect(() => format.div(1n, 0n)).toThrow(RuntimeTrap)
  })
})
