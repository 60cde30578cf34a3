import type { Context } from '../../cli/context.ts'
import { choice, flag, text } from '../../cli/inputs.ts'
import type { KeySource } from '../../core/wallet/keys.ts'

/** The kind of key. */
export const cryptoInput = (use: { readonly flag?: `--${string}`, readonly help?: string } = {}) =>
  choice(['sr25519', 'ed25519'], { flag: '--crypto', default: 'sr25519', help: 'Kind of key. Bittensor uses sr25519.', ...use, aliases: [`${use.flag ?? '--crypto'}-type`] })

/** What commands that make keys take beside the names. */
export const newKeyInputs = {
  words: choice(['12', '15', '18', '21', '24'], { flag: '--n-words', aliases: ['--n_words'], default: '12', help: 'Length of the mnemonic.' }),
  uri: text({
    flag: '--from-uri',
    aliases: ['--uri'],
    optional: true,
    placeholder: 'uri',
    help: 'Derive from a URI such as //Alice instead of a new mnemonic. Development keys are known to everyone.',
  }),
  skipCheck: flag({ flag: '--skip-check', help: 'Do not ask for two words of the mnemonic after it was shown.' }),
  showMnemonic: flag({
    flag: '--show-mnemonic',
    aliases: ['--show_mnemonic'],
    help: 'Make the mnemonic a part of the result, for pipes, files and --json. Without this only a terminal shows it.',
  }),
}

/** Whether keys of this name are replaced. @param aliases other spellings of the flag */
export const overwriteInput = (...aliases: readonly `--${string}`[]) =>
  flag({ flag: '--overwrite', aliases, help: 'Replace keys of this name; the old files are kept as a backup.' })

/** Where a coldkey would be replaced, its name must be typed. */
export const confirmedName = text({
  flag: '--confirm-name',
  optional: true,
  placeholder: 'name',
  help: 'With --overwrite, where nobody is there to type it: the name of the wallet whose coldkey is replaced.',
})

/** Coldkeys are encrypted unless the person says otherwise, in so many words. */
export const coldkeyPasswordInputs = {
  noPassword: flag({ flag: '--no-password', aliases: ['--no_password', '--no-use-password'], help: 'Leave the coldkey unencrypted.' }),
  usePassword: flag({ flag: '--use-password', help: 'Encrypt the coldkey, which is done in any case but with --no-password.' }),
}

/** Hotkeys are not encrypted unless the person says so. */
export const hotkeyPasswordInputs = {
  usePassword: flag({ flag: '--use-password', help: 'Encrypt the hotkey too; programs that use it then need the password.' }),
  noPassword: flag({
    flag: '--no-password',
    aliases: ['--no_password', '--no-use-password'],
    help: 'Leave the hotkey unencrypted, which is done in any case but with --use-password.',
  }),
}

/** Where a key comes from, and the mnemonic where it is a new one that nobody knows yet. */
export interface FoundSource {
  readonly source: KeySource
  readonly mnemonic: string | undefined
}

/** A new mnemonic, or a URI: the official tools also take the name of a development key alone, `Alice`. */
export async function newKeySource (ctx: Context, words: string, uri: string | undefined): Promise<FoundSource> {
  if (uri !== undefined) return { source: { uri: /^(Alice|Bob|Charlie|Dave|Eve|Ferdie)$/.test(uri) ? `//${uri}` : uri }, mnemonic: undefined }
  const { newMnemonic } = await import('../../core/wallet/mnemonic.ts')
  const mnemonic = await newMnemonic(Number(words), size => ctx.random(size))
  return { source: { mnemonic }, mnemonic }
}

/** Shows a new mnemonic to the person, and asks for two of its words; later it is in the key file only. */
export async function showMnemonic (ctx: Context, key: string, mnemonic: string | undefined, skipCheck: boolean): Promise<void> {
  if (mnemonic === undefined) return
  ctx.reveal({
    title: `Write down the mnemonic of the ${key}. Whoever has it has the key; without it a lost file is lost for good.`,
    text: mnemonic,
    hidden: `The mnemonic of the ${key} was not shown: no terminal is there to show it. The key file keeps it; --show-mnemonic makes it a part of the result.`,
  })
  if (!skipCheck) await ctx.checkWritten(mnemonic)
}

/** A line for a mnemonic that is a part of the result. */
export const mnemonicFact = ({ mnemonic }: { readonly mnemonic: string | undefined }, label = 'Mnemonic') => mnemonic === undefined ? [] : [[label, mnemonic] as const]
