import type { Context } from '../../cli/context.ts'
import { choice, flag, text } from '../../cli/inputs.ts'
import type { KeySource } from '../../core/wallet/keys.ts'

/** What commands that make keys take beside the names. */
export const newKeyInputs = {
  words: choice(['12', '15', '18', '21', '24'], { flag: '--n-words', aliases: ['--n_words'], default: '12', help: 'Length of the mnemonic.' }),
  overwrite: flag({ flag: '--overwrite', help: 'Replace keys of this name; the old files are kept as a backup.' }),
  uri: text({ flag: '--from-uri', aliases: ['--uri'], optional: true, placeholder: 'uri', help: 'Derive from a URI such as //Alice instead of a new mnemonic. Development keys are known to everyone.' }),
}

/** Coldkeys are encrypted unless the person says otherwise, in so many words. */
export const noPasswordInput = flag({ flag: '--no-password', aliases: ['--no_password', '--no-use-password'], help: 'Leave the coldkey unencrypted.' })

/** Where a new key comes from, and the mnemonic where there is a new one. */
export interface NewKeySource {
  readonly source: KeySource
  readonly mnemonic: string | undefined
}

export async function newKeySource (ctx: Context, words: string, uri: string | undefined): Promise<NewKeySource> {
  if (uri !== undefined) return { source: { uri }, mnemonic: undefined }
  const { newMnemonic } = await import('../../core/wallet/mnemonic.ts')
  const mnemonic = await newMnemonic(Number(words), size => ctx.random(size))
  return { source: { mnemonic }, mnemonic }
}

/** Shows a new mnemonic to the person. It can be made visible only once: nothing keeps it but the key file. */
export function showMnemonic (ctx: Context, key: string, mnemonic: string | undefined): void {
  if (mnemonic !== undefined) ctx.reveal(`Write down the mnemonic of the ${key}. Whoever has it has the key; without it a lost file is lost for good.`, mnemonic)
}
