import { choice, flag, hotkeyName, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { voteChecks } from '../../core/chain/preflight/read/governance.ts'
import { proposal } from '../../core/chain/queries/governance.ts'
import { transaction } from '../../core/chain/storage.ts'
import { coldkeyAddress, hotkeyAddress } from '../common/keys.ts'
import { proposalHash } from '../common/proposal-input.ts'
import { send } from '../common/send.ts'

export default defineCommand({
  path: 'root senate-vote',
  aliases: ['vote', 'sudo senate-vote', 'senate vote'],
  summary: 'Vote on a proposal with a hotkey that sits in the senate.',
  description: 'Signed by the coldkey of the senator. A vote can be changed as long as the proposal is open.',
  examples: [
    ['root senate_vote --proposal=0x44a3e0dd3f7b9a0b8d2bd9a4d0dd2a7f0d19e6a4bd2f7b7b9b6a9e25a3d0c1f2', 'Shows the proposal and asks how to vote.'],
    ['root senate-vote --proposal 0x44a3e0dd3f7b9a0b8d2bd9a4d0dd2a7f0d19e6a4bd2f7b7b9b6a9e25a3d0c1f2 --vote nay -y', 'Against it, without a question.'],
  ],
  input: {
    proposal: proposalHash(),
    vote: choice(['aye', 'nay'], { flag: '--vote', unless: ['aye', 'nay'], prompt: 'Aye or nay?', help: 'How to vote.' }),
    aye: flag({ flag: '--vote-aye', help: 'The same as --vote aye.' }),
    nay: flag({ flag: '--vote-nay', unless: 'aye', help: 'The same as --vote nay.' }),
    wallet: walletName(),
    hotkey: hotkeyName(),
  },
  sends: true,
  async run (ctx, { proposal: hash, vote, aye, wallet, hotkey }) {
    const [coldkey, senator, at] = await Promise.all([coldkeyAddress(ctx, wallet), hotkeyAddress(ctx, wallet, hotkey), ctx.readAt()])
    const found = await proposal(at, hash)
    const approve = vote === undefined ? aye : vote === 'aye'
    const receipt = await send(ctx, {
      extrinsic: transaction(await ctx.chain(), 'subtensorModule', 'vote', senator, found.hash, found.index, approve),
      wallet,
      question: `Vote ${approve ? 'aye' : 'nay'}?`,
      plan: facts([['Proposal', found.hash], ['Would do', found.call], ['Ayes', `${found.ayes.length} of ${found.threshold}`], ['Nays', found.nays.length], ['Senator', senator]]),
      checks: await voteChecks(at, { coldkey, senator, proposal: found, approve }),
    })
    const after = (await proposal(await ctx.readAt(receipt.blockHash), hash))
    return {
      proposal: after.hash,
      senator,
      vote: approve ? 'aye' as const : 'nay' as const,
      ayes: after.ayes.length,
      nays: after.nays.length,
      threshold: after.threshold,
      transaction: receipt.hash,
    }
  },
  view: ({ vote, ayes, nays, threshold }) => [line('Voted ', vote, '.'), facts([['Ayes', `${ayes} of the ${threshold} needed`], ['Nays', nays]])],
})
