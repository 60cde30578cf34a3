/** Mnemonics: the words that a key can be made again from (BIP-39, English). */
import { nearest } from '../nearest.ts'
import { invalidMnemonic } from './errors.ts'
import type { Random } from '../write-file.ts'

/** How many words a mnemonic may have. */
export const WORD_COUNTS: readonly number[] = [12, 15, 18, 21, 24]

/** Three words carry four bytes of entropy. */
const bytesOf = (words: number): number => words / 3 * 4

/**
 * A new mnemonic.
 * @throws INVALID_MNEMONIC when there are none with so many words
 */
export async function newMnemonic (words: number, random: Random): Promise<string> {
  if (!WORD_COUNTS.includes(words)) throw invalidMnemonic({ why: `none has ${words} words` })
  const { default: { entropyToMnemonic } } = await import('bip39')
  const entropy = Buffer.from(random(bytesOf(words)))
  const mnemonic = entropyToMnemonic(entropy)
  entropy.fill(0)
  return mnemonic
}

/**
 * The mnemonic as it must be spelled, from what a person typed: capitals, tabs and double spaces do no harm.
 * @throws INVALID_MNEMONIC, which says which word is wrong by its position, and which word of the list is near. What was
 * typed is never quoted; one word of twelve in a log leaves the other eleven to be guessed.
 */
export async function normalizeMnemonic (text: string): Promise<string> {
  const { default: { validateMnemonic, wordlists } } = await import('bip39')
  const words = text.normalize('NFKD').toLowerCase().split(/\s+/).filter(word => word !== '')
  const unknown = words.findIndex(word => !wordlists['english']?.includes(word))
  if (unknown >= 0) {
    const near = nearest(words[unknown] ?? '', wordlists['english'] ?? [])
    throw invalidMnemonic({ why: `word ${unknown + 1} of ${words.length} is not in the list${near === undefined ? '' : ` (did you mean “${near}”?)`}` })
  }
  if (!WORD_COUNTS.includes(words.length)) throw invalidMnemonic({ why: `it has ${words.length} words` })
  const mnemonic = words.join(' ')
  if (!validateMnemonic(mnemonic)) throw invalidMnemonic({ why: 'its checksum does not match, so a word is wrong or in the wrong place' })
  return mnemonic
}
