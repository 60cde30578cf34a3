/** Where a wallet's files are: the directory layout that every Bittensor tool shares. */
import { join, sep } from 'node:path'
import { invalidName } from './errors.ts'

/** The files of one wallet and one of its hotkeys. */
export interface WalletPaths {
  readonly directory: string
  /** The secret of the coldkey; may be encrypted. */
  readonly coldkey: string
  /** Its public half: enough to look, receive and list. */
  readonly coldkeyPublic: string
  readonly hotkeys: string
  readonly hotkey: string
  readonly hotkeyPublic: string
  /** Where replaced files are kept; other tools do not look here. */
  readonly backups: string
  readonly hotkeyBackups: string
}

/** The wallet that is meant when nobody says. */
export const DEFAULT_WALLET = 'default'

/** The hotkey that is meant when nobody says. */
export const DEFAULT_HOTKEY = 'default'

/** What the public half of a hotkey is called after the hotkey's name. */
export const PUBLIC_SUFFIX = 'pub.txt'

/** The usual place of wallets: `~/.bittensor/wallets`. */
export const defaultWalletsRoot = (home: string): string => join(home, '.bittensor', 'wallets')

/**
 * The paths of a wallet, whether it exists or not.
 * @throws INVALID_WALLET_NAME when a name is not one plain file name
 */
export function walletPaths (root: string, name: string, hotkey: string = DEFAULT_HOTKEY): WalletPaths {
  const directory = join(root, validName(name))
  const hotkeys = join(directory, 'hotkeys')
  const backups = join(directory, 'backups')
  return {
    directory,
    coldkey: join(directory, 'coldkey'),
    coldkeyPublic: join(directory, `coldkey${PUBLIC_SUFFIX}`),
    hotkeys,
    hotkey: join(hotkeys, validName(hotkey)),
    hotkeyPublic: join(hotkeys, `${hotkey}${PUBLIC_SUFFIX}`),
    backups,
    hotkeyBackups: join(backups, 'hotkeys'),
  }
}

/** The places of one key. */
export interface KeyPlaces {
  /** The secret; may be encrypted. */
  readonly path: string
  readonly publicPath: string
  /** Where replaced files are kept. */
  readonly backups: string
}

/** Where the coldkey of a wallet is. @throws INVALID_WALLET_NAME */
export function coldkeyPlaces (root: string, name: string): KeyPlaces {
  const { coldkey, coldkeyPublic, backups } = walletPaths(root, name)
  return { path: coldkey, publicPath: coldkeyPublic, backups }
}

/** Where a hotkey of a wallet is. @throws INVALID_WALLET_NAME */
export function hotkeyPlaces (root: string, name: string, hotkey: string): KeyPlaces {
  const paths = walletPaths(root, name, hotkey)
  return { path: paths.hotkey, publicPath: paths.hotkeyPublic, backups: paths.hotkeyBackups }
}

/** A file name has at most 255 bytes; the rest is left to suffixes and temporary names. */
const LONGEST_NAME = 200

/**
 * The name itself, if it is one plain file name. Windows takes fewer; elsewhere those may be in use.
 * @throws INVALID_WALLET_NAME
 */
export function validName (name: string, onWindows = sep === '\\'): string {
  const why = whyInvalid(name) ?? (onWindows ? whyNotOnWindows(name) : undefined)
  // Control characters must not reach a terminal.
  if (why !== undefined) throw invalidName({ name: name.replaceAll(/\p{Cc}/gu, '�').slice(0, LONGEST_NAME), why })
  return name
}

function whyInvalid (name: string): string | undefined {
  if (name.trim() === '') return 'it is empty'
  if (/[/\\]/.test(name)) return 'it contains a path separator'
  if (/\p{Cc}/u.test(name)) return 'it contains a control character'
  if (name.startsWith('.')) return 'it begins with a dot'
  if (name.endsWith(PUBLIC_SUFFIX)) return `it ends in ${PUBLIC_SUFFIX}, which names the public half of a key`
  if (Buffer.byteLength(name) > LONGEST_NAME) return 'it is too long'
  return undefined
}

/** A colon would hide the key in a stream beside the file; names of devices and dots at the end are taken for something else. */
function whyNotOnWindows (name: string): string | undefined {
  if (/[<>:"|?*]/.test(name)) return 'it contains a character that Windows keeps for itself'
  if (/[. ]$/.test(name)) return 'it ends in a dot or a space, which Windows leaves out'
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) ? 'it is the name of a device' : undefined
}
