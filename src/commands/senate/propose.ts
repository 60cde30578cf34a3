import { count, flag, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { parseCall } from '../../core/chain/parse-call.ts'
import { proposeChecks } from '../../core/chain/preflight/read/governance.ts'
import { transaction } from '../../core/chain/storage.ts'
import { callInWords } from '../../core/chain/words.ts'
import { callInput } from '../common/call-input.ts'
import { coldkeyAddress } from '../common/keys.ts'
import { send } from '../common/send.ts'

/** Half a day, the shortest time that the chain allows. */
const SHORTEST = 3_600

export default defineCommand({
  path: 'senate propose',
  aliases: ['root propose'],
  summary: 'Propose a call to the senate, as a member of the triumvirate.',
  description: 'When the senate approves, the call is made with root’s rights if it is wrapped in subtensorModule.sudo(…), which this command does unless --as-members is given.',
  examples: [["senate propose 'adminUtils.sudoSetTempo(1,99)' --wallet-name alice", 'Shorter epochs for subnet 1.']],
  input: {
    call: callInput(),
    asMembers: flag({ flag: '--as-members', help: 'Make the call with the rights of the senate’s vote only, not with root’s.' }),
    duration: count({ flag: '--duration', default: SHORTEST, help: 'Blocks for which the vote is open.' }),
    wallet: walletName(),
  },
  sends: true,
  async run (ctx, { call, asMembers, duration, wallet }) {
    const proposer = await coldkeyAddress(ctx, wallet)
    const chain = await ctx.chain()
    const at = await ctx.readAt()
    const meant = parseCall(chain, call)
    const proposed = asMembers ? meant : transaction(chain, 'subtensorModule', 'sudo', meant).method
    const receipt = await send(ctx, {
      extrinsic: transaction(chain, 'triumvirate', 'propose', proposed, proposed.encodedLength, duration),
      wallet,
      question: 'Propose this to the senate?',
      plan: facts([['Proposer', proposer], ['Would do', callInWords(meant)], ['With the rights of', asMembers ? 'the senate' : 'root'], ['Open for', `${duration} blocks`]]),
      checks: await proposeChecks(at, { proposer, hash: proposed.hash.toHex() }),
    })
    const made = receipt.events.find(({ name }) => name === 'triumvirate.Proposed')?.data as readonly [string, number, string, number] | undefined
    return {
      proposal: made?.[2] ?? proposed.hash.toHex(),
      index: made?.[1],
      threshold: made?.[3],
      call: callInWords(meant),
      transaction: receipt.hash,
    }
  },
  view: ({ proposal, threshold, call }) => [line('Proposed.'), facts([['Proposal', proposal], ['Would do', call], ['Ayes needed', threshold]])],
})
