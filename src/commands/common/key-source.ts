/** What a key can be made again from: a mnemonic, a seed, or an export of polkadot.js. */
import type { Context } from '../../cli/context.ts'
import { text } from '../../cli/inputs.ts'
import { badValue } from '../../cli/errors.ts'
import { defineKind } from '../../cli/input.ts'
import { exportPasswordInput, openExportFile } from './export-file.ts'
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

/** The inputs that say from what a key is made; one of them must be given. */
export const sourceInputs = {
  mnemonic: mnemonic({
    flag: '--mnemonic',
    unless: ['seed', 'file'],
    prompt: 'Mnemonic (12 to 24 words):',
    help: 'The words, quoted or not. Where it is left out, a terminal asks for it, which keeps it out of the shell’s history.',
  }),
  seed: text({ flag: '--seed', optional: true, unless: 'file', secret: true, placeholder: 'hex', help: 'A seed instead of a mnemonic: 0x and 64 hex digits.' }),
  file: text({
    flag: '--from-json',
    short: '-j',
    sharing: '--json',
    optional: true,
    placeholder: 'file',
    help: 'An account that polkadot.js exported, instead of a mnemonic; --json FILE says the same.',
  }),
  ...exportPasswordInput,
}

interface Source {
  readonly mnemonic: string | undefined
  readonly seed: string | undefined
  readonly file: string | undefined
  readonly filePassword: string | undefined
}

/** @throws INVALID_MNEMONIC, INVALID_SEED, and what is wrong with the export */
export async function existingSource (ctx: Context, { mnemonic, seed, file, filePassword }: Source): Promise<FoundSource> {
  if (file !== undefined) return { source: { fields: await openExportFile(ctx, file, filePassword) }, mnemonic: undefined }
  if (seed !== undefined) return { source: { seed }, mnemonic: undefined }
  const { normalizeMnemonic } = await import('../../core/wallet/mnemonic.ts')
  return { source: { mnemonic: await normalizeMnemonic(mnemonic ?? '') }, mnemonic: undefined }
}
