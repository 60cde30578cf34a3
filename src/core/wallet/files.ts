/** Key files: read with care, never written over another, and kept when they are replaced. */
import { constants } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Disk } from '../disk.ts'
import { BtcliError } from '../errors.ts'
import { codeOf, makePrivateDirectory, reason, withTemporary, type Writing } from '../write-file.ts'
import { keyExists, keyfileNotFound, keyfileUnreadable } from './errors.ts'

/** The largest keyfile read. Real ones have less than 4 KiB; a device or a film is refused. */
const LARGEST = 64 * 1024

/**
 * The bytes of a keyfile.
 * @throws KEYFILE_NOT_FOUND, KEYFILE_UNREADABLE (not a file, too large, no permission)
 */
export async function readKeyfile (path: string): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? keyfileNotFound({ path }) : keyfileUnreadable({ path, why: reason(error) }, error)
  })
  try {
    const stat = await file.stat()
    if (!stat.isFile()) throw keyfileUnreadable({ path, why: 'it is not a file' })
    if (stat.size > LARGEST) throw keyfileUnreadable({ path, why: 'it is far too large for a key' })
    return await file.readFile()
  } catch (error) {
    throw error instanceof BtcliError ? error : keyfileUnreadable({ path, why: reason(error) }, error)
  } finally {
    await file.close()
  }
}

/** Whether there is anything of this name, a dangling link included. */
export const exists = (path: string): Promise<boolean> => lstat(path).then(() => true, () => false)

/**
 * Writes a new file. When several processes create the same file at once, exactly one succeeds.
 * @throws KEY_EXISTS when there is one already; CANNOT_WRITE
 */
export async function createFile (path: string, bytes: Uint8Array, writing: Writing): Promise<void> {
  await withTemporary(path, bytes, writing, async (temporary, disk) => {
    await placeNew(temporary, path, disk)
    await disk.syncDirectory(dirname(path))
  })
}

/** Gives a finished file its name, never over another. @throws KEY_EXISTS */
export async function placeNew (temporary: string, path: string, disk: Disk): Promise<void> {
  await linkOrCopy(temporary, path, disk).catch((error: unknown) => {
    throw codeOf(error) === 'EEXIST' ? keyExists({ path }) : error
  })
}

/**
 * Gives the file a second name in `backups`, its own with the first free number: `coldkey.1`. Numbers, because they need no
 * clock.
 * @param name what it is called there, where its own name is temporary
 * @returns that name, or undefined when there is no such file
 */
export async function backUp (path: string, backups: string, disk: Disk, name: string = basename(path)): Promise<string | undefined> {
  await makePrivateDirectory(backups, disk)
  for (let number = 1; ; number += 1) {
    const backup = join(backups, `${name}.${number}`)
    try {
      await linkOrCopy(path, backup, disk)
      await disk.syncDirectory(backups)
      return backup
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

/** A second name for a file, never over an existing one. File systems without links get an exclusive copy. */
export async function linkOrCopy (from: string, to: string, disk: Disk): Promise<void> {
  try {
    await disk.link(from, to)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes(codeOf(error))) throw error
    await disk.copy(from, to)
  }
}
