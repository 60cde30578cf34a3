/** Checks before anything is asked or made: nobody types a password for a key that cannot be written. */
import type { Context } from '../../cli/context.ts'

const parts = () => Promise.all([import('../../core/wallet/create.ts'), import('../../core/wallet/paths.ts')])

/** @throws KEY_EXISTS */
export async function refuseExistingColdkey (ctx: Context, wallet: string): Promise<void> {
  const [{ refuseExisting }, { walletPaths }] = await parts()
  const { coldkey, coldkeyPublic } = walletPaths(ctx.wallets, wallet)
  await refuseExisting({ path: coldkey, publicPath: coldkeyPublic })
}

/** @throws KEY_EXISTS */
export async function refuseExistingHotkey (ctx: Context, wallet: string, hotkey: string): Promise<void> {
  const [{ refuseExisting }, { walletPaths }] = await parts()
  const paths = walletPaths(ctx.wallets, wallet, hotkey)
  await refuseExisting({ path: paths.hotkey, publicPath: paths.hotkeyPublic })
}
