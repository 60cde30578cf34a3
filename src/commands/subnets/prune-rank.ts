import { count, netuid } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { line, table } from '../../cli/view.ts'
import { pruneRank } from '../../core/chain/queries/prune.ts'
import { atBlock } from '../common/at-block.ts'
import { share, addressCell } from '../common/shares.ts'

export default defineCommand({
  path: 'subnets prune-rank',
  aliases: ['prune', 'deregister-rank'],
  summary: 'Show who would lose its place to the next registrations.',
  description: 'A newcomer takes the place of the neuron with the lowest pruning score that is past its immunity. Immune neurons go only when no other is left.',
  examples: [['subnets prune-rank --netuid 1', 'The ten who would go first.'], ['subnets prune-rank --netuid 1 --limit 256 --json', 'Everyone, for programs.']],
  input: { netuid: netuid(), limit: count({ flag: '--limit', default: 10, help: 'Show no more than this many.' }), block: atBlock() },
  reads: [],
  tables: true,
  async run (ctx, { netuid, limit, block }) {
    return pruneRank(await ctx.readAt(block), netuid, limit)
  },
  view: ({ netuid, free, order }) => [
    line(free === 0 ? `Subnet ${netuid} is full: each registration replaces a neuron.` : `Subnet ${netuid} has ${free} free places: nobody is replaced before they are taken.`),
    table({
      columns: [
        { title: '#', align: 'right' },
        { title: 'uid', align: 'right' },
        { title: 'hotkey' },
        { title: 'pruning score', align: 'right' },
        { title: 'immune until', align: 'right' },
      ],
      rows: order.map(({ uid, hotkey, score, immune, immuneUntil }, i) => [i + 1, uid, addressCell(hotkey), share(score), immune ? `block ${immuneUntil}` : '']),
      empty: 'Nobody is registered.',
    }),
  ],
})
