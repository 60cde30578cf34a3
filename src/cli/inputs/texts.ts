/** Plain text, switches, and one of a few words. */
import { badValue } from '../errors.ts'
import { defineKind } from '../input.ts'
import type { InputOptions } from '../input.ts'

/** Any text but the empty one. */
export const text = defineKind<string>({
  takes: 'value',
  placeholder: 'text',
  parse: given => {
    if (given.trim() === '') throw badValue({ text: given, expected: 'a text (it is empty)' })
    return given
  },
})

const WORDS = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['y', true],
  ['on', true],
  ['false', false],
  ['0', false],
  ['no', false],
  ['n', false],
  ['off', false],
  ['', false],
])

/** A switch: off unless given. */
export const flag = defineKind<boolean>({
  takes: 'nothing',
  default: false,
  parse: given => {
    const value = WORDS.get(given.trim().toLowerCase())
    if (value === undefined) throw badValue({ text: given, expected: 'yes or no' })
    return value
  },
})

/** One of the given words. */
export const choice = <const Words extends readonly [string, ...string[]], const Options extends InputOptions<Words[number]>>(
  words: Words,
  options?: Options,
) =>
  defineKind<Words[number]>({
    takes: 'value',
    choices: words,
    placeholder: words.join('|'),
    prompt: 'Which one?',
    parse: given => {
      const word = words.find(candidate => candidate.toLowerCase() === given.trim().toLowerCase())
      if (word === undefined) throw badValue({ text: given, expected: `one of ${words.join(', ')}` })
      return word
    },
  })<Options>(options)
