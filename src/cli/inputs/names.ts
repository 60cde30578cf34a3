/** Names of wallets and of hotkeys: directories and files under the wallet path. */
import { DEFAULT_HOTKEY, DEFAULT_WALLET, validName } from '../../core/wallet/paths.ts'
import { defineKind } from '../input.ts'

/** The name of a wallet: a coldkey with its hotkeys. */
export const walletName = defineKind<string>({
  takes: 'value',
  flag: '--wallet-name',
  short: '-w',
  aliases: ['--wallet.name', '--wallet', '--name'],
  env: ['BT_WALLET_NAME', 'BT_WALLET'],
  config: 'wallet',
  default: DEFAULT_WALLET,
  placeholder: 'name',
  completes: 'wallet',
  exists: true,
  prompt: 'Which wallet?',
  help: 'Name of the wallet.',
  parse: validName,
})

/** The name of a hotkey in the wallet. */
export const hotkeyName = defineKind<string>({
  takes: 'value',
  flag: '--hotkey',
  short: '-H',
  aliases: ['--wallet.hotkey', '--wallet-hotkey'],
  env: ['BT_WALLET_HOTKEY'],
  config: 'hotkey',
  default: DEFAULT_HOTKEY,
  placeholder: 'name',
  completes: 'hotkey',
  exists: true,
  prompt: 'Which hotkey?',
  help: 'Name of the hotkey in the wallet.',
  parse: validName,
})
