import { account, flag, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { table } from '../../cli/view.ts'
import { rao, sumOf } from '../../core/amount.ts'
import { balances } from '../../core/chain/queries/balance.ts'
import { totalStakedBy } from '../../core/chain/queries/stake.ts'
import { hasItem, present } from '../../core/chain/storage.ts'
import { atBlock } from '../common/at-block.ts'
import { accountAddress, coldkeyAddress, saidName } from '../common/keys.ts'

export default defineCommand({
  path: 'wallet balance',
  summary: 'Show what wallets or addresses have: free and staked.',
  description: 'On chains where stake is not in TAO, such as today’s main network, it is left out, and the total is what is free or reserved.',
  examples: [
    ['wallet balance', 'The wallet “default”.'],
    ['wallet balance --all', 'Every wallet here.'],
    ['wallet balance --ss58 5F…', 'Any address.'],
  ],
  input: {
    wallet: walletName({ exists: ({ of, all }) => of === undefined && all !== true }),
    of: account({ flag: '--ss58', aliases: ['--ss58_address', '--address'], optional: true, help: 'An address, a wallet or wallet/hotkey, instead of --wallet-name.' }),
    all: flag({ flag: '--all', short: '-a', help: 'Every wallet in the wallet directory.' }),
    block: atBlock(),
  },
  reads: [],
  tables: true,
  async run (ctx, { wallet, of, all, block }) {
    const who = all ? await everyColdkey(ctx.wallets)
      : of !== undefined ? [{ name: of.kind === 'hotkey' ? of.wallet : saidName(of), address: await accountAddress(ctx, of) }]
        : [{ name: wallet, address: await coldkeyAddress(ctx, wallet) }]
    const at = await ctx.readAt(block)
    const addresses = who.map(({ address }) => address)
    const [free, staked] = await Promise.all([balances(at, addresses), hasItem(at, 'subtensorModule', 'totalColdkeyStake') ? totalStakedBy(at, addresses) : undefined])
    return {
      accounts: who.map(({ name, address }, i) => {
        const balance = present(free[i])
        const stake = staked === undefined ? undefined : present(staked[i])
        return {
          wallet: name,
          address,
          free: balance.free,
          reserved: balance.reserved,
          staked: stake,
          total: rao(balance.free + balance.reserved + (stake ?? 0n)),
        }
      }),
    }
  },
  view: ({ accounts }) => table({
    columns: [{ title: 'wallet' }, { title: 'coldkey' }, { title: 'free' }, { title: 'staked' }, { title: 'total' }],
    rows: accounts.map(({ wallet, address, free, staked, total }) => [wallet, address, free, staked, total]),
    empty: 'There are no wallets here.',
    ...(accounts.length > 1 ? { totals: ['', '', sumOf(accounts.map(({ free }) => free)), sumOf(accounts.map(({ staked }) => staked ?? 0n)), sumOf(accounts.map(({ total }) => total))] } : {}),
  }),
})


async function everyColdkey (root: string): Promise<readonly { readonly name: string | undefined, readonly address: string }[]> {
  const { listWallets } = await import('../../core/wallet/list.ts')
  return listWallets(root).flatMap(({ name, coldkey }) => coldkey.address === undefined ? [] : [{ name, address: coldkey.address }])
}
