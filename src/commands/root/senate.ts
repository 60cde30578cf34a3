import { defineCommand } from '../../cli/command.ts'
import { table } from '../../cli/view.ts'
import { senate } from '../../core/chain/queries/governance.ts'
import { ownersOf, totalStakes } from '../../core/chain/queries/stake.ts'
import { present } from '../../core/chain/storage.ts'
import { atBlock } from '../common/at-block.ts'
import { addressCell } from '../common/shares.ts'

export default defineCommand({
  path: 'root senate',
  aliases: ['sudo senate', 'senate list'],
  summary: 'List the senators, who vote on what the triumvirate proposes.',
  description: 'Whoever registers on root joins the senate, or takes the place of the senator with the least stake when it is full.',
  examples: [['root senate', 'The senate at the newest block.']],
  input: { block: atBlock() },
  reads: ['senateMembers', 'triumvirate'],
  tables: true,
  async run (ctx, { block }) {
    const at = await ctx.readAt(block)
    const hotkeys = await senate(at)
    const [owners, stakes] = await Promise.all([ownersOf(at, hotkeys), totalStakes(at, hotkeys)])
    return { senators: hotkeys.map((hotkey, i) => ({ hotkey, coldkey: owners[i], stake: present(stakes[i]) })) }
  },
  view: ({ senators }) => table({
    columns: [{ title: 'senator' }, { title: 'coldkey', minor: true }, { title: 'stake' }],
    rows: senators.map(({ hotkey, coldkey, stake }) => [hotkey, addressCell(coldkey), stake]),
    empty: 'The senate is empty. btcli root register brings a hotkey into it.',
  }),
})
