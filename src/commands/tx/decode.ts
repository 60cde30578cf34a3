import { defineCommand } from '../../cli/command.ts'
import { text } from '../../cli/inputs.ts'
import { facts, line } from '../../cli/view.ts'
import type { DecodedHex } from '../../core/chain/decode-hex.ts'
import { readTransaction, transactionFacts, transactionInWords, type TransactionInWords } from '../common/transaction-file.ts'

export default defineCommand({
  path: 'tx decode',
  summary: 'Say in words what a transaction does.',
  description: 'A file is read by the metadata in it, and its signature is checked; no network is used. Hex is a call or a whole transaction, read by the metadata of the chain.',
  examples: [
    ['tx decode pay.signed.json', 'What is in the file.'],
    ['tx decode 0x00000868656c6c6f', 'A call, as multisig and other tools show them.'],
  ],
  input: {
    what: text({ positional: true, placeholder: 'file|0x…', prompt: 'Which file, or which hex?', help: 'A file of btcli tx build or btcli tx sign, or hex.' }),
  },
  async run (ctx, { what }): Promise<TransactionInWords | DecodedHex> {
    if (!/^0x/i.test(what)) return transactionInWords(await readTransaction(ctx, what))
    const { decodeHex } = await import('../../core/chain/decode-hex.ts')
    return decodeHex(await ctx.chain(), what)
  },
  view: result => 'genesisHash' in result
    ? facts(transactionFacts(result))
    : [line(result.call), ...(result.signed ? [facts([['Signer', result.signer], ['Nonce', result.nonce]])] : [])],
})
