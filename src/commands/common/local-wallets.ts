/** The wallets of this machine as commands about several of them see them: without a password. */
import type { Context } from '../../cli/context.ts'
import type { WalletSummary } from '../../core/wallet/list.ts'
import { coldkeyAddress } from './keys.ts'

/** A wallet whose coldkey's address is known. */
export interface KnownWallet extends WalletSummary {
  readonly address: string
}

/** All wallets whose coldkey is known, or the one that is named. @throws WALLET_NOT_FOUND and what is wrong with its files */
export async function knownWallets (ctx: Context, wallet: string, all: boolean): Promise<readonly KnownWallet[]> {
  const [{ listWallets }, { missingWallet }] = await Promise.all([import('../../core/wallet/list.ts'), import('../../core/wallet/missing.ts')])
  const wallets = listWallets(ctx.wallets)
  if (all) return wallets.flatMap(each => each.coldkey.address === undefined ? [] : [{ ...each, address: each.coldkey.address }])
  const address = await coldkeyAddress(ctx, wallet)
  const found = wallets.find(({ name }) => name === wallet)
  if (found === undefined) throw missingWallet(ctx.wallets, wallet)
  return [{ ...found, address }]
}
