/** The operations on files that keys depend on, one by one: tests let each of them be the last. */
import { constants } from 'node:fs'
import { chmod, copyFile, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'

/** What `files.ts` does to a disk. Each operation happens or does not; only `create` may leave half a file behind. */
export interface Disk {
  /** Makes a file of these bytes for the owner only, and forces it to the disk. Fails where there is one. */
  create (path: string, bytes: Uint8Array): Promise<void>
  read (path: string): Promise<Uint8Array>
  /** A second name for a file. Fails where there is one. */
  link (from: string, to: string): Promise<void>
  /** Copies a file and forces it to the disk. Fails where there is one. */
  copy (from: string, to: string): Promise<void>
  /** Over whatever was there. */
  rename (from: string, to: string): Promise<void>
  /** Fails where there is none. */
  remove (path: string): Promise<void>
  /** With the directories above it, for the owner only. */
  makeDirectory (path: string): Promise<void>
  changeMode (path: string, mode: number): Promise<void>
  /** Makes new names in a directory survive a loss of power, where the system can. Never fails. */
  syncDirectory (path: string): Promise<void>
}

/** The disk of this machine. */
export const systemDisk: Disk = {
  async create (path, bytes) {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } catch (error) {
      await rm(path, { force: true }).catch(() => undefined)
      throw error
    } finally {
      await file.close()
    }
  },
  read: path => readFile(path),
  link: (from, to) => link(from, to),
  async copy (from, to) {
    await copyFile(from, to, constants.COPYFILE_EXCL)
    const copy = await open(to, 'r+')
    await copy.sync().finally(() => copy.close())
  },
  rename: (from, to) => rename(from, to),
  remove: path => rm(path),
  async makeDirectory (path) {
    await mkdir(path, { recursive: true, mode: 0o700 })
  },
  changeMode: (path, mode) => chmod(path, mode),
  async syncDirectory (path) {
    // Windows cannot, and does not need to.
    const directory = await open(path, 'r').catch(() => undefined)
    await directory?.sync().catch(() => undefined)
    await directory?.close()
  },
}
