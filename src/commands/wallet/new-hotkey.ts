import { hotkeyName, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { makeHotkey } from '../common/make-keys.ts'
import { mnemonicFact, newKeyInputs } from '../common/new-key.ts'

export default defineCommand({
  path: 'wallet new-hotkey',
  summary: 'Make a hotkey: the key that works on subnets.',
  description: 'It is not encrypted, because programs use it unattended. A terminal shows the mnemonic once.',
  examples: [['wallet new-hotkey --wallet-name alice --hotkey miner', 'A second hotkey beside “default”.']],
  input: { wallet: walletName(), hotkey: hotkeyName(), ...newKeyInputs },
  async run (ctx, { wallet, hotkey, words, overwrite, showMnemonic, uri }) {
    const { address, path, backups, mnemonic } = await makeHotkey(ctx, { wallet, words, uri, overwrite, showMnemonic, hotkey })
    return { wallet, hotkey, address, path, backups, mnemonic }
  },
  view: ({ wallet, hotkey, address, path, backups, mnemonic }) => [
    line('Made the hotkey ', hotkey, ' of wallet ', wallet, '.'),
    facts([['Address', address], ...mnemonicFact({ mnemonic }), ['File', path], ...backups.map(backup => ['Old file kept as', backup] as const)]),
  ],
})
