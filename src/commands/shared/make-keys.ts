import type { Context } from '../../cli/context.ts'
import type { CreatedKey } from '../../core/wallet/create.ts'
import { newKeySource, showMnemonic } from './new-key.ts'

interface Common {
  readonly wallet: string
  readonly words: string
  readonly uri: string | undefined
  readonly overwrite: boolean
}

/** Makes a coldkey: asks for a password unless told to leave it out, writes the files, shows the mnemonic. */
export async function makeColdkey (ctx: Context, { wallet, words, uri, overwrite, noPassword }: Common & { readonly noPassword: boolean }): Promise<CreatedKey> {
  const [{ createColdkey }, { walletPaths }] = await Promise.all([import('../../core/wallet/create.ts'), import('../../core/wallet/paths.ts')])
  const { source, mnemonic } = await newKeySource(ctx, words, uri)
  const password = noPassword ? null : await ctx.newPassword(`the new coldkey of wallet ${wallet}`, walletPaths(ctx.wallets, wallet).coldkey)
  const created = await ctx.progress('Encrypting the coldkey', () => createColdkey({ root: ctx.wallets, name: wallet, source, password, overwrite, random: size => ctx.random(size) }))
  showMnemonic(ctx, `coldkey of wallet ${wallet}`, mnemonic)
  return created
}

/** Makes a hotkey, which programs use unattended and which is therefore not encrypted. */
export async function makeHotkey (ctx: Context, { wallet, words, uri, overwrite, hotkey }: Common & { readonly hotkey: string }): Promise<CreatedKey> {
  const { createHotkey } = await import('../../core/wallet/create.ts')
  const { source, mnemonic } = await newKeySource(ctx, words, uri)
  const created = await createHotkey({ root: ctx.wallets, name: wallet, hotkey, source, password: null, overwrite, random: size => ctx.random(size) })
  showMnemonic(ctx, `hotkey ${hotkey} of wallet ${wallet}`, mnemonic)
  return created
}
