import { defineCommand } from '../../cli/command.ts'
import { table, type Block } from '../../cli/view.ts'
import { rootWeights } from '../../core/chain/queries/root.ts'
import { atBlock } from '../common/at-block.ts'
import { addressCell } from '../common/shares.ts'

export default defineCommand({
  path: 'root get-weights',
  summary: 'Show the weights that root members gave the subnets.',
  description: 'Each row sums to 1. A member that has set no weights is left out.',
  examples: [['root get-weights', 'The whole matrix at the newest block.']],
  input: { block: atBlock() },
  reads: [],
  tables: true,
  async run (ctx, { block }) {
    const rows = await rootWeights(await ctx.readAt(block))
    return {
      members: rows.map(({ uid, hotkey, weights }) => {
        const sum = weights.reduce((total, { weight }) => total + weight, 0)
        return {
          uid,
          hotkey,
          weights: weights.map(({ netuid, weight }) => ({ netuid, weight, share: sum === 0 ? 0 : Number((weight / sum).toFixed(9)) })),
        }
      }),
    }
  },
  view: ({ members }, { width }): Block[] => {
    const netuids = [...new Set(members.flatMap(({ weights }) => weights.map(({ netuid }) => netuid)))].sort((a, b) => a - b)
    return inParts(netuids, Math.floor((width - MEMBER_WIDTH) / SUBNET_WIDTH)).map(netuids => table({
      columns: [{ title: 'uid', align: 'right' }, { title: 'hotkey', whole: true }, ...netuids.map(netuid => ({ title: `subnet ${netuid}`, align: 'right' as const }))],
      rows: members.map(({ uid, hotkey, weights }) => [uid, addressCell(hotkey), ...netuids.map(netuid => weights.find(weight => weight.netuid === netuid)?.share.toFixed(4))]),
      empty: 'No member of root has set weights yet. btcli root weights does.',
    }))
  },
})

/** What uid and hotkey take of a line, and what each subnet takes. */
const MEMBER_WIDTH = 18
const SUBNET_WIDTH = 11

/** Lists of so many; one list where all fit, or where there are none. */
const inParts = (netuids: readonly number[], fitting: number): readonly (readonly number[])[] =>
  netuids.length <= fitting || fitting < 1 ? [netuids] : [netuids.slice(0, fitting), ...inParts(netuids.slice(fitting), fitting)]
