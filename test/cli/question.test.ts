import { describe, expect, test } from 'vitest'
import { offersFor } from '../../src/cli/question.ts'

const ten = { word: '10', says: '3 of 256 neurons' }
const one = { word: '1', says: '256 of 256 neurons' }
const question = { kind: 'search', message: '?', offers: [ten, one], check: (text: string) => /^\d+$/.test(text) ? undefined : 'no number' } as const

describe('what is offered while a person types', () => {
  test('default: everything before the first letter', () => { expect(offersFor('', question)).toEqual([ten, one]) })
  test('behavior: the very word comes first, so that Enter takes what was typed', () => { expect(offersFor('1', question)).toEqual([one, ten]) })
  test('behavior: what is valid and not known can be given', () => { expect(offersFor('7', question)).toEqual([{ word: '7', says: '' }]) })
  test('behavior: what is not valid says why and cannot be chosen', () => { expect(offersFor('x', question)).toEqual([{ word: 'x', says: '', refused: 'no number' }]) })
  test('behavior: a word is found by what it means', () => { expect(offersFor('3 of', question)).toEqual([ten]) })
})
