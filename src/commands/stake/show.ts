import { account, flag, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import type { Context } from '../../cli/context.ts'
import { line, table, tone } from '../../cli/view.ts'
import { sumOf } from '../../core/amount.ts'
import { balance } from '../../core/chain/queries/balance.ts'
import { stakeOf } from '../../core/chain/queries/stake.ts'
import { stakeReturns } from '../../core/chain/queries/stake-returns.ts'
import { present } from '../../core/chain/storage.ts'
import { namesOfAddresses } from '../common/address-book.ts'
import { atBlock } from '../common/at-block.ts'
import { accountAddress, coldkeyAddress, walletNames } from '../common/keys.ts'
import { addressCell, namedCell, percent } from '../common/shares.ts'

export default defineCommand({
  path: 'stake show',
  aliases: ['list'],
  summary: 'Show what wallets have staked, hotkey by hotkey.',
  description: 'The rate is what a stake earns in a day of 7,200 blocks: by the last epochs, in proportion to all that is staked on the hotkey, before the delegate takes its share. btcli root my-delegates shows what is left then.',
  examples: [
    ['stake show', 'The stake of the wallet “default”.'],
    ['stake show --all', 'The stake of every wallet here.'],
    ['stake list --ss58 5F…', 'What any coldkey has staked.'],
  ],
  input: {
    wallet: walletName({ exists: ({ of, all }) => of === undefined && all !== true }),
    of: account({ flag: '--ss58', short: '-k', aliases: ['--coldkey-ss58', '--key'], optional: true, help: 'A coldkey by its address, instead of a wallet.' }),
    all: flag({ flag: '--all', short: '-a', help: 'Every wallet in the wallet directory.' }),
    block: atBlock(),
  },
  reads: [],
  tables: true,
  async run (ctx, { wallet, of, all, block }) {
    const asked = of === undefined
      ? await Promise.all((all ? await walletNames(ctx) : [wallet]).map(async name => ({ name, coldkey: await coldkeyAddress(ctx, name) })))
      : [{ name: null, coldkey: await accountAddress(ctx, of) }]
    const [at, names] = await Promise.all([ctx.readAt(block), hotkeyNames(ctx)])
    const wallets = await Promise.all(asked.map(async ({ name, coldkey }) => {
      const [{ free }, stakes] = await Promise.all([balance(at, coldkey), stakeOf(at, coldkey)])
      const rates = await stakeReturns(at, stakes)
      return {
        wallet: name,
        coldkey,
        balance: free,
        staked: sumOf(stakes.map(({ stake }) => stake)),
        rate: sumOf(rates),
        stakes: stakes.map(({ hotkey, stake, owner, take }, index) => ({
          hotkey,
          name: names.get(hotkey) ?? null,
          stake,
          rate: present(rates[index]),
          own: owner === coldkey,
          take,
        })),
      }
    }))
    return { wallets }
  },
  view: ({ wallets }) => [table({
    columns: [{ title: 'wallet' }, { title: 'balance' }, { title: 'hotkey' }, { title: 'stake' }, { title: 'rate/day', minor: true }, { title: 'kind' }, { title: 'take', align: 'right' }],
    rows: wallets.flatMap(({ wallet, coldkey, balance, stakes }) => [
      [wallet ?? addressCell(coldkey), balance, '', '', '', '', ''],
      ...stakes.map(({ hotkey, name, stake, rate, own, take }) => ['', '', namedCell(hotkey, name), stake, rate, own ? 'own' : 'delegate', take === undefined ? '' : percent(take)]),
    ]),
    totals: ['', sumOf(wallets.map(({ balance }) => balance)), '', sumOf(wallets.map(({ staked }) => staked)), sumOf(wallets.map(({ rate }) => rate)), '', ''],
  }), ...(wallets.some(({ stakes }) => stakes.length > 0) ? [] : [line(tone('dim', 'Nothing is staked. btcli stake add does that.'))])],
})


/** Hotkeys of this machine by their wallets, `alice/miner`; others by the address book. */
async function hotkeyNames (ctx: Context): Promise<ReadonlyMap<string, string>> {
  const [{ listWallets }, noted] = await Promise.all([import('../../core/wallet/list.ts'), namesOfAddresses(ctx)])
  const here = listWallets(ctx.wallets).flatMap(({ name, hotkeys }) => hotkeys.flatMap(hotkey => hotkey.address === undefined ? [] : [[hotkey.address, `${name}/${hotkey.name}`] as const]))
  return new Map([...noted, ...here])
}
