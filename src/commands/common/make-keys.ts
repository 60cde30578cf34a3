import type { Context } from '../../cli/context.ts'
import type { CryptoType } from '../../core/wallet/contents.ts'
import type { CreatedKey, NewKey } from '../../core/wallet/create.ts'
import { showMnemonic, type FoundSource } from './new-key.ts'
import { confirmReplacing, refuseExistingColdkey, refuseExistingHotkey } from './refuse-existing.ts'

interface Common {
  readonly wallet: string
  /** What the key is made from; asked for when it is certain that the key may be written. */
  readonly source: () => Promise<FoundSource>
  readonly cryptoType: CryptoType
  readonly overwrite: boolean
  /** Return a new mnemonic instead of showing it. */
  readonly showMnemonic: boolean
  readonly encrypt: boolean
  /** Do not ask for words of a new mnemonic. */
  readonly skipCheck: boolean
  /** The source takes long: ask for the password before. */
  readonly passwordFirst?: boolean
}

/** A key that was made. */
export interface MadeKey extends CreatedKey {
  readonly encrypted: boolean
  /** Only where it was asked for. */
  readonly mnemonic: string | undefined
}

/** Makes a coldkey: asks for a password unless told to leave it out, writes the files, shows a new mnemonic. */
export async function makeColdkey (ctx: Context, key: Common & { readonly confirmedName: string | undefined }): Promise<MadeKey> {
  if (key.overwrite) await confirmReplacing(ctx, key.wallet, key.confirmedName)
  else await refuseExistingColdkey(ctx, key.wallet)
  const [{ createColdkey }, { walletPaths }] = await Promise.all([import('../../core/wallet/create.ts'), import('../../core/wallet/paths.ts')])
  const names = { what: 'coldkey', full: `coldkey of wallet ${key.wallet}`, path: walletPaths(ctx.wallets, key.wallet).coldkey }
  return make(ctx, key, names, createColdkey)
}

/** Makes a hotkey, which programs use unattended and which therefore is rarely encrypted. */
export async function makeHotkey (ctx: Context, key: Common & { readonly hotkey: string }): Promise<MadeKey> {
  const { wallet, hotkey } = key
  if (!key.overwrite) await refuseExistingHotkey(ctx, wallet, hotkey)
  const [{ createHotkey }, { walletPaths }] = await Promise.all([import('../../core/wallet/create.ts'), import('../../core/wallet/paths.ts')])
  const names = { what: 'hotkey', full: `hotkey ${hotkey} of wallet ${wallet}`, path: walletPaths(ctx.wallets, wallet, hotkey).hotkey }
  return make(ctx, key, names, made => createHotkey({ ...made, hotkey }))
}

interface Names {
  readonly what: string
  readonly full: string
  readonly path: string
}

async function make (
  ctx: Context,
  { wallet, source, cryptoType, overwrite, encrypt, ...rest }: Common,
  { what, full, path }: Names,
  create: (key: NewKey) => Promise<CreatedKey>,
): Promise<MadeKey> {
  const choose = async () => encrypt ? await ctx.newPassword({ purpose: `the new ${full}`, path, without: '--no-password' }) : null
  // A mnemonic with a typing error is refused before anybody types a password twice; a search of hours begins after it.
  const early = rest.passwordFirst === true ? { password: await choose() } : undefined
  const from = await source()
  const { password } = early ?? { password: await choose() }
  const key: NewKey = { root: ctx.wallets, name: wallet, source: from.source, cryptoType, password, overwrite, random: size => ctx.random(size) }
  // Whoever breaks off here has lost nothing: there is no key yet.
  if (!rest.showMnemonic) await showMnemonic(ctx, full, from.mnemonic, rest.skipCheck)
  const created = encrypt ? await ctx.progress(`Encrypting the ${what}`, () => create(key)) : await create(key)
  return { ...created, encrypted: encrypt, mnemonic: rest.showMnemonic ? from.mnemonic : undefined }
}
