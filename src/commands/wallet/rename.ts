import { walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { defineKind } from '../../cli/input.ts'
import { line } from '../../cli/view.ts'
import { validName } from '../../core/wallet/paths.ts'

const name = defineKind<string>({ takes: 'value', placeholder: 'name', parse: validName })

export default defineCommand({
  path: 'wallet rename',
  summary: 'Give a wallet, or one of its hotkeys, another name.',
  description: 'The keys stay the same; nothing is ever overwritten.',
  examples: [
    ['wallet rename alicia --wallet-name alice', 'The wallet with all its hotkeys.'],
    ['wallet rename validator --wallet-name alice --hotkey miner', 'One hotkey of it.'],
  ],
  input: {
    to: name({ positional: true, flag: '--new-name', placeholder: 'new-name', prompt: 'Which new name?', help: 'The new name.' }),
    wallet: walletName(),
    // Not from the environment or the configuration: a hotkey is meant only where it is named here.
    hotkey: name({
      flag: '--hotkey',
      short: '-H',
      aliases: ['--wallet.hotkey', '--wallet-hotkey'],
      optional: true,
      help: 'The hotkey to rename; the wallet itself where it is left out.',
    }),
  },
  async run (ctx, { to, wallet, hotkey }) {
    const { renameHotkey, renameWallet } = await import('../../core/wallet/rename.ts')
    if (hotkey === undefined) return { wallet: to, hotkey: undefined, before: wallet, path: await renameWallet(ctx.wallets, wallet, to) }
    return { wallet, hotkey: to, before: hotkey, path: await renameHotkey(ctx.wallets, wallet, hotkey, to) }
  },
  view: ({ wallet, hotkey, before }) => hotkey === undefined ? line('Wallet ', before, ' is called ', wallet, ' now.') : line('Hotkey ', before, ' of wallet ', wallet, ' is called ', hotkey, ' now.'),
})
