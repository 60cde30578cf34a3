import { walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { existingSource, sourceInputs } from '../common/key-source.ts'
import { madeKey, madeKeyView } from '../common/made-key.ts'
import { makeColdkey } from '../common/make-keys.ts'
import { coldkeyPasswordInputs, cryptoInput, overwriteInput } from '../common/new-key.ts'

export default defineCommand({
  path: 'wallet regen-coldkey',
  summary: 'Make a coldkey again from its mnemonic or seed.',
  description: 'For a lost file, or for another machine. It is encrypted with a password, which may be another than before.',
  examples: [
    ['wallet regen-coldkey --wallet-name alice', 'Asks for the mnemonic and a password.'],
    ['wallet regen-coldkey --mnemonic post maid erode shy captain profit drama title rescue whip cargo coin', 'The words as they are.'],
    ['wallet regen-coldkey --seed 0x1234… --wallet-name alice', 'From a seed.'],
  ],
  input: { ...sourceInputs, wallet: walletName(), ...coldkeyPasswordInputs, overwrite: overwriteInput('--overwrite-coldkey'), crypto: cryptoInput() },
  async run (ctx, { wallet, noPassword, overwrite, crypto, ...from }) {
    const made = await makeColdkey(ctx, { wallet, source: () => existingSource(from), cryptoType: crypto, overwrite, showMnemonic: false, encrypt: !noPassword })
    return { wallet, ...madeKey(made) }
  },
  view: ({ wallet, ...key }) => madeKeyView(`Made the coldkey of wallet ${wallet} again.`, key),
})
