/** Other names for wallets and hotkeys. Nothing is ever overwritten. */
import { lstat } from 'node:fs/promises'
import { systemDisk, type Disk } from '../disk.ts'
import { keyExists } from './errors.ts'
import { linkOrCopy } from './files.ts'
import { codeOf, throwCannotWrite } from '../write-file.ts'
import { refuseExisting } from './key-files.ts'
import { missingKey, missingWallet } from './missing.ts'
import { hotkeyPlaces, walletPaths } from './paths.ts'

/**
 * Renames a wallet with all that is in it, at once.
 * @returns its new directory
 * @throws WALLET_NOT_FOUND, KEY_EXISTS, INVALID_WALLET_NAME, CANNOT_WRITE
 */
export async function renameWallet (root: string, name: string, newName: string, disk: Disk = systemDisk): Promise<string> {
  const [from, to] = [walletPaths(root, name).directory, walletPaths(root, newName).directory]
  const old = await lstat(from).catch(() => undefined)
  if (old === undefined) throw missingWallet(root, name)
  const there = await lstat(to).catch(() => undefined)
  // Where the system does not tell capitals from small letters, a wallet may be in its own way.
  if (there !== undefined && there.ino !== old.ino) throw keyExists({ path: to })
  await disk.rename(from, to).catch((error: unknown) => {
    if (['EEXIST', 'ENOTEMPTY', 'ENOTDIR'].includes(codeOf(error))) throw keyExists({ path: to })
    return throwCannotWrite(to)(error)
  })
  await disk.syncDirectory(root)
  return to
}

/**
 * Renames a hotkey: both of its files. Killed in between, it leaves the key under both names, never under none.
 * @returns the new path of its secret, or of its public half where that is all there is
 * @throws KEYFILE_NOT_FOUND, KEY_EXISTS, INVALID_WALLET_NAME, CANNOT_WRITE
 */
export async function renameHotkey (root: string, name: string, hotkey: string, newName: string, disk: Disk = systemDisk): Promise<string> {
  const [from, to] = [hotkeyPlaces(root, name, hotkey), hotkeyPlaces(root, name, newName)]
  await refuseExisting(to)
  const moves = [[from.path, to.path], [from.publicPath, to.publicPath]] as const
  const made: string[] = []
  try {
    for (const [old, fresh] of moves) {
      const linked = await linkOrCopy(old, fresh, disk).then(() => true, (error: unknown) => {
        if (codeOf(error) === 'ENOENT') return false
        throw codeOf(error) === 'EEXIST' ? keyExists({ path: fresh }) : error
      })
      if (linked) made.push(fresh)
    }
    const [first] = made
    if (first === undefined) throw missingKey(root, name, hotkey)
    await disk.syncDirectory(walletPaths(root, name).hotkeys)
    // The public half first: a secret without one is whole, the other way round it looks as if the secret were lost.
    for (const [old] of [...moves].reverse()) await disk.remove(old).catch((error: unknown) => { if (codeOf(error) !== 'ENOENT') throw error })
    return first
  } catch (error) {
    return throwCannotWrite(to.path)(error)
  }
}
