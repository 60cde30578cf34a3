import { walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { existingSource, sourceInputs } from '../common/key-source.ts'
import { madeKey, madeKeyView } from '../common/made-key.ts'
import { makeColdkey } from '../common/make-keys.ts'
import { coldkeyPasswordInputs, confirmedName, cryptoInput, overwriteInput } from '../common/new-key.ts'

export default defineCommand({
  path: 'wallet regen-coldkey',
  summary: 'Make a coldkey again from its mnemonic, its seed or an export of polkadot.js.',
  description: 'For a lost file, or for another machine. It is encrypted with a password, which may be another than before.',
  examples: [
    ['wallet regen-coldkey --wallet-name alice', 'Asks for the mnemonic and a password.'],
    ['wallet regen-coldkey --mnemonic post maid erode shy captain verify scan shoulder brisk mountain pelican elbow', 'The words as they are.'],
    ['wallet regen-coldkey --json account.json', 'From an export of polkadot.js; asks for its password.'],
    ['wallet regen-coldkey --seed 0x1234… --wallet-name alice', 'From a seed.'],
  ],
  input: {
    ...sourceInputs,
    wallet: walletName({ exists: false }),
    ...coldkeyPasswordInputs,
    overwrite: overwriteInput('--overwrite-coldkey'),
    confirmedName,
    crypto: cryptoInput(),
  },
  async run (ctx, { wallet, noPassword, overwrite, confirmedName, crypto, ...from }) {
    const made = await makeColdkey(ctx, {
      wallet,
      source: () => existingSource(ctx, from),
      cryptoType: crypto,
      overwrite,
      confirmedName,
      showMnemonic: false,
      skipCheck: true,
      encrypt: !noPassword,
    })
    return { wallet, ...madeKey(made) }
  },
  view: ({ wallet, ...key }) => madeKeyView(`Made the coldkey of wallet ${wallet} again.`, key),
})
