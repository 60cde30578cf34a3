/** Two processes that replace one key could each back up the first and lose the other's: hence a lock beside the key. */
import { basename, dirname, join } from 'node:path'
import { systemDisk } from './disk.ts'
import { walletBusy } from './errors.ts'
import { codeOf, throwCannotWrite, type Writing } from './files.ts'

/**
 * Does the work while no other process of ours replaces the key at `path`.
 * @throws WALLET_BUSY while one does, or when one was killed while it did; CANNOT_WRITE
 */
export async function withLock<T> (path: string, { disk = systemDisk }: Writing, work: () => Promise<T>): Promise<T> {
  const lock = join(dirname(path), `.${basename(path)}.lock`)
  await disk.create(lock, new Uint8Array()).catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') throw walletBusy({ path, lock })
    return throwCannotWrite(path)(error)
  })
  try {
    return await work()
  } finally {
    await disk.remove(lock).catch(() => undefined)
  }
}
