/** Names of wallets and of hotkeys: directories and files under the wallet path. */
import { badValue } from '../errors.ts'
import { defineKind } from '../input.ts'

/** A name may hold anything that is one part of a path on every system. */
function parseName (text: string): string {
  const name = text.trim()
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must not get into a file name
  if (name === '' || name.startsWith('.') || name.length > 200 || /[/\\:*?"<>|\u0000-\u001f]/.test(name)) {
    throw badValue({ text, expected: 'a name (letters, digits, - and _; no slashes, no leading dot)' })
  }
  return name
}

/** The name of a wallet: a coldkey with its hotkeys. */
export const walletName = defineKind<string>({
  takes: 'value',
  flag: '--wallet-name',
  short: '-w',
  aliases: ['--wallet.name', '--wallet', '--name'],
  env: ['BT_WALLET_NAME', 'BT_WALLET'],
  config: 'wallet',
  default: 'default',
  placeholder: 'name',
  help: 'Name of the wallet.',
  parse: parseName,
})

/** The name of a hotkey in the wallet. */
export const hotkeyName = defineKind<string>({
  takes: 'value',
  flag: '--hotkey',
  short: '-H',
  aliases: ['--wallet.hotkey', '--wallet-hotkey'],
  env: ['BT_WALLET_HOTKEY'],
  config: 'hotkey',
  default: 'default',
  placeholder: 'name',
  help: 'Name of the hotkey in the wallet.',
  parse: parseName,
})
