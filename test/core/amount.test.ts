import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTao, invalidAmount, parseAmount, rao, RAO_PER_TAO, sumOf, toTao } from '../../src/core/amount.ts'

const amounts = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })

describe('parseAmount', () => {
  it.each([
    ['10', 10_000_000_000n],
    ['0.5', 500_000_000n],
    ['.5', 500_000_000n],
    ['5.', 5_000_000_000n],
    ['1_000.25', 1_000_250_000_000n],
    ['1_000.25τ', 1_000_250_000_000n],
    ['τ3', 3_000_000_000n],
    ['τ 3', 3_000_000_000n],
    ['3 tao', 3_000_000_000n],
    ['1,000,000', 1_000_000_000_000_000n],
    ['500rao', 500n],
    ['500 RAO', 500n],
    [' 1 ', 1_000_000_000n],
    ['0.000000001', 1n],
    ['0', 0n],
  ])('%s', (text, expected) => {
    expect(parseAmount(text)).toBe(expected)
  })

  it.each(['', ' ', '.', 'τ', 'tao', 'rao', '-1', '+1', '1e3', '0x10', '1,5', '1,00', '1__0', '_1', '1_', '1.5rao', '1.0000000001', '1.2.3', 'NaN', 'Infinity', 'ten', '١', '1 0', '1,000_000,0'])('behavior: refuses “%s”', text => {
    expect(() => parseAmount(text)).toThrow(expect.toSatisfy(invalidAmount.is) as Error)
  })

  it('property: reads back what is written, for people and for programs', () => {
    fc.assert(fc.property(amounts, amount => {
      expect(parseAmount(toTao(amount))).toBe(amount)
      expect(parseAmount(formatTao(amount))).toBe(amount)
      expect(parseAmount(`${amount}rao`)).toBe(amount)
    }))
  })

  it('property: any text is an amount of at least zero or a typed error', () => {
    const almost = fc.string({ unit: fc.constantFrom(...'0123456789.,_τ -+erao') })
    fc.assert(fc.property(fc.oneof(fc.string(), almost), text => {
      try {
        expect(parseAmount(text)).toBeGreaterThanOrEqual(0n)
      } catch (error) {
        if (!invalidAmount.is(error)) throw error
      }
    }), { numRuns: 500 })
  })
})

describe('toTao and formatTao', () => {
  it('default: all nine decimals', () => {
    expect(toTao(100n * RAO_PER_TAO)).toBe('100.000000000')
    expect(formatTao(1n)).toBe('τ0.000000001')
  })

  it('behavior: differences may be negative', () => {
    expect(toTao(-1_500_000_000n)).toBe('-1.500000000')
    expect(formatTao(-1n)).toBe('-τ0.000000001')
  })

  it('rao: marks a whole number', () => {
    expect(rao(7n)).toBe(7n)
  })
})

describe('sumOf', () => {
  it('is nothing for no amounts', () => {
    expect(sumOf([])).toBe(0n)
  })

  it('grows by each amount, past 64 bits too', () => {
    fc.assert(fc.property(fc.array(amounts), amounts, (some, more) => {
      expect(sumOf([...some, more])).toBe(sumOf(some) + more)
    }))
  })
})
