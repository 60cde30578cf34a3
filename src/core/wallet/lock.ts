/** Two processes that replace one key could each back up the first and lose the other's: hence a lock beside the key. */
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { systemDisk, type Disk } from '../disk.ts'
import { walletBusy } from './errors.ts'
import { codeOf, throwCannotWrite, type Writing } from '../write-file.ts'

/** What locks, and the guards of locks that are taken over, are called: by the key they are for. */
export const LOCK = /^\.(.+)\.lock(?:\.guard)?$/

/**
 * Does the work while no other process of ours replaces the key at `path`. A lock says who holds it; one whose process is no
 * more is taken over.
 * @throws WALLET_BUSY while another process holds it; CANNOT_WRITE
 */
export async function withLock<T> (path: string, { disk = systemDisk }: Writing, work: () => Promise<T>): Promise<T> {
  const lock = join(dirname(path), `.${basename(path)}.lock`)
  await take(lock, disk).catch(async (error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
    await release(lock, disk)
    await take(lock, disk)
  }).catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') throw walletBusy({ path, lock })
    return throwCannotWrite(path)(error)
  })
  try {
    return await work()
  } finally {
    await disk.remove(lock).catch(() => undefined)
  }
}

const take = (lock: string, disk: Disk): Promise<void> => disk.create(lock, holder())

const holder = (): Uint8Array => Buffer.from(`${process.pid} ${hostname()}`)

/** Removes a lock whose process has ended. A guard keeps a second process from removing the lock that the first takes next. */
async function release (lock: string, disk: Disk): Promise<void> {
  if (!await isAbandoned(lock, disk)) return
  const guard = `${lock}.guard`
  await disk.create(guard, holder())
  try {
    if (await isAbandoned(lock, disk)) await disk.remove(lock)
  } finally {
    await disk.remove(guard)
  }
}

/** Whether the process that took a lock has ended; only where that can be told: on this machine. */
export async function isAbandoned (lock: string, disk: Disk): Promise<boolean> {
  const text = Buffer.from(await disk.read(lock).catch(() => new Uint8Array())).toString('utf8')
  const [pid, host] = [Number.parseInt(text, 10), text.split(' ')[1]]
  return Number.isSafeInteger(pid) && pid > 0 && host === hostname() && !isRunning(pid)
}

/** Whether there is a process of this number on this machine. */
export function isRunning (pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Otherwise it runs as somebody else.
    return codeOf(error) !== 'ESRCH'
  }
}
