import { netuid, uids } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { table } from '../../cli/view.ts'
import { weightRows } from '../../core/chain/queries/weights.ts'
import { atBlock } from '../common/at-block.ts'
import { addressCell } from '../common/shares.ts'
import { sharesOf } from '../common/weights.ts'

export default defineCommand({
  path: 'weights show',
  aliases: ['list', 'get'],
  summary: 'Show the weights that validators of a subnet gave its neurons.',
  description: 'Each row sums to 1. Whoever has set no weights is left out.',
  examples: [['weights show --netuid 1', 'Those of all validators.'], ['weights show --netuid 1 --uids 3', 'Those of one.']],
  input: { netuid: netuid(), uids: uids({ optional: true, help: 'Only the weights of these validators.' }), block: atBlock() },
  reads: [],
  tables: true,
  async run (ctx, { netuid, uids, block }) {
    const rows = (await weightRows(await ctx.readAt(block), netuid)).filter(({ uid }) => uids === undefined || uids.includes(uid))
    return {
      netuid,
      validators: rows.map(({ uid, hotkey, weights }) => {
        const shares = sharesOf(weights.map(({ weight }) => weight))
        return { uid, hotkey, weights: weights.map((each, i) => ({ ...each, share: Number((shares[i] ?? 0).toFixed(9)) })) }
      }),
    }
  },
  view: ({ validators }) => table({
    columns: [{ title: 'uid', align: 'right' }, { title: 'hotkey' }, { title: 'weights' }],
    rows: validators.map(({ uid, hotkey, weights }) => [uid, addressCell(hotkey), weights.map(each => `${each.uid}: ${each.share.toFixed(4)}`).join(', ')]),
    empty: 'Nobody has set weights there. btcli weights set does.',
  }),
})
