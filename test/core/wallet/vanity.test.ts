import { describe, expect, it } from 'vitest'
import { encodeAddress } from '../../../src/core/ss58.ts'
import { toHex } from '../../../src/core/hex.ts'
import { fieldsOf } from '../../../src/core/wallet/keys.ts'
import { chance, matches, patternOf } from '../../../src/core/wallet/vanity.ts'
import { searchVanity } from '../../../src/core/wallet/vanity-search.ts'
import { countingRandom } from './support.ts'

describe('patternOf', () => {
  const random = countingRandom(5)
  const accounts = Array.from({ length: 3000 }, () => toHex(random(32)))

  it('default: ranges hold exactly the accounts whose addresses begin so', () => {
    for (const start of ['5', '5C', '5D', '5E', '5F', '5G', '5H', '5FE', '5Gr', '5Df']) {
      const pattern = patternOf(start, false)
      for (const account of accounts) {
        const bits = Number.parseInt(account.slice(2, 14), 16)
        const inside = pattern.ranges.some(({ low, high }) => bits >= low && bits <= high)
        expect({ start, account, inside }).toEqual({ start, account, inside: encodeAddress(account).startsWith(start) })
        expect(matches(pattern, account)).toBe(inside)
      }
    }
  })

  it('behavior: the odds are those that are met', () => {
    expect(patternOf('5', false).expected).toBe(1)
    const met = accounts.filter(account => encodeAddress(account).startsWith('5F')).length
    expect(accounts.length / met).toBeCloseTo(patternOf('5F', false).expected, 0)
    expect(patternOf('5FB', false).expected / patternOf('5F', false).expected).toBeCloseTo(58, 0)
    expect(patternOf('5FB', true).expected).toBeCloseTo(patternOf('5FB', false).expected / 2, 0)
    expect(chance({ expected: 100 }, 100)).toBeCloseTo(0.632, 3)
  })

  it.each(['Bob', '6', '5B', '50', '5O', '5l', '5I', '', '5FBobbobbobbob'].filter(text => text !== ''))('behavior: refuses %j and says what is possible', text => {
    expect(() => patternOf(text, false)).toThrow(expect.objectContaining({ code: 'IMPOSSIBLE_START', hint: expect.stringContaining('5 and one of C, D, E, F, G, H') }) as Error)
  })
})

describe('searchVanity', () => {
  it.each([['sr25519', false], ['ed25519', false], ['sr25519', true]] as const)('default: %s, from a seed alone: %s', async (cryptoType, seedOnly) => {
    const pattern = patternOf('5Fa', true)
    const tried: number[] = []
    const source = await searchVanity({ pattern, cryptoType, seedOnly, threads: 2, random: countingRandom(1), signal: new AbortController().signal, onTried: count => { tried.push(count) } })
    expect(encodeAddress((await fieldsOf(source, cryptoType)).account).toLowerCase()).toMatch(/^5fa/)
    expect('seed' in source).toBe(seedOnly)
  })

  it('behavior: ends when it is told to', async () => {
    const stop = new AbortController()
    const search = searchVanity({ pattern: patternOf('5Fabcdefghij'.slice(0, 10), false), cryptoType: 'sr25519', seedOnly: true, threads: 1, random: countingRandom(2), signal: stop.signal, onTried: () => { stop.abort(new Error('enough')) } })
    await expect(search).rejects.toThrow('enough')
  })
})
