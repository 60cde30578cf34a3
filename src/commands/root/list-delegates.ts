import { count } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { table } from '../../cli/view.ts'
import { sumOf, type Rao } from '../../core/amount.ts'
import { delegates, totalStakesAt } from '../../core/chain/queries/delegates.ts'
import { namesOfAddresses } from '../common/address-book.ts'
import { atBlock } from '../common/at-block.ts'
import { perThousand, takenOf } from '../common/delegate-returns.ts'
import { namedCell, percent } from '../common/shares.ts'

export default defineCommand({
  path: 'root list-delegates',
  aliases: ['delegates'],
  summary: 'List the delegates, to whom everyone may stake.',
  description: 'The largest stake first. Earnings are those of the last epochs, for a day: what a nominator gets for each τ1000, and what the delegate keeps by its take. The change is that of the total stake in 4 hours, where the node still keeps the block of then.',
  examples: [
    ['root list-delegates', 'All delegates at the newest block.'],
    ['root list_delegates --limit 10 --json', 'The ten largest, for programs.'],
  ],
  input: { limit: count({ flag: '--limit', optional: true, help: 'Show no more than this many.' }), block: atBlock() },
  reads: ['registry'],
  tables: true,
  async run (ctx, { limit, block }) {
    const at = await ctx.readAt(block)
    const [all, before, names] = await Promise.all([delegates(at), totalStakesAt(await ctx.chain(), at.number - FOUR_HOURS), namesOfAddresses(ctx)])
    return {
      delegates: all.slice(0, limit).map(delegate => ({
        ...delegate,
        change4h: changeOf(delegate.totalStake, before?.get(delegate.hotkey)),
        name: names.get(delegate.hotkey) ?? null,
        nominatorDaily: perThousand(delegate),
        delegateDaily: takenOf(delegate),
      })),
    }
  },
  view: ({ delegates }) => table({
    columns: [
      { title: '#', align: 'right' }, { title: 'delegate' }, { title: 'nominators', align: 'right', minor: true }, { title: 'own stake', minor: true }, { title: 'total stake' }, { title: '4 h', align: 'right', minor: true },
      { title: 'take', align: 'right' }, { title: 'permits', minor: true }, { title: 'nominator/day/kτ' }, { title: 'delegate/day', minor: true },
    ],
    rows: delegates.map((each, i) => [
      i + 1,
      namedCell(each.hotkey, each.name),
      each.nominators,
      each.ownStake,
      each.totalStake,
      inPercent(each.change4h),
      percent(each.take),
      each.permits.join(','),
      each.nominatorDaily,
      each.delegateDaily,
    ]),
    empty: 'There are no delegates yet. btcli root nominate makes one.',
    totals: ['', '', '', '', sumOf(delegates.map(({ totalStake }) => totalStake)), '', '', '', '', ''],
  }),
})

/** In blocks of 12 seconds. */
const FOUR_HOURS = 1_200

/** By what part of itself a stake grew (below 0: shrank), to a millionth; null where it was nothing, or nobody knows. */
const changeOf = (now: Rao, before: Rao | undefined): number | null =>
  before === undefined || before === 0n ? null : Number((now - before) * 1_000_000n / before) / 1_000_000

const inPercent = (change: number | null): string | null => change === null ? null : `${change > 0 ? '+' : ''}${(change * 100).toFixed(2)} %`
