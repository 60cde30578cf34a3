/** Several values at once: `1,2`, `1 2` or the flag repeated. */
import { badValue } from '../errors.ts'
import { defineKind } from '../input.ts'
import { parseDecimal, parseNetuid, parseSaltPart, parseUid } from './numbers.ts'

/** The parts of a list as people write it, brackets allowed: `[0.5, 10]`. */
const parts = (text: string): string[] => text.replace(/^\s*\[|\]\s*$/g, '').split(/[\s,]+/).filter(part => part !== '')

/** A list that is not empty, each part read alone. */
function parseList<Value> (text: string, parse: (part: string) => Value): Value[] {
  const values = parts(text).map(parse)
  if (values.length === 0) throw badValue({ text, expected: 'a list (write 1,2)' })
  return values
}

/** Words, such as those of a command. */
export const words = defineKind<readonly string[]>({
  takes: 'list',
  placeholder: 'words',
  parse: text => parseList(text, part => part),
})

/** Numbers of subnets. */
export const netuids = defineKind<readonly number[]>({
  takes: 'list',
  flag: '--netuids',
  aliases: ['--netuid'],
  placeholder: 'netuids',
  completes: 'netuid',
  prompt: 'Which subnets (netuids: 1, 2)?',
  help: 'Numbers of subnets: 1,2.',
  parse: text => parseList(text, parseNetuid),
})

/** Names or addresses. */
export const names = defineKind<readonly string[]>({
  takes: 'list',
  placeholder: 'names',
  parse: text => parseList(text, name => name),
})

/** Numbers of neurons on a subnet. */
export const uids = defineKind<readonly number[]>({
  takes: 'list',
  flag: '--uids',
  aliases: ['--uid'],
  placeholder: 'uids',
  prompt: 'Which neurons (uids: 1, 2)?',
  help: 'Numbers of neurons: 1,2.',
  parse: text => parseList(text, parseUid),
})

/** The salt of a commit: numbers up to 65535. */
export const salt = defineKind<readonly number[]>({
  takes: 'list',
  flag: '--salt',
  placeholder: 'numbers',
  prompt: 'Which salt (1, 2, 3)?',
  parse: text => parseList(text, parseSaltPart),
})

/** Relative weights: at least 0 each. They are no amounts: only their proportions matter. */
export const decimals = defineKind<readonly number[]>({
  takes: 'list',
  placeholder: 'numbers',
  parse: text => parseList(text, parseDecimal),
})
