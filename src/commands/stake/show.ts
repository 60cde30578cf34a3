import { flag, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { table } from '../../cli/view.ts'
import { rao } from '../../core/amount.ts'
import { balance } from '../../core/chain/queries/balance.ts'
import { stakeOf } from '../../core/chain/queries/stake.ts'
import { atBlock } from '../common/at-block.ts'
import { coldkeyAddress, walletNames } from '../common/keys.ts'
import { percent } from '../common/shares.ts'

export default defineCommand({
  path: 'stake show',
  aliases: ['list'],
  summary: 'Show what wallets have staked, hotkey by hotkey.',
  examples: [
    ['stake show', 'The stake of the wallet “default”.'],
    ['stake show --all', 'The stake of every wallet here.'],
  ],
  input: {
    wallet: walletName(),
    all: flag({ flag: '--all', help: 'Every wallet in the wallet directory.' }),
    block: atBlock(),
  },
  tables: true,
  async run (ctx, { wallet, all, block }) {
    const names = all ? await walletNames(ctx) : [wallet]
    const at = await ctx.readAt(block)
    const wallets = await Promise.all(names.map(async name => {
      const coldkey = await coldkeyAddress(ctx, name)
      const [{ free }, stakes] = await Promise.all([balance(at, coldkey), stakeOf(at, coldkey)])
      return {
        wallet: name,
        coldkey,
        balance: free,
        staked: rao(stakes.reduce((sum, { stake }) => sum + stake, 0n)),
        stakes: stakes.map(({ hotkey, stake, owner, take }) => ({ hotkey, stake, own: owner === coldkey, take })),
      }
    }))
    return { wallets }
  },
  view: ({ wallets }) => table({
    columns: [{ title: 'wallet' }, { title: 'balance' }, { title: 'hotkey' }, { title: 'stake' }, { title: 'kind' }, { title: 'take', align: 'right' }],
    rows: wallets.flatMap(({ wallet, balance, stakes }) => [
      [wallet, balance, '', '', '', ''],
      ...stakes.map(({ hotkey, stake, own, take }) => ['', '', hotkey, stake, own ? 'own' : 'delegate', take === undefined ? '' : percent(take)]),
    ]),
    totals: ['', rao(wallets.reduce((sum, { balance }) => sum + balance, 0n)), '', rao(wallets.reduce((sum, { staked }) => sum + staked, 0n)), '', ''],
  }),
})
