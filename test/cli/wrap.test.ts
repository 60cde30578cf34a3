import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wrap } from '../../src/cli/render/wrap.ts'

describe('wrap', () => {
  test('breaks between words and keeps the indentation', () => {
    expect(wrap('one two three\n  four five six', 10)).toBe('one two\nthree\n  four\n  five six')
  })

  test('leaves a long word whole', () => {
    expect(wrap('see /a/very/long/path now', 8)).toBe('see\n/a/very/long/path\nnow')
  })

  test('changes nothing where there is no terminal', () => {
    expect(wrap('as long as it likes', undefined)).toBe('as long as it likes')
  })

  test('loses no word, and no line of short words is too wide', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 8, max: 40 }), (words, width) => {
      const wrapped = wrap(words.join(' '), width)
      expect(wrapped.split(/\s+/)).toEqual(words)
      for (const line of wrapped.split('\n')) expect(line.length).toBeLessThanOrEqual(width)
    }))
  })
})
