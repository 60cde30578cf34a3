import { mnemonicValidate } from '@polkadot/util-crypto'
import { describe, expect, it } from 'vitest'
import { invalidMnemonic } from '../../../src/core/wallet/errors.ts'
import { newMnemonic, normalizeMnemonic, WORD_COUNTS } from '../../../src/core/wallet/mnemonic.ts'
import { countingRandom, MNEMONIC } from './support.ts'

describe('newMnemonic', () => {
  it.each(WORD_COUNTS)('default: %i words that the key library accepts', async words => {
    const mnemonic = await newMnemonic(words, countingRandom())
    expect(mnemonic.split(' ')).toHaveLength(words)
    expect(mnemonicValidate(mnemonic)).toBe(true)
  })

  it('behavior: comes from the given randomness alone', async () => {
    expect(await newMnemonic(12, length => new Uint8Array(length))).toBe(`${'abandon '.repeat(11)}about`)
    expect(await newMnemonic(12, countingRandom(1))).not.toBe(await newMnemonic(12, countingRandom(2)))
  })

  it.each([0, 11, 13, 27, -12, 12.5, Number.NaN])('behavior: refuses %d words', async words => {
    await expect(newMnemonic(words, countingRandom())).rejects.toSatisfy(invalidMnemonic.is)
  })
})

describe('normalizeMnemonic', () => {
  it('default: the words as they are', async () => {
    expect(await normalizeMnemonic(MNEMONIC)).toBe(MNEMONIC)
  })

  it('behavior: capitals, tabs and line ends do no harm', async () => {
    expect(await normalizeMnemonic(`  ${MNEMONIC.toUpperCase().replaceAll(' ', ' \t\n')} `)).toBe(MNEMONIC)
  })

  it.each([
    ['', 'it has 0 words'],
    ['diary embrace', 'it has 2 words'],
    [MNEMONIC.replace('tip', 'secretword'), 'word 4 of 12 is not in the list'],
    [`${MNEMONIC} diary`, 'it has 13 words'],
    [MNEMONIC.replace('tip', 'mask'), 'its checksum does not match'],
  ])('behavior: %j → %s', async (text, why) => {
    await expect(normalizeMnemonic(text)).rejects.toSatisfy(invalidMnemonic.is)
    await expect(normalizeMnemonic(text)).rejects.toThrow(why)
    await expect(normalizeMnemonic(text)).rejects.not.toThrow('secretword')
  })
})
