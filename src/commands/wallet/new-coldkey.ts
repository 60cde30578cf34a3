import { walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { madeKey, madeKeyView } from '../common/made-key.ts'
import { makeColdkey } from '../common/make-keys.ts'
import { coldkeyPasswordInputs, confirmedName, cryptoInput, newKeyInputs, newKeySource, overwriteInput } from '../common/new-key.ts'

export default defineCommand({
  path: 'wallet new-coldkey',
  summary: 'Make a coldkey: the key that holds the money.',
  description: 'It is encrypted with a password. A terminal shows the mnemonic once.',
  examples: [
    ['wallet new-coldkey --wallet-name alice', 'Asks for a password and shows the mnemonic once.'],
    ['wallet new-coldkey --wallet-name dev --from-uri //Alice --no-password', 'The well-known development key.'],
  ],
  input: {
    wallet: walletName({ exists: false }),
    ...coldkeyPasswordInputs,
    ...newKeyInputs,
    overwrite: overwriteInput('--overwrite-coldkey'),
    confirmedName,
    crypto: cryptoInput(),
  },
  async run (ctx, { wallet, noPassword, words, uri, overwrite, confirmedName, showMnemonic, skipCheck, crypto }) {
    const made = await makeColdkey(ctx, {
      wallet,
      source: () => newKeySource(ctx, words, uri),
      cryptoType: crypto,
      overwrite,
      confirmedName,
      showMnemonic,
      skipCheck,
      encrypt: !noPassword,
    })
    return { wallet, ...madeKey(made) }
  },
  view: ({ wallet, ...key }) => madeKeyView(`Made the coldkey of wallet ${wallet}.`, key),
})
