/**
 * Files that must never be lost or half written. Every write goes to a temporary file in the same directory first, is
 * forced to the disk, and only then gets its name.
 */
import { constants } from 'node:fs'
import { copyFile, link, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { BtcliError } from '../errors.ts'
import { cannotWrite, keyExists, keyfileNotFound, keyfileUnreadable, walletBusy } from './errors.ts'

/** Gives so many random bytes. `core` has no randomness of its own. */
export type Random = (length: number) => Uint8Array

/** The largest keyfile read. Real ones have less than 1 KiB; a device or a film is refused. */
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

/** Makes a directory and those above it, readable by the owner only. */
export async function makePrivateDirectory (path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 }).catch(throwCannotWrite(path))
}

/**
 * Writes a new file. When several processes create the same file at once, exactly one succeeds.
 * @throws KEY_EXISTS when there is one already; CANNOT_WRITE
 */
export async function createFile (path: string, bytes: Uint8Array, random: Random): Promise<void> {
  await withTemporary(path, bytes, random, async temporary => {
    await linkOrCopy(temporary, path).catch((error: unknown) => {
      throw codeOf(error) === 'EEXIST' ? keyExists({ path }) : error
    })
  })
}

/**
 * Replaces a file and keeps the old one in `backups` under the first free number. There is always a whole file of this
 * name, the old or the new one.
 * @returns the path of the backup, or undefined when there was no file to replace
 * @throws WALLET_BUSY while another process does the same; CANNOT_WRITE
 */
export async function replaceFile (path: string, bytes: Uint8Array, backups: string, random: Random): Promise<string | undefined> {
  // Two processes that replace one file could each back up the first key and lose the other's: hence the lock.
  return await withLock(path, async () => await withTemporary(path, bytes, random, async temporary => {
    const backup = await backUp(path, backups)
    if (backup === undefined) {
      await linkOrCopy(temporary, path).catch((error: unknown) => {
        throw codeOf(error) === 'EEXIST' ? keyExists({ path }) : error
      })
    } else {
      await rename(temporary, path)
    }
    return backup
  }))
}

/** Writes a file at once, whatever was there: for what is not a key. Makes its directory. */
export async function writeAtomically (path: string, bytes: Uint8Array, random: Random): Promise<void> {
  await makePrivateDirectory(dirname(path))
  await withTemporary(path, bytes, random, async temporary => { await rename(temporary, path) })
}

/** Runs `place` with a finished temporary file beside `path`, and removes whatever is left of it. */
async function withTemporary<T> (path: string, bytes: Uint8Array, random: Random, place: (temporary: string) => Promise<T>): Promise<T> {
  const temporary = join(dirname(path), `.${basename(path)}.${Buffer.from(random(8)).toString('hex')}.tmp`)
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    const result = await place(temporary)
    await syncDirectory(dirname(path))
    return result
  } catch (error) {
    return throwCannotWrite(path)(error)
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

async function withLock<T> (path: string, work: () => Promise<T>): Promise<T> {
  const lock = join(dirname(path), `.${basename(path)}.lock`)
  const held = await open(lock, 'wx', 0o600).catch((error: unknown) => {
    throw codeOf(error) === 'EEXIST' ? walletBusy({ path, lock }) : cannotWrite({ path, why: reason(error) }, error)
  })
  try {
    return await work()
  } finally {
    await held.close()
    await rm(lock, { force: true })
  }
}

/** Gives the file a second name in `backups`. The names are numbers, so that no clock is needed. */
async function backUp (path: string, backups: string): Promise<string | undefined> {
  await makePrivateDirectory(backups)
  for (let number = 1; ; number += 1) {
    const backup = join(backups, `${basename(path)}.${number}`)
    try {
      await linkOrCopy(path, backup)
      await syncDirectory(backups)
      return backup
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

/** A second name for a file, never over an existing one. File systems without links get an exclusive copy. */
async function linkOrCopy (from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes(codeOf(error))) throw error
    await copyFile(from, to, constants.COPYFILE_EXCL)
    const copy = await open(to, 'r+')
    await copy.sync().finally(async () => { await copy.close() })
  }
}

/** Makes new names survive a loss of power. Windows cannot, and does not need to. */
async function syncDirectory (path: string): Promise<void> {
  const directory = await open(path, 'r').catch(() => undefined)
  await directory?.sync().catch(() => undefined)
  await directory?.close()
}

const throwCannotWrite = (path: string) => (error: unknown): never => {
  throw error instanceof BtcliError ? error : cannotWrite({ path, why: reason(error) }, error)
}

const codeOf = (error: unknown): string => error instanceof Error && 'code' in error ? String(error.code) : ''

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of the path is a file',
  ELOOP: 'its symbolic links go round in circles',
  ENAMETOOLONG: 'the name is too long',
  ENXIO: 'it is not a file',
}

const reason = (error: unknown): string => REASONS[codeOf(error)] ?? `the system says ${codeOf(error) || 'no more than that'}`
