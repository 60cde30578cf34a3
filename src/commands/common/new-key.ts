import type { Context } from '../../cli/context.ts'
import { choice, flag, text } from '../../cli/inputs.ts'
import type { KeySource } from '../../core/wallet/keys.ts'

/** What commands that make keys take beside the names. */
export const newKeyInputs = {
  words: choice(['12', '15', '18', '21', '24'], { flag: '--n-words', aliases: ['--n_words'], default: '12', help: 'Length of the mnemonic.' }),
  overwrite: flag({ flag: '--overwrite', help: 'Replace keys of this name; the old files are kept as a backup.' }),
  showMnemonic: flag({ flag: '--show-mnemonic', aliases: ['--show_mnemonic'], help: 'Make the mnemonic a part of the result, for pipes, files and --json. Without this only a terminal shows it.' }),
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

/** Shows a new mnemonic to the person; later it is in the key file only. */
export function showMnemonic (ctx: Context, key: string, mnemonic: string | undefined): void {
  if (mnemonic === undefined) return
  ctx.reveal({
    title: `Write down the mnemonic of the ${key}. Whoever has it has the key; without it a lost file is lost for good.`,
    text: mnemonic,
    hidden: `The mnemonic of the ${key} was not shown: no terminal is there to show it. The key file keeps it; --show-mnemonic makes it a part of the result.`,
  })
}

/** A line for a mnemonic that is a part of the result. */
export const mnemonicFact = ({ mnemonic }: { readonly mnemonic: string | undefined }, label = 'Mnemonic') => mnemonic === undefined ? [] : [[label, mnemonic] as const]
