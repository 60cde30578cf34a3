import type { Context, KeyChoice } from '../../cli/context.ts'
import type { Account } from '../../cli/inputs.ts'

/** The address of a wallet's coldkey, without its password. @throws WALLET_NOT_FOUND and other errors of category `key` */
export async function coldkeyAddress (ctx: Context, wallet: string): Promise<string> {
  const { readColdkeyPublic } = await import('../../core/wallet/public.ts')
  return (await readColdkeyPublic(ctx.wallets, wallet)).address
}

/** The address of a wallet's hotkey, without its password. */
export async function hotkeyAddress (ctx: Context, wallet: string, hotkey: string): Promise<string> {
  const { readHotkeyPublic } = await import('../../core/wallet/public.ts')
  return (await readHotkeyPublic(ctx.wallets, wallet, hotkey)).address
}

/** The address of one of a wallet's keys, without its password. */
export const addressOf = (ctx: Context, wallet: string, key: KeyChoice): Promise<string> =>
  key === 'coldkey' ? coldkeyAddress(ctx, wallet) : hotkeyAddress(ctx, wallet, key.hotkey)

/** The address of whatever names an account: an address, a wallet, or `wallet/hotkey`. */
export async function accountAddress (ctx: Context, account: Account): Promise<string> {
  switch (account.kind) {
    case 'address': return account.address
    case 'coldkey': return coldkeyAddress(ctx, account.wallet)
    case 'hotkey': return hotkeyAddress(ctx, account.wallet, account.hotkey)
  }
}

/** The wallets here whose coldkey's address is known without a password. */
export async function walletNames (ctx: Context): Promise<readonly string[]> {
  const { listWallets } = await import('../../core/wallet/list.ts')
  return listWallets(ctx.wallets).filter(({ coldkey }) => coldkey.address !== undefined).map(({ name }) => name)
}
