import { hotkeyName, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { makeHotkey } from '../shared/make-keys.ts'
import { newKeyInputs } from '../shared/new-key.ts'

export default defineCommand({
  path: 'wallet new-hotkey',
  summary: 'Make a hotkey: the key that works on subnets.',
  examples: [['wallet new-hotkey --wallet-name alice --hotkey miner', 'A second hotkey beside “default”.']],
  input: { wallet: walletName(), hotkey: hotkeyName(), ...newKeyInputs },
  async run (ctx, { wallet, hotkey, words, overwrite, uri }) {
    const { address, path, backups } = await makeHotkey(ctx, { wallet, words, uri, overwrite, hotkey })
    return { wallet, hotkey, address, path, backups }
  },
  view: ({ wallet, hotkey, address, path }) => [
    line('Made the hotkey ', hotkey, ' of wallet ', wallet, '.'),
    facts([['Address', address], ['File', path]]),
  ],
})
