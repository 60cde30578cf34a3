import { hotkeyName, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { madeKey, madeKeyView } from '../common/made-key.ts'
import { makeHotkey } from '../common/make-keys.ts'
import { cryptoInput, hotkeyPasswordInputs, newKeyInputs, newKeySource, overwriteInput } from '../common/new-key.ts'

export default defineCommand({
  path: 'wallet new-hotkey',
  summary: 'Make a hotkey: the key that works on subnets.',
  description: 'It is not encrypted, because programs use it unattended. A terminal shows the mnemonic once.',
  examples: [['wallet new-hotkey --wallet-name alice --hotkey miner', 'A second hotkey beside “default”.']],
  input: {
    wallet: walletName(),
    hotkey: hotkeyName({ exists: false }),
    ...hotkeyPasswordInputs,
    ...newKeyInputs,
    overwrite: overwriteInput('--overwrite-hotkey'),
    crypto: cryptoInput(),
  },
  async run (ctx, { wallet, hotkey, usePassword, words, uri, overwrite, showMnemonic, skipCheck, crypto }) {
    const made = await makeHotkey(ctx, {
      wallet,
      hotkey,
      source: () => newKeySource(ctx, words, uri),
      cryptoType: crypto,
      overwrite,
      showMnemonic,
      skipCheck,
      encrypt: usePassword,
    })
    return { wallet, hotkey, ...madeKey(made) }
  },
  view: ({ wallet, hotkey, ...key }) => madeKeyView(`Made the hotkey ${hotkey} of wallet ${wallet}.`, key),
})
