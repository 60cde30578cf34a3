import { defineCommand } from '../../cli/command.ts'
import { table } from '../../cli/view.ts'
import { sumOf } from '../../core/amount.ts'
import { rootMembers } from '../../core/chain/queries/root.ts'
import { atBlock } from '../common/at-block.ts'
import { addressCell, percent } from '../common/shares.ts'

export default defineCommand({
  path: 'root list',
  summary: 'List the members of the root network.',
  examples: [['root list', 'All members at the newest block.']],
  input: { block: atBlock() },
  reads: ['senateMembers'],
  tables: true,
  async run (ctx, { block }) {
    return { members: await rootMembers(await ctx.readAt(block)) }
  },
  view: ({ members }) => table({
    columns: [
      { title: 'uid', align: 'right' },
      { title: 'hotkey' },
      { title: 'coldkey', minor: true },
      { title: 'stake' },
      { title: 'take', align: 'right' },
      { title: 'senator' },
    ],
    rows: members.map(({ uid, hotkey, coldkey, stake, take, senator }) =>
      [uid, hotkey, addressCell(coldkey), stake, take === undefined ? undefined : percent(take), senator ? 'yes' : 'no']),
    empty: 'Nobody is on the root network yet. btcli root register makes a member.',
    totals: ['', '', '', sumOf(members.map(({ stake }) => stake)), '', ''],
  }),
})
