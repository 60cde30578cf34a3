/** Checks before anything is asked or made: nobody types a password for a key that cannot be written. */
import type { Context } from '../../cli/context.ts'
import { keyExists } from '../../core/wallet/errors.ts'

const parts = () => Promise.all([import('../../core/wallet/key-files.ts'), import('../../core/wallet/paths.ts')])

/** @throws KEY_EXISTS */
export async function refuseExistingColdkey (ctx: Context, wallet: string): Promise<void> {
  const [{ refuseExisting }, { coldkeyPlaces }] = await parts()
  await refuseExisting(coldkeyPlaces(ctx.wallets, wallet))
}

/** A coldkey that is there is replaced only when its name was typed. @throws what `confirmByTyping` throws */
export async function confirmReplacing (ctx: Context, wallet: string, given: string | undefined): Promise<void> {
  const there = await refuseExistingColdkey(ctx, wallet).then(() => false, (error: unknown) => {
    if (keyExists.is(error)) return true
    throw error
  })
  if (!there) return
  await ctx.confirmByTyping({
    warning: `The coldkey of wallet ${wallet} will be replaced. The old files are kept as a backup; without them and its mnemonic what it holds is lost.`,
    word: wallet,
    flag: '--confirm-name',
    given,
  })
}

/** @throws KEY_EXISTS */
export async function refuseExistingHotkey (ctx: Context, wallet: string, hotkey: string): Promise<void> {
  const [{ refuseExisting }, { hotkeyPlaces }] = await parts()
  await refuseExisting(hotkeyPlaces(ctx.wallets, wallet, hotkey))
}
