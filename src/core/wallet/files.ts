/**
 * Files that must never be lost or half written. Every write goes to a temporary file in the same directory first, is
 * forced to the disk, and only then gets its name.
 */
import { constants } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { BtcliError } from '../errors.ts'
import { systemDisk, type Disk } from './disk.ts'
import { cannotWrite, keyExists, keyfileNotFound, keyfileUnreadable } from './errors.ts'

/** Gives so many random bytes. `core` has no randomness of its own. */
export type Random = (length: number) => Uint8Array

/** What writing takes. */
export interface Writing {
  readonly random: Random
  /** Default: the disk of this machine. */
  readonly disk?: Disk
}

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

/** Makes a directory and those above it, readable by the owner only. @throws CANNOT_WRITE */
export async function makePrivateDirectory (path: string, disk: Disk = systemDisk): Promise<void> {
  await disk.makeDirectory(path).catch(throwCannotWrite(path))
}

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

/** Writes a file at once, whatever was there: for what is not a key. Makes its directory. @throws CANNOT_WRITE */
export async function writeAtomically (path: string, bytes: Uint8Array, writing: Writing): Promise<void> {
  await makePrivateDirectory(dirname(path), writing.disk)
  await withTemporary(path, bytes, writing, async (temporary, disk) => {
    await disk.rename(temporary, path)
    await disk.syncDirectory(dirname(path))
  })
}

/** What temporary files are called: the file that is written, and the process that writes it. */
export const TEMPORARY = /^\.(.+)\.(\d+)-[0-9a-f]{16}\.tmp$/

/** Runs `work` with a finished temporary file beside `path`, and removes whatever is left of it. @throws CANNOT_WRITE */
export async function withTemporary<T> (path: string, bytes: Uint8Array, { random, disk = systemDisk }: Writing, work: (temporary: string, disk: Disk) => Promise<T>): Promise<T> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${Buffer.from(random(8)).toString('hex')}.tmp`)
  try {
    await disk.create(temporary, bytes)
    return await work(temporary, disk)
  } catch (error) {
    return throwCannotWrite(path)(error)
  } finally {
    await disk.remove(temporary).catch(() => undefined)
  }
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

/** Turns what the system says into CANNOT_WRITE; errors of our own stay. */
export const throwCannotWrite = (path: string) => (error: unknown): never => {
  throw error instanceof BtcliError ? error : cannotWrite({ path, why: reason(error) }, error)
}

export const codeOf = (error: unknown): string => error instanceof Error && 'code' in error ? String(error.code) : ''

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of the path is a file',
  ENOTEMPTY: 'there is a directory of that name',
  ELOOP: 'its symbolic links go round in circles',
  ENAMETOOLONG: 'the name is too long',
  ENXIO: 'it is not a file',
}

const reason = (error: unknown): string => REASONS[codeOf(error)] ?? `the system says ${codeOf(error) || 'no more than that'}`
