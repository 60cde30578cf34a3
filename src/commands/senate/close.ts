import { walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line, tone } from '../../cli/view.ts'
import { closeChecks } from '../../core/chain/preflight/read/governance.ts'
import { proposal } from '../../core/chain/queries/governance.ts'
import { transaction } from '../../core/chain/storage.ts'
import { proposalHash } from '../common/proposal-input.ts'
import { send } from '../common/send.ts'

/** More than any call weighs: closing only names a bound, and is free of charge. */
const WEIGHT_BOUND = { refTime: 100_000_000_000, proofSize: 1_000_000 }

export default defineCommand({
  path: 'senate close',
  aliases: ['root close'],
  summary: 'Close a proposal: make its call if it was approved, drop it if not.',
  description: 'Anyone may close a proposal that has its ayes, can no longer get them, or whose time is over.',
  examples: [['senate close --proposal 0x44a3e0dd3f7b9a0b8d2bd9a4d0dd2a7f0d19e6a4bd2f7b7b9b6a9e25a3d0c1f2', 'btcli root proposals shows the hashes.']],
  input: {
    proposal: proposalHash(),
    wallet: walletName(),
  },
  sends: true,
  async run (ctx, { proposal: hash, wallet }) {
    const at = await ctx.readAt()
    const found = await proposal(at, hash)
    const receipt = await send(ctx, {
      extrinsic: transaction(await ctx.chain(), 'triumvirate', 'close', found.hash, found.index, WEIGHT_BOUND, found.length),
      wallet,
      question: 'Close this proposal?',
      plan: facts([
        ['Proposal', found.hash],
        ['Would do', found.call],
        ['Ayes', `${found.ayes.length} of ${found.threshold}`],
        ['Nays', found.nays.length],
        ['Open until', found.end],
      ]),
      checks: await closeChecks(at, found),
    })
    const approved = receipt.events.some(({ name }) => name === 'triumvirate.Approved')
    const executed = receipt.events.find(({ name }) => name === 'triumvirate.Executed')?.data as readonly [string, { readonly err?: unknown }] | undefined
    return {
      proposal: found.hash,
      approved,
      executed: executed === undefined ? null : executed[1].err === undefined,
      call: found.call,
      transaction: receipt.hash,
    }
  },
  saysNo: ({ approved, executed }) => approved && executed === false,
  view: ({ approved, executed, call }) => [
    line('Closed: ', approved ? tone('good', 'approved') : 'not approved', '.'),
    ...(approved ? [facts([['Call', call], ['Result', executed === true ? 'done' : tone('bad', 'it failed, nothing was changed')]])] : []),
  ],
})
