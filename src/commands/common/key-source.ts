/** What a key can be made again from: a mnemonic or a seed. */
import { text } from '../../cli/inputs.ts'
import { badValue } from '../../cli/errors.ts'
import { defineKind } from '../../cli/input.ts'
import type { FoundSource } from './new-key.ts'

/** The words of a mnemonic, one after the other or quoted. Whether they are a mnemonic is known when it is used. */
const mnemonic = defineKind<string>({
  takes: 'list',
  secret: true,
  placeholder: 'words',
  parse: given => {
    const words = given.split(/[\s,]+/).filter(word => word !== '')
    if (words.length === 0) throw badValue({ text: given, expected: 'a mnemonic (it is empty)' })
    return words.join(' ')
  },
})

export const sourceInputs = {
  mnemonic: mnemonic({ flag: '--mnemonic', unless: 'seed', prompt: 'Mnemonic (12 to 24 words):', help: 'The words, quoted or not. Where it is left out, a terminal asks for it, which keeps it out of the shell’s history.' }),
  seed: text({ flag: '--seed', optional: true, secret: true, placeholder: 'hex', help: 'A seed instead of a mnemonic: 0x and 64 hex digits.' }),
}

interface Source {
  readonly mnemonic: string | undefined
  readonly seed: string | undefined
}

/** @throws INVALID_MNEMONIC, INVALID_SEED */
export async function existingSource ({ mnemonic, seed }: Source): Promise<FoundSource> {
  if (seed !== undefined) return { source: { seed }, mnemonic: undefined }
  const { normalizeMnemonic } = await import('../../core/wallet/mnemonic.ts')
  return { source: { mnemonic: await normalizeMnemonic(mnemonic ?? '') }, mnemonic: undefined }
}
