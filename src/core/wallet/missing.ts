/** Why a key is not where it was looked for. */
import { existsSync } from 'node:fs'
import type { BtcliError } from '../errors.ts'
import { keyfileNotFound, walletNotFound } from './errors.ts'
import { listWallets } from './list.ts'
import { walletPaths } from './paths.ts'

/** The error for a wallet that is not there. It names those that are. */
export const missingWallet = (root: string, name: string): BtcliError =>
  walletNotFound({ name, root, known: listWallets(root).map(each => each.name) })

/** The error for a coldkey, or with its name a hotkey, that is not there: it may be that the whole wallet is missing. */
export function missingKey (root: string, name: string, hotkey: string | undefined): BtcliError {
  const paths = walletPaths(root, name, hotkey)
  if (!existsSync(paths.directory)) return missingWallet(root, name)
  if (hotkey === undefined) return keyfileNotFound({ path: paths.coldkey })
  return keyfileNotFound({ path: paths.hotkey, known: listWallets(root).find(each => each.name === name)?.hotkeys.map(each => each.name) ?? [] })
}
