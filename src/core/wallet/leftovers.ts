/** What a program leaves beside keys when it is killed while it writes: temporary files, and locks that nobody holds. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { hasSecret, parseContents } from './contents.ts'
import { systemDisk } from '../disk.ts'
import { readKeyfile } from './files.ts'
import { TEMPORARY } from '../write-file.ts'
import { formatOf } from './format.ts'
import { isAbandoned, isRunning, LOCK } from './lock.ts'

/** A file that a write which broke off has left. */
export interface Leftover {
  readonly path: string
  /** The file that was being written: `coldkey`, `minerpub.txt`. */
  readonly of: string
  /** Whether a key may be in it that its file does not hold: then it must not be thrown away. */
  readonly holdsKey: boolean
}

/** Those in one directory of a wallet, sorted; none where the program that writes them still runs. */
export async function leftoversIn (directory: string): Promise<readonly Leftover[]> {
  const names = await readdir(directory).catch(() => [])
  const found = await Promise.all(names.sort().map(async (name): Promise<Leftover | undefined> => {
    const path = join(directory, name)
    const [, ofLock] = LOCK.exec(name) ?? []
    if (ofLock !== undefined) return await isAbandoned(path, systemDisk) ? { path, of: ofLock, holdsKey: false } : undefined
    const [, of, pid] = TEMPORARY.exec(name) ?? []
    if (of === undefined || isRunning(Number(pid))) return undefined
    return { path, of, holdsKey: await holdsKey(path, join(directory, of)) }
  }))
  return found.filter(each => each !== undefined)
}

/** A shorter file, encrypted or not, is cut before its secret ends. */
const SHORTEST = 96

/** A file that got its name before its program ended is there twice. What is cut short in the plain form is no key. */
async function holdsKey (path: string, named: string): Promise<boolean> {
  const bytes = await readKeyfile(path).catch(() => new Uint8Array())
  const format = formatOf(bytes)
  if (bytes.length < SHORTEST || format === 'unknown' || Buffer.compare(bytes, await readKeyfile(named).catch(() => new Uint8Array())) === 0) return false
  try {
    return format !== 'plain' || hasSecret(parseContents(bytes, path))
  } catch {
    return false
  }
}
