import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { approveChecks } from '../../core/chain/preflight/read/multisig.ts'
import { transaction } from '../../core/chain/storage.ts'
import { callOrHashInputs, NO_WEIGHT, operationInputs, prepare } from '../common/multisig.ts'
import { send } from '../common/send.ts'

export default defineCommand({
  path: 'multisig approve',
  summary: 'Approve a call of an account that several people have together, without making it.',
  description: 'The first approval holds a deposit, which comes back when the call is made or given up. The last one is btcli multisig execute.',
  examples: [["multisig approve 'balances.transferKeepAlive(5F…,1τ)' --threshold 2 --signatories alice,bob,charlie --wallet-name alice", 'Alice’s approval.']],
  input: { ...callOrHashInputs(), ...operationInputs() },
  sends: true,
  async run (ctx, asked) {
    const { account, signer, others, callHash, words, operation } = await prepare(ctx, asked)
    const receipt = await send(ctx, {
      extrinsic: transaction(await ctx.chain(), 'multisig', 'approveAsMulti', asked.threshold, others, operation?.when ?? null, callHash, NO_WEIGHT),
      wallet: asked.wallet,
      question: 'Approve this call?',
      plan: facts([['Account', account], ['Signer', signer], ['Call', words ?? callHash], ['Approvals so far', `${operation?.approvals.length ?? 0} of ${asked.threshold}`]]),
      checks: await approveChecks(await ctx.readAt(), { signer, threshold: asked.threshold, operation, runs: false }),
    })
    return {
      account,
      signer,
      callHash,
      call: words ?? null,
      approvals: (operation?.approvals.length ?? 0) + 1,
      threshold: asked.threshold,
      transaction: receipt.hash,
    }
  },
  view: ({ account, callHash, approvals, threshold }) => [line('Approved: ', approvals, ' of ', threshold, '.'), facts([['Account', account], ['Hash of the call', callHash]])],
})
