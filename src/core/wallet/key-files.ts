/**
 * A key is two files, its secret and its public half. They change together: whatever happens in between, the directory
 * never names an account whose secret is not there, and no secret is lost.
 */
import { dirname } from 'node:path'
import { systemDisk, type Disk } from '../disk.ts'
import { keyChanged, keyExists } from './errors.ts'
import { backUp, createFile, exists, placeNew } from './files.ts'
import { makePrivateDirectory, throwCannotWrite, withTemporary, type Writing } from '../write-file.ts'
import { withLock } from './lock.ts'
import type { KeyPlaces } from './paths.ts'

/** The bytes of both files. */
export interface KeyBytes {
  readonly secret: Uint8Array
  readonly publicHalf: Uint8Array
}

/** @throws KEY_EXISTS when either file is there */
export async function refuseExisting ({ path, publicPath }: Pick<KeyPlaces, 'path' | 'publicPath'>): Promise<void> {
  for (const each of [path, publicPath]) {
    if (await exists(each)) throw keyExists({ path: each })
  }
}

/**
 * Writes both files or none. The secret comes first: of several processes, the one that creates it also writes the other.
 * @throws KEY_EXISTS, CANNOT_WRITE
 */
export async function createKeyFiles ({ path, publicPath }: KeyPlaces, { secret, publicHalf }: KeyBytes, writing: Writing): Promise<void> {
  const { disk = systemDisk } = writing
  await makePrivateDirectory(dirname(path), disk)
  await createFile(path, secret, writing)
  await createFile(publicPath, publicHalf, writing).catch(async (error: unknown) => {
    await disk.remove(path)
    throw error
  })
}

/**
 * Replaces whatever is there of both files, and keeps it. Until the new secret has its name the old one does, and no public
 * half is there while the two would disagree.
 * @returns where the old files are kept
 * @throws WALLET_BUSY while another process does the same; KEY_EXISTS when one has just made the key; CANNOT_WRITE
 */
export async function replaceKeyFiles (places: KeyPlaces, { secret, publicHalf }: KeyBytes, writing: Writing): Promise<readonly string[]> {
  await makePrivateDirectory(dirname(places.path), writing.disk)
  return await withLock(places.path, writing, () =>
    withTemporary(places.publicPath, publicHalf, writing, newPublic =>
      withTemporary(places.path, secret, writing, (newSecret, disk) => exchange(places, newSecret, newPublic, disk))))
}

async function exchange ({ path, publicPath, backups }: KeyPlaces, newSecret: string, newPublic: string, disk: Disk): Promise<readonly string[]> {
  const undo: (() => Promise<void>)[] = []
  const keep = async (file: string) => {
    const backup = await backUp(file, backups, disk)
    if (backup !== undefined) undo.push(() => putBack(backup, file, disk))
    return backup
  }
  try {
    const oldSecret = await keep(path)
    const oldPublic = await keep(publicPath)
    if (oldPublic !== undefined) await disk.remove(publicPath)
    await place(newSecret, path, oldSecret, disk)
    if (oldSecret === undefined) undo.push(() => disk.remove(path))
    await placeNew(newPublic, publicPath, disk)
    await disk.syncDirectory(dirname(path))
    return [oldSecret, oldPublic].filter(backup => backup !== undefined)
  } catch (error) {
    for (const step of undo) await step()
    throw error
  }
}

/** What replacing takes. */
export interface Replacing extends Writing {
  /** What the file must still say, where the new one was made of it. */
  readonly old?: Uint8Array
}

/**
 * Replaces one file and keeps it. There is always a whole file of this name, the old or the new one.
 * @returns the path of the backup, or undefined when there was no file to replace
 * @throws WALLET_BUSY while another process does the same; KEY_EXISTS when one has just made the file; KEY_CHANGED when it is
 * not `old`; CANNOT_WRITE
 */
export async function replaceFile (path: string, bytes: Uint8Array, backups: string, { old, ...writing }: Replacing): Promise<string | undefined> {
  return await withLock(path, writing, () => withTemporary(path, bytes, writing, async (temporary, disk) => {
    if (old !== undefined && Buffer.compare(await disk.read(path), old) !== 0) throw keyChanged({ path })
    const backup = await backUp(path, backups, disk)
    await place(temporary, path, backup, disk).catch(async (error: unknown) => {
      if (backup !== undefined) await putBack(backup, path, disk)
      throw error
    })
    await disk.syncDirectory(dirname(path))
    return backup
  }))
}

/** Gives a finished file its name: over the old one, or over nothing. */
const place = (temporary: string, path: string, backup: string | undefined, disk: Disk): Promise<void> =>
  backup === undefined ? placeNew(temporary, path, disk) : disk.rename(temporary, path)

async function putBack (backup: string, path: string, disk: Disk): Promise<void> {
  await disk.rename(backup, path).catch(throwCannotWrite(path))
  // Two names of one file: then the system renames nothing.
  await disk.remove(backup).catch(() => undefined)
}
