import { flag, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { table } from '../../cli/view.ts'
import { rao, sumOf } from '../../core/amount.ts'
import { delegatedBy } from '../../core/chain/queries/delegates.ts'
import { namesOfAddresses } from '../common/address-book.ts'
import { atBlock } from '../common/at-block.ts'
import { perThousand } from '../common/delegate-returns.ts'
import { coldkeyAddress, walletNames } from '../common/keys.ts'
import { namedCell, percent } from '../common/shares.ts'

export default defineCommand({
  path: 'root my-delegates',
  summary: 'Show the delegates to whom wallets have staked, and what they bring.',
  examples: [
    ['root my-delegates', 'Those of the wallet “default”.'],
    ['root my_delegates --all', 'Those of every wallet here.'],
  ],
  input: { wallet: walletName({ exists: ({ all }) => all !== true }), all: flag({ flag: '--all', help: 'Every wallet in the wallet directory.' }), block: atBlock() },
  reads: ['registry'],
  tables: true,
  async run (ctx, { wallet, all, block }) {
    const names = all ? await walletNames(ctx) : [wallet]
    const [at, labels] = await Promise.all([ctx.readAt(block), namesOfAddresses(ctx)])
    const wallets = await Promise.all(names.map(async name => {
      const coldkey = await coldkeyAddress(ctx, name)
      const found = await delegatedBy(at, coldkey)
      return {
        wallet: name,
        coldkey,
        delegates: found.map(delegate => {
          const nominatorDaily = perThousand(delegate)
          return {
            ...delegate,
            name: labels.get(delegate.hotkey) ?? null,
            nominatorDaily,
            daily: rao(nominatorDaily * delegate.stake / 1_000_000_000_000n),
          }
        }),
      }
    }))
    return { wallets }
  },
  view: ({ wallets }) => table({
    columns: [
      { title: 'wallet' }, { title: 'delegate' }, { title: 'stake' }, { title: 'earns/day' }, { title: 'nominators', align: 'right', minor: true }, { title: 'total stake', minor: true },
      { title: 'take', align: 'right' }, { title: 'subnets', minor: true }, { title: 'permits', minor: true }, { title: 'day/kτ', minor: true },
    ],
    rows: wallets.flatMap(({ wallet, delegates }) => delegates.map(each =>
      [
        wallet,
        namedCell(each.hotkey, each.name),
        each.stake,
        each.daily,
        each.nominators,
        each.totalStake,
        percent(each.take),
        each.subnets.join(','),
        each.permits.join(','),
        each.nominatorDaily,
      ])),
    empty: 'Nothing is staked to a delegate. btcli root delegate does that.',
    totals: [
      '',
      '',
      sumOf(wallets.flatMap(({ delegates }) => delegates).map(({ stake }) => stake)),
      sumOf(wallets.flatMap(({ delegates }) => delegates).map(({ daily }) => daily)),
      '',
      '',
      '',
      '',
      '',
      '',
    ],
  }),
})
