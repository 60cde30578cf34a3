import { account, flag, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import type { Context } from '../../cli/context.ts'
import { line, table, tone } from '../../cli/view.ts'
import { rao } from '../../core/amount.ts'
import { balance } from '../../core/chain/queries/balance.ts'
import { stakeOf } from '../../core/chain/queries/stake.ts'
import { namesOfAddresses } from '../common/address-book.ts'
import { atBlock } from '../common/at-block.ts'
import { accountAddress, coldkeyAddress, walletNames } from '../common/keys.ts'
import { namedCell, percent, shortAddress } from '../common/shares.ts'

export default defineCommand({
  path: 'stake show',
  aliases: ['list'],
  summary: 'Show what wallets have staked, hotkey by hotkey.',
  examples: [
    ['stake show', 'The stake of the wallet “default”.'],
    ['stake show --all', 'The stake of every wallet here.'],
    ['stake list --ss58 5F…', 'What any coldkey has staked.'],
  ],
  input: {
    wallet: walletName(),
    of: account({ flag: '--ss58', short: '-k', aliases: ['--coldkey-ss58', '--key'], optional: true, help: 'A coldkey by its address, instead of a wallet.' }),
    all: flag({ flag: '--all', short: '-a', help: 'Every wallet in the wallet directory.' }),
    block: atBlock(),
  },
  tables: true,
  async run (ctx, { wallet, of, all, block }) {
    const asked = of === undefined
      ? await Promise.all((all ? await walletNames(ctx) : [wallet]).map(async name => ({ name, coldkey: await coldkeyAddress(ctx, name) })))
      : [{ name: null, coldkey: await accountAddress(ctx, of) }]
    const [at, names] = await Promise.all([ctx.readAt(block), hotkeyNames(ctx)])
    const wallets = await Promise.all(asked.map(async ({ name, coldkey }) => {
      const [{ free }, stakes] = await Promise.all([balance(at, coldkey), stakeOf(at, coldkey)])
      return {
        wallet: name,
        coldkey,
        balance: free,
        staked: rao(stakes.reduce((sum, { stake }) => sum + stake, 0n)),
        stakes: stakes.map(({ hotkey, stake, owner, take }) => ({ hotkey, name: names.get(hotkey) ?? null, stake, own: owner === coldkey, take })),
      }
    }))
    return { wallets }
  },
  view: ({ wallets }) => [table({
    columns: [{ title: 'wallet' }, { title: 'balance' }, { title: 'hotkey' }, { title: 'stake' }, { title: 'kind' }, { title: 'take', align: 'right' }],
    rows: wallets.flatMap(({ wallet, coldkey, balance, stakes }) => [
      [wallet ?? shortAddress(coldkey), balance, '', '', '', ''],
      ...stakes.map(({ hotkey, name, stake, own, take }) => ['', '', name === null ? hotkey : namedCell(hotkey, name), stake, own ? 'own' : 'delegate', take === undefined ? '' : percent(take)]),
    ]),
    totals: ['', rao(wallets.reduce((sum, { balance }) => sum + balance, 0n)), '', rao(wallets.reduce((sum, { staked }) => sum + staked, 0n)), '', ''],
  }), ...(wallets.some(({ stakes }) => stakes.length > 0) ? [] : [line(tone('dim', 'Nothing is staked. btcli stake add does that.'))])],
})

/** Hotkeys of this machine by their wallets, `alice/miner`; others by the address book. */
async function hotkeyNames (ctx: Context): Promise<ReadonlyMap<string, string>> {
  const [{ listWallets }, noted] = await Promise.all([import('../../core/wallet/list.ts'), namesOfAddresses(ctx)])
  const here = listWallets(ctx.wallets).flatMap(({ name, hotkeys }) => hotkeys.flatMap(hotkey => hotkey.address === undefined ? [] : [[hotkey.address, `${name}/${hotkey.name}`] as const]))
  return new Map([...noted, ...here])
}
