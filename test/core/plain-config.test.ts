import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { changePlain, readPlain } from '../../src/core/plain-config.ts'

const words = fc.constantFrom('network', 'a', 'a-b', 'a_b', ':', ': ', ' ', '  ', '#', ' #', '\n', '\r\n', '\t', 'true', 'false', 'True', 'null', '~', '~/', '/', '//', '.', '-', '1', 'e5', 'ws', 'x', '@', '+', '[', '{', '"', '\'', '&', '*', '!', '|', '>', '%', '---', '...', '?', ',', 'yes', 'NaN', '.inf', '=', '<<', 'ü')
const files = fc.oneof(
  fc.array(words, { maxLength: 12 }).map(parts => parts.join('')),
  fc.array(fc.tuple(fc.constantFrom('network', 'wallet', 'quiet', 'wallet_path'), fc.constantFrom('', 'finney', '~/x', 'ws://a:1'), fc.array(words, { maxLength: 2 })).map(([key, begun, value]) => `${key}: ${begun}${value.join('')}`), { maxLength: 3 }).map(lines => lines.join('\n')),
)

test('what is read without YAML is what YAML reads', () => {
  let plain = 0
  fc.assert(fc.property(files, text => {
    const read = readPlain(text)
    if (read === undefined) return
    if (Object.keys(read).length > 0) plain++
    const document = parseDocument(text)
    expect(document.errors).toEqual([])
    expect(read).toEqual(document.toJS() ?? {})
  }), { numRuns: 4000, seed: 7 })
  expect(plain).toBeGreaterThan(200)
})

describe('changePlain', () => {
  const file = '# mine\nnetwork:  finney # the real one\n\nquiet: true\n'

  test('default: changes, adds and takes out; comments and other lines stay', () => {
    expect(changePlain(file, { network: 'ws://127.0.0.1:9944', json: true })).toBe('# mine\nnetwork:  ws://127.0.0.1:9944 # the real one\n\nquiet: true\njson: true\n')
    expect(changePlain(file, { quiet: undefined, wallet: undefined })).toBe('# mine\nnetwork:  finney # the real one\n\n')
    expect(changePlain('', { wallet: 'alice' })).toBe('wallet: alice\n')
    expect(changePlain('quiet: true', { wallet: '~/x' })).toBe('quiet: true\nwallet: ~/x\n')
  })

  test.each(['', '1', '-x', 'a b', 'true', 'No', 'x #y', 'x: y', 'ü', '"', 'a\nb', '~', 'C:\\x'])('behavior: the text “%s” is left to YAML', value => {
    expect(changePlain(file, { wallet: value })).toBeUndefined()
  })

  test.each(['network: "finney"\n', 'network: finney\nnetwork: test\n', '{ network: finney }\n', 'network:\n  finney\n', 'x: 1\n'])('behavior: so is the file %j', text => {
    expect([readPlain(text), changePlain(text, { wallet: 'alice' })]).toEqual([undefined, undefined])
  })
})
