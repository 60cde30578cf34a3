import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { defineError } from '../../core/errors.ts'
import { canCancel } from '../../core/chain/preflight/multisig.ts'
import { transaction } from '../../core/chain/storage.ts'
import { callOrHashInputs, operationInputs, prepare } from '../common/multisig.ts'
import { send } from '../common/send.ts'

const noOperation = defineError('NO_OPERATION', 'notFound', ({ account }: { account: string }) => ({
  message: `No such call waits for approvals on ${account}.`,
  hint: 'btcli multisig list shows those that do.',
}))

export default defineCommand({
  path: 'multisig cancel',
  summary: 'Give up a call that waits for approvals; only who began it can.',
  examples: [['multisig cancel --call-hash 0x44a3e0dd3f7b9a0b8d2bd9a4d0dd2a7f0d19e6a4bd2f7b7b9b6a9e25a3d0c1f2 --threshold 2 --signatories alice,bob,charlie --wallet-name alice', 'The deposit comes back.']],
  input: { ...callOrHashInputs(), ...operationInputs() },
  sends: true,
  async run (ctx, asked) {
    const { account, signer, others, callHash, words, operation } = await prepare(ctx, asked)
    if (operation === undefined) throw noOperation({ account })
    const receipt = await send(ctx, {
      extrinsic: transaction(await ctx.chain(), 'multisig', 'cancelAsMulti', asked.threshold, others, operation.when, callHash),
      wallet: asked.wallet,
      question: 'Give up this call?',
      plan: facts([['Account', account], ['Signer', signer], ['Call', words ?? callHash], ['Deposit', operation.deposit]]),
      checks: [canCancel(operation, signer)],
    })
    return { account, callHash, returned: operation.deposit, transaction: receipt.hash }
  },
  view: ({ account, returned }) => [line('Given up.'), facts([['Account', account], ['Deposit returned', returned]])],
})
