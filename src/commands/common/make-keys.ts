import type { Context } from '../../cli/context.ts'
import type { CreatedKey } from '../../core/wallet/create.ts'
import { newKeySource, showMnemonic, type NewKeySource } from './new-key.ts'
import { refuseExistingColdkey } from './refuse-existing.ts'

interface Common {
  readonly wallet: string
  readonly words: string
  readonly uri: string | undefined
  readonly overwrite: boolean
  /** Return the mnemonic instead of showing it. */
  readonly showMnemonic: boolean
}

/** A key that was made. */
export interface MadeKey extends CreatedKey {
  /** Only where it was asked for. */
  readonly mnemonic: string | undefined
}

/** Makes a coldkey: asks for a password unless told to leave it out, writes the files, shows the mnemonic. */
export async function makeColdkey (ctx: Context, { wallet, overwrite, noPassword, ...rest }: Common & { readonly noPassword: boolean }): Promise<MadeKey> {
  if (!overwrite) await refuseExistingColdkey(ctx, wallet)
  const [{ createColdkey }, { walletPaths }] = await Promise.all([import('../../core/wallet/create.ts'), import('../../core/wallet/paths.ts')])
  const password = noPassword ? null : await ctx.newPassword({ purpose: `the new coldkey of wallet ${wallet}`, path: walletPaths(ctx.wallets, wallet).coldkey, without: '--no-password' })
  const from = await newKeySource(ctx, rest.words, rest.uri)
  const created = await ctx.progress('Encrypting the coldkey', () => createColdkey({ root: ctx.wallets, name: wallet, source: from.source, password, overwrite, random: size => ctx.random(size) }))
  return made(ctx, created, `coldkey of wallet ${wallet}`, from, rest.showMnemonic)
}

/** Makes a hotkey, which programs use unattended and which is therefore not encrypted. */
export async function makeHotkey (ctx: Context, { wallet, overwrite, hotkey, ...rest }: Common & { readonly hotkey: string }): Promise<MadeKey> {
  const { createHotkey } = await import('../../core/wallet/create.ts')
  const from = await newKeySource(ctx, rest.words, rest.uri)
  const created = await createHotkey({ root: ctx.wallets, name: wallet, hotkey, source: from.source, password: null, overwrite, random: size => ctx.random(size) })
  return made(ctx, created, `hotkey ${hotkey} of wallet ${wallet}`, from, rest.showMnemonic)
}

function made (ctx: Context, created: CreatedKey, what: string, { mnemonic }: NewKeySource, show: boolean): MadeKey {
  if (!show) showMnemonic(ctx, what, mnemonic)
  return { ...created, mnemonic: show ? mnemonic : undefined }
}
