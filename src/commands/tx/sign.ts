import { defineCommand } from '../../cli/command.ts'
import { hotkeyName, text, walletName } from '../../cli/inputs.ts'
import { facts, line } from '../../cli/view.ts'
import { defineError } from '../../core/errors.ts'
import { addressOf } from '../common/keys.ts'
import { keyChoice, keyName, useHotkeyInput } from '../common/open-key.ts'
import { readTransaction, transactionFacts, transactionFileInput, transactionInWords, writeTransaction } from '../common/transaction-file.ts'

const wrongSigner = defineError('WRONG_SIGNER', 'key', ({ what, address, signer }: { what: string, address: string, signer: string }) => ({
  message: `The transaction is to be signed by ${signer}, and ${what} is ${address}.`,
  hint: 'Choose the wallet with --wallet-name, or --use-hotkey, or make the transaction again for this account.',
  details: { address, signer },
}))

const signedAlready = defineError('ALREADY_SIGNED', 'usage', ({ file }: { file: string }) => ({
  message: `${file} is signed already.`,
  hint: `Send it with btcli tx send ${file}.`,
}))

export default defineCommand({
  path: 'tx sign',
  summary: 'Sign the transaction in a file; no network is used.',
  description: 'Says first what would be signed, read by the metadata in the file. Whoever can change the file can change that metadata too: compare the sum of the metadata with what btcli tx build showed.',
  examples: [
    ['tx sign pay.json --wallet-name alice', 'Writes pay.signed.json.'],
    ['tx sign pay.json --use-hotkey --hotkey miner --output signed.json', 'With a hotkey, into another file.'],
  ],
  input: {
    file: transactionFileInput(),
    wallet: walletName(),
    useHotkey: useHotkeyInput('Sign with a hotkey instead of the coldkey.'),
    hotkey: hotkeyName({ exists: ({ useHotkey }) => useHotkey === true }),
    output: text({ flag: '--output', short: '-o', optional: true, placeholder: 'file', help: 'The new file; the name of the other with .signed in it unless given.' }),
  },
  async run (ctx, { file: name, wallet, useHotkey, hotkey, output = signedName(name) }) {
    const transaction = await readTransaction(ctx, name)
    const { file } = transaction
    if (file.signed !== null) throw signedAlready({ file: name })
    const key = keyChoice(useHotkey, hotkey)
    const address = await addressOf(ctx, wallet, key)
    if (address !== file.signer) throw wrongSigner({ what: keyName(wallet, key), address, signer: file.signer })
    await ctx.confirm('Sign this?', facts(transactionFacts(await transactionInWords(transaction))))
    const pair = await ctx.unlock(wallet, key)
    // The public half that was looked at is another file than the secret.
    if (pair.address !== file.signer) throw wrongSigner({ what: keyName(wallet, key), address: pair.address, signer: file.signer })
    const path = await writeTransaction(ctx, output, { ...file, signed: transaction.sign(pair) })
    return { file: path, ...await transactionInWords(await readTransaction(ctx, output)) }
  },
  view: ({ file, ...transaction }) => [line('Signed ', file, '. Send it with btcli tx send.'), facts(transactionFacts(transaction))],
})

/** `pay.signed.json` for `pay.json`. */
const signedName = (name: string): string => name.endsWith('.json') ? `${name.slice(0, -'.json'.length)}.signed.json` : `${name}.signed`
