import { hotkeyName, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { makeColdkey, makeHotkey } from '../shared/make-keys.ts'
import { newKeyInputs, noPasswordInput } from '../shared/new-key.ts'

export default defineCommand({
  path: 'wallet create',
  summary: 'Make a wallet: a coldkey, which holds the money, and a hotkey, which works.',
  description: 'The coldkey is encrypted with a password, the hotkey is not. Their mnemonics are shown once.',
  examples: [
    ['wallet create', 'The wallet “default” with the hotkey “default”.'],
    ['wallet create --wallet-name alice --hotkey miner', 'Other names.'],
    ['wallet create --wallet-name dev --no-password', 'For development: nothing is encrypted, nothing is asked.'],
  ],
  input: { wallet: walletName(), hotkey: hotkeyName(), noPassword: noPasswordInput, words: newKeyInputs.words, overwrite: newKeyInputs.overwrite },
  async run (ctx, { wallet, hotkey, noPassword, words, overwrite }) {
    const coldkey = await makeColdkey(ctx, { wallet, words, uri: undefined, overwrite, noPassword })
    const made = await makeHotkey(ctx, { wallet, words, uri: undefined, overwrite, hotkey })
    return {
      wallet,
      coldkey: { address: coldkey.address, path: coldkey.path, encrypted: !noPassword, backups: coldkey.backups },
      hotkey: { name: hotkey, address: made.address, path: made.path, backups: made.backups },
    }
  },
  view: ({ wallet, coldkey, hotkey }) => [
    line('Made wallet ', wallet, '.'),
    facts([['Coldkey', coldkey.address], ['Hotkey', `${hotkey.address} (${hotkey.name})`], ['Directory', coldkey.path.replace(/[/\\]coldkey$/, '')]]),
  ],
})
