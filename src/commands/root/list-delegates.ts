import { count } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { table } from '../../cli/view.ts'
import { rao } from '../../core/amount.ts'
import { delegates } from '../../core/chain/queries/delegates.ts'
import { namesOfAddresses } from '../common/address-book.ts'
import { atBlock } from '../common/at-block.ts'
import { perThousand, takenOf } from '../common/delegate-returns.ts'
import { namedCell, percent } from '../common/shares.ts'

export default defineCommand({
  path: 'root list-delegates',
  aliases: ['delegates'],
  summary: 'List the delegates, to whom everyone may stake.',
  description: 'The largest stake first. Earnings are those of the last epochs, for a day: what a nominator gets for each τ1000, and what the delegate keeps by its take.',
  examples: [
    ['root list-delegates', 'All delegates at the newest block.'],
    ['root list_delegates --limit 10 --json', 'The ten largest, for programs.'],
  ],
  input: { limit: count({ flag: '--limit', optional: true, help: 'Show no more than this many.' }), block: atBlock() },
  tables: true,
  async run (ctx, { limit, block }) {
    const found = (await delegates(await ctx.readAt(block))).slice(0, limit)
    const names = await namesOfAddresses(ctx)
    return {
      delegates: found.map(delegate => ({ ...delegate, name: names.get(delegate.hotkey) ?? null, nominatorDaily: perThousand(delegate), delegateDaily: takenOf(delegate) })),
    }
  },
  view: ({ delegates }) => table({
    columns: [
      { title: '#', align: 'right' }, { title: 'delegate' }, { title: 'nominators', align: 'right', minor: true }, { title: 'own stake', minor: true }, { title: 'total stake' },
      { title: 'take', align: 'right' }, { title: 'permits', minor: true }, { title: 'nominator/day/kτ' }, { title: 'delegate/day', minor: true },
    ],
    rows: delegates.map((each, i) => [i + 1, namedCell(each.hotkey, each.name), each.nominators, each.ownStake, each.totalStake, percent(each.take), each.permits.join(','), each.nominatorDaily, each.delegateDaily]),
    empty: 'There are no delegates yet. btcli root nominate makes one.',
    totals: ['', '', '', '', rao(delegates.reduce((sum, { totalStake }) => sum + totalStake, 0n)), '', '', '', ''],
  }),
})
