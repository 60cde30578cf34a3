import { hotkeyName, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { existingSource, sourceInputs } from '../common/key-source.ts'
import { madeKey, madeKeyView } from '../common/made-key.ts'
import { makeHotkey } from '../common/make-keys.ts'
import { cryptoInput, hotkeyPasswordInputs, overwriteInput } from '../common/new-key.ts'

export default defineCommand({
  path: 'wallet regen-hotkey',
  summary: 'Make a hotkey again from its mnemonic, its seed or an export of polkadot.js.',
  examples: [
    ['wallet regen-hotkey --wallet-name alice --hotkey miner', 'Asks for the mnemonic.'],
    ['wallet regen-hotkey --hotkey miner --seed 0x1234…', 'From a seed.'],
  ],
  input: {
    ...sourceInputs,
    wallet: walletName(),
    hotkey: hotkeyName({ exists: false }),
    ...hotkeyPasswordInputs,
    overwrite: overwriteInput('--overwrite-hotkey'),
    crypto: cryptoInput(),
  },
  async run (ctx, { wallet, hotkey, usePassword, overwrite, crypto, ...from }) {
    const made = await makeHotkey(ctx, {
      wallet,
      hotkey,
      source: () => existingSource(ctx, from),
      cryptoType: crypto,
      overwrite,
      showMnemonic: false,
      skipCheck: true,
      encrypt: usePassword,
    })
    return { wallet, hotkey, ...madeKey(made) }
  },
  view: ({ wallet, hotkey, ...key }) => madeKeyView(`Made the hotkey ${hotkey} of wallet ${wallet} again.`, key),
})
