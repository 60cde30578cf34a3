/** A key of a wallet as its file has it, opened: for commands that write it elsewhere or in another form. */
import type { Context, KeyChoice } from '../../cli/context.ts'
import { flag } from '../../cli/inputs.ts'
import type { KeyfileContents } from '../../core/wallet/contents.ts'
import type { KeyPlaces } from '../../core/wallet/paths.ts'

/** Which key of a wallet a command is about. */
export const useHotkeyInput = (help: string) => flag({ flag: '--use-hotkey', help })

/** The key that `--use-hotkey` and the hotkey’s name mean. */
export const keyChoice = (useHotkey: boolean, hotkey: string): KeyChoice => useHotkey ? { hotkey } : 'coldkey'

/** `the coldkey of wallet alice`, `the hotkey miner of wallet alice`. */
export const keyName = (wallet: string, key: KeyChoice): string => key === 'coldkey' ? `the coldkey of wallet ${wallet}` : `the hotkey ${key.hotkey} of wallet ${wallet}`

/** Where a key’s files are. @throws INVALID_WALLET_NAME */
export async function placesOf (ctx: Context, wallet: string, key: KeyChoice): Promise<KeyPlaces> {
  const { coldkeyPlaces, hotkeyPlaces } = await import('../../core/wallet/paths.ts')
  return key === 'coldkey' ? coldkeyPlaces(ctx.wallets, wallet) : hotkeyPlaces(ctx.wallets, wallet, key.hotkey)
}

/** The password of a key file, if it needs one. @throws KEYFILE_NOT_FOUND, KEYFILE_UNREADABLE, PASSWORD_NEEDED */
export async function passwordOf (ctx: Context, path: string): Promise<string | undefined> {
  const { isEncrypted } = await import('../../core/wallet/unlock.ts')
  return await isEncrypted(path) ? await ctx.password({ path }) : undefined
}

/** What a key file of any form says. @throws what `unlock` throws, but for files that hold a public key only */
export async function openContents (ctx: Context, path: string): Promise<KeyfileContents> {
  const [{ openKeyfile }, { readKeyfile }] = await Promise.all([import('../../core/wallet/unlock.ts'), import('../../core/wallet/files.ts')])
  const password = await passwordOf(ctx, path)
  return ctx.progress(`Opening ${path}`, async () => openKeyfile(await readKeyfile(path), path, password))
}
