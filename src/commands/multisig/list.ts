import { account } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { table } from '../../cli/view.ts'
import { operations } from '../../core/chain/multisig.ts'
import { atBlock } from '../common/at-block.ts'
import { accountAddress } from '../common/keys.ts'

export default defineCommand({
  path: 'multisig list',
  summary: 'Show the calls that wait for approvals on an account.',
  examples: [['multisig list 5F…', 'btcli multisig address shows the account.']],
  input: { account: account({ positional: true }), block: atBlock() },
  reads: ['multisig'],
  tables: true,
  async run (ctx, { account, block }) {
    const address = await accountAddress(ctx, account)
    return { account: address, operations: await operations(await ctx.readAt(block), address) }
  },
  view: ({ account, operations }) => table({
    columns: [{ title: 'hash of the call' }, { title: 'since', align: 'right' }, { title: 'approvals', align: 'right' }, { title: 'deposit' }, { title: 'began by', minor: true }],
    rows: operations.map(({ callHash, when, approvals, deposit, depositor }) => [callHash, `block ${when.height}`, approvals.length, deposit, depositor]),
    empty: `No call waits for approvals on ${account}.`,
  }),
})
