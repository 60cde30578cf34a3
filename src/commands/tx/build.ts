import { defineCommand } from '../../cli/command.ts'
import { account, text } from '../../cli/inputs.ts'
import { sending } from '../../cli/sending.ts'
import { facts, line } from '../../cli/view.ts'
import { callByName } from '../../core/chain/by-name.ts'
import { callAndValues } from '../common/chain-values.ts'
import { accountAddress } from '../common/keys.ts'
import { feeOf } from '../common/plan.ts'
import { readTransaction, transactionFacts, transactionInWords, writeTransaction } from '../common/transaction-file.ts'

/** A file takes longer than a wire: with blocks of 12 seconds this is 51 minutes. */
const ERA = 256

export default defineCommand({
  path: 'tx build',
  summary: 'Make a transaction as a file, to be signed on a machine without a network.',
  description: 'Needs no key. The file holds all that is signed, and the metadata by which btcli tx sign says in words what it is. btcli tx send sends it.',
  examples: [
    ['tx build balances.transferKeepAlive 5F… 1_000_000_000 --signer alice --output pay.json', 'A transfer of τ1 that alice shall sign.'],
    ['tx build system.remark hello --signer 5F… --output note.json --era immortal', 'One that stands until it is sent.'],
  ],
  input: {
    ...callAndValues(),
    signer: account({ flag: '--signer', prompt: 'Who shall sign (address or wallet)?', help: 'Who shall sign: SS58 address, name of a wallet, or wallet/hotkey.' }),
    output: text({ flag: '--output', short: '-o', placeholder: 'file', prompt: 'Into which file?', help: 'The new file.' }),
    tip: sending.tip,
    era: { ...sending.era, help: `For how many blocks it stands; ${ERA} unless given.` },
    nonce: sending.nonce,
  },
  helpBy: 'describe',
  async run (ctx, { call, values = [], signer, output, tip, era = ERA, nonce }) {
    const chain = await ctx.chain()
    const extrinsic = callByName(chain, call, values)
    const address = await accountAddress(ctx, signer)
    const { buildTransaction } = await import('../../core/chain/offline/build.ts')
    const [file, fee] = await Promise.all([buildTransaction(chain, { extrinsic, signer: address, nonce, era, tip }), feeOf(extrinsic, address)])
    const path = await writeTransaction(ctx, output, file)
    // As the other machine will see it, not as it was meant.
    return { file: path, fee, ...await transactionInWords(await readTransaction(ctx, output)) }
  },
  view: ({ file, fee, ...transaction }) => [
    line('Made ', file, '. Sign it with btcli tx sign.'),
    facts([...transactionFacts(transaction), ['Fee now', fee]]),
  ],
})
