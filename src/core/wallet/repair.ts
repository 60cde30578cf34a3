/** Mends what the doctor found, as far as that needs no password. Whatever is replaced is kept. */
import { basename, dirname, join } from 'node:path'
import { changePassword, openToChange } from './change-password.ts'
import { parseContents } from './contents.ts'
import { systemDisk } from '../disk.ts'
import type { Finding } from './doctor.ts'
import { keyfileCorrupt } from './errors.ts'
import { backUp, readKeyfile } from './files.ts'
import { throwCannotWrite, type Writing } from '../write-file.ts'
import { coldkeyPlaces, hotkeyPlaces } from './paths.ts'
import { writePublicHalf } from './public-half.ts'
import { complete } from './secrets.ts'

/**
 * Mends one finding.
 * @param root the directory of wallets
 * @returns what was done, as a sentence; undefined for what is not mended here
 * @throws CANNOT_WRITE, WALLET_BUSY; what reading the key throws
 */
export async function repair (root: string, { wallet, hotkey, path, repair }: Finding, writing: Writing): Promise<string | undefined> {
  const places = hotkey === undefined ? coldkeyPlaces(root, wallet) : hotkeyPlaces(root, wallet, hotkey)
  const { disk = systemDisk } = writing
  switch (repair) {
    case undefined: return undefined
    case 'narrow-mode': {
      const isSecret = path === places.path
      await disk.changeMode(path, isSecret ? 0o600 : 0o700)
      return `Only you may open it now (mode ${isSecret ? '600' : '700'}).`
    }
    case 'write-public-half': {
      const completed = await complete(parseContents(await readKeyfile(places.path), places.path))
      if (completed === undefined) throw keyfileCorrupt({ path: places.path, why: 'the secret in it does not belong to the address in it' })
      const { account, cryptoType } = completed.fields
      const { address, backup } = await writePublicHalf({ places, account, cryptoType, overwrite: true, ...writing })
      return `It names ${address} now.${backup === undefined ? '' : ` The old file is kept as ${backup}.`}`
    }
    case 'remove': {
      await disk.remove(path).catch(throwCannotWrite(path))
      return 'It was removed.'
    }
    case 'keep-as-backup': {
      const backup = await backUp(path, places.backups, disk, basename(places.path)).catch(throwCannotWrite(path))
      await disk.remove(path).catch(throwCannotWrite(path))
      return `It is kept as ${backup ?? places.backups}.`
    }
    case 'write-anew': {
      const { backup } = await changePassword(await openToChange(places, undefined), { newPassword: null, ...writing })
      return `It was written anew, so that all tools read it the same. The old file is kept as ${backup ?? join(dirname(path), 'backups')}.`
    }
  }
}
