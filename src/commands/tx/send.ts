import { defineCommand } from '../../cli/command.ts'
import { sending } from '../../cli/sending.ts'
import { facts, line } from '../../cli/view.ts'
import { rao, type Rao } from '../../core/amount.ts'
import type { DecodedEvent } from '../../core/chain/outcome.ts'
import { inOneLine } from '../../core/chain/plain.ts'
import { defineError } from '../../core/errors.ts'
import { endPlanned, feeOf } from '../common/plan.ts'
import type { Planned } from '../common/planned.ts'
import { sentView, type Sent } from '../common/sent.ts'
import { waited } from '../common/sign-and-send.ts'
import { readTransaction, transactionFacts, transactionFileInput, transactionInWords, type TransactionInWords } from '../common/transaction-file.ts'

const notSigned = defineError('NOT_SIGNED', 'usage', ({ file }: { file: string }) => ({
  message: `Nobody has signed ${file} yet.`,
  hint: `Sign it with btcli tx sign ${file}, where the key is.`,
}))

/** It is in a block and did what it was sent for. */
interface Done extends TransactionInWords {
  readonly fee: Rao
  readonly events: readonly DecodedEvent[]
  readonly transaction: string
}

export default defineCommand({
  path: 'tx send',
  summary: 'Send a transaction that was signed elsewhere.',
  description: 'Needs no key. Chain, versions, nonce and era are compared with the chain before anything is sent.',
  examples: [
    ['tx send pay.signed.json', 'Asks, sends, and waits for the block.'],
    ['tx send pay.signed.json --dry-run', 'What it would change.'],
  ],
  input: {
    file: transactionFileInput(),
    dryRun: sending.dryRun,
    wait: sending.wait,
  },
  async run (ctx, { file: name, dryRun, wait }): Promise<Done | Planned | Sent> {
    const transaction = await readTransaction(ctx, name)
    const { file } = transaction
    if (file.signed === null) throw notSigned({ file: name })
    const chain = await ctx.chain()
    const { checkAgainstChain } = await import('../../core/chain/offline/against-chain.ts')
    await checkAgainstChain(chain, file)
    const words = await transactionInWords(transaction)
    const plan = facts(transactionFacts(words))
    if (dryRun) {
      const extrinsic = chain.api.tx(chain.api.registry.createType('Call', file.call))
      const [at, fee] = await Promise.all([ctx.readAt(), feeOf(extrinsic, file.signer)])
      return endPlanned(chain, {
        extrinsic,
        address: file.signer,
        plan,
        terms: { at, fee, tip: rao(BigInt(file.tip)), price: undefined, checks: [] },
      })
    }
    await ctx.confirm('Send this?', plan)
    const signed = chain.api.tx(file.signed)
    const { submitSigned, submitSignedOnly } = await import('../../core/chain/submit.ts')
    const onSent = (hash: string) => { ctx.sent(hash) }
    if (wait === 'none') return { sent: true, transaction: await submitSignedOnly(signed, onSent) }
    const { fee, events, hash } = await waited(ctx, wait, () => submitSigned(chain, signed, { wait, onSent }))
    return { ...words, fee, events, transaction: hash }
  },
  view: result => {
    if ('sent' in result) return sentView(result)
    // `endPlanned` has ended the command.
    if ('dryRun' in result) return []
    return [
      line('Done: ', result.call, '.'),
      facts([['Signer', result.signer], ['Fee', result.fee], ['Transaction', result.transaction], ...result.events.map(({ name, data }) => [name, inOneLine(data)] as const)]),
    ]
  },
})
