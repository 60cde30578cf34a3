import { defineCommand } from '../../cli/command.ts'
import { table } from '../../cli/view.ts'
import { rootWeights } from '../../core/chain/queries/root.ts'
import { atBlock } from '../common/at-block.ts'
import { addressCell } from '../common/shares.ts'

export default defineCommand({
  path: 'root get-weights',
  summary: 'Show the weights that root members gave the subnets.',
  description: 'Each row sums to 1. A member that has set no weights is left out.',
  examples: [['root get-weights', 'The whole matrix at the newest block.']],
  input: { block: atBlock() },
  tables: true,
  async run (ctx, { block }) {
    const rows = await rootWeights(await ctx.readAt(block))
    return {
      members: rows.map(({ uid, hotkey, weights }) => {
        const sum = weights.reduce((total, { weight }) => total + weight, 0)
        return { uid, hotkey, weights: weights.map(({ netuid, weight }) => ({ netuid, weight, share: sum === 0 ? 0 : Number((weight / sum).toFixed(9)) })) }
      }),
    }
  },
  view: ({ members }) => {
    const netuids = [...new Set(members.flatMap(({ weights }) => weights.map(({ netuid }) => netuid)))].sort((a, b) => a - b)
    return table({
      columns: [{ title: 'uid', align: 'right' }, { title: 'hotkey' }, ...netuids.map(netuid => ({ title: `subnet ${netuid}`, align: 'right' as const }))],
      rows: members.map(({ uid, hotkey, weights }) => [uid, addressCell(hotkey), ...netuids.map(netuid => weights.find(weight => weight.netuid === netuid)?.share.toFixed(4))]),
      empty: 'No member of root has set weights yet. btcli root weights does.',
    })
  },
})
