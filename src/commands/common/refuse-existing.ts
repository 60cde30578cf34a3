/** Checks before anything is asked or made: nobody types a password for a key that cannot be written. */
import type { Context } from '../../cli/context.ts'

const parts = () => Promise.all([import('../../core/wallet/key-files.ts'), import('../../core/wallet/paths.ts')])

/** @throws KEY_EXISTS */
export async function refuseExistingColdkey (ctx: Context, wallet: string): Promise<void> {
  const [{ refuseExisting }, { coldkeyPlaces }] = await parts()
  await refuseExisting(coldkeyPlaces(ctx.wallets, wallet))
}

/** @throws KEY_EXISTS */
export async function refuseExistingHotkey (ctx: Context, wallet: string, hotkey: string): Promise<void> {
  const [{ refuseExisting }, { hotkeyPlaces }] = await parts()
  await refuseExisting(hotkeyPlaces(ctx.wallets, wallet, hotkey))
}
