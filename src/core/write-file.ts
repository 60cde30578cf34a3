/**
 * Files that must never be half written. Every write goes to a temporary file in the same directory first, is forced to the
 * disk, and only then gets its name.
 */
import { basename, dirname, join } from 'node:path'
import { systemDisk, type Disk } from './disk.ts'
import { BtcliError, defineError } from './errors.ts'

export const cannotWrite = defineError('CANNOT_WRITE', 'key', ({ path, why }: { path: string, why: string }) => ({
  message: `${path} cannot be written: ${why}.`,
  hint: 'Nothing was changed. Check the free space and who may write to the directory.',
}))

/** Gives so many random bytes. `core` has no randomness of its own. */
export type Random = (length: number) => Uint8Array

/** What writing takes. */
export interface Writing {
  readonly random: Random
  /** Default: the disk of this machine. */
  readonly disk?: Disk
}

/** Makes a directory and those above it, readable by the owner only. @throws CANNOT_WRITE */
export async function makePrivateDirectory (path: string, disk: Disk = systemDisk): Promise<void> {
  await disk.makeDirectory(path).catch(throwCannotWrite(path))
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
export async function withTemporary<T> (
  path: string,
  bytes: Uint8Array,
  { random, disk = systemDisk }: Writing,
  work: (temporary: string, disk: Disk) => Promise<T>,
): Promise<T> {
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

/** Turns what the system says into CANNOT_WRITE; errors of our own stay. */
export const throwCannotWrite = (path: string) => (error: unknown): never => {
  throw error instanceof BtcliError ? error : cannotWrite({ path, why: reason(error) }, error)
}

/** Such as `ENOENT`; empty for what the system has not said. */
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

/** What the system says, in words. */
export const reason = (error: unknown): string => REASONS[codeOf(error)] ?? `the system says ${codeOf(error) || 'no more than that'}`
