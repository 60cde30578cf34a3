import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { approveChecks } from '../../core/chain/preflight/read/multisig.ts'
import { transaction } from '../../core/chain/storage.ts'
import { callInput } from '../common/call-input.ts'
import { operationInputs, prepare } from '../common/multisig.ts'
import { send } from '../common/send.ts'

export default defineCommand({
  path: 'multisig execute',
  summary: 'Approve a call of an account that several people have together, and make it if nobody else is needed.',
  examples: [["multisig execute 'balances.transferKeepAlive(5F…,1τ)' --threshold 2 --signatories alice,bob,charlie --wallet-name bob", 'Bob’s approval, which is the last one.']],
  input: { call: callInput(), ...operationInputs() },
  sends: true,
  async run (ctx, asked) {
    const { account, signer, others, callHash, words, call, operation } = await prepare(ctx, asked)
    const chain = await ctx.chain()
    const weight = call === undefined
      ? undefined
      : (await chain.api.call['transactionPaymentCallApi']?.['queryCallInfo']?.(call.toHex(), call.encodedLength))?.toJSON() as { readonly weight: unknown } | undefined
    const receipt = await send(ctx, {
      extrinsic: transaction(chain, 'multisig', 'asMulti', asked.threshold, others, operation?.when ?? null, call, weight?.weight ?? {
        refTime: 10_000_000_000,
        proofSize: 1_000_000,
      }),
      wallet: asked.wallet,
      question: 'Approve this call, and make it?',
      plan: facts([['Account', account], ['Signer', signer], ['Call', words], ['Approvals so far', `${operation?.approvals.length ?? 0} of ${asked.threshold}`]]),
      checks: await approveChecks(await ctx.readAt(), { signer, threshold: asked.threshold, operation, runs: true }),
    })
    return { account, signer, callHash, call: words, executed: receipt.events.some(({ name }) => name === 'multisig.MultisigExecuted'), transaction: receipt.hash }
  },
  view: ({ account, call, executed }) => [line(executed ? 'Done.' : 'Approved; others must approve too.'), facts([['Account', account], ['Call', call]])],
})
