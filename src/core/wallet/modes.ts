/** Who may read a key: nobody but its owner. */
import { lstat, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemDisk, type Disk } from '../disk.ts'

/** A file or directory that others could read or change. */
export interface WideMode {
  readonly path: string
  /** As it was, in octal digits: `644`. */
  readonly mode: string
  /** Whether it could be narrowed. */
  readonly repaired: boolean
}

const OTHERS = 0o077

/**
 * Narrows a keyfile to 0600 and the directories around it, up to the wallet's, to 0700, where they are wider. Windows has
 * no such modes.
 * @param path the secret of a key
 * @param root the directory of wallets, which is left as it is
 * @returns what was wider, for a warning
 */
export async function repairModes (
  path: string,
  root: string,
  { platform, disk = systemDisk }: { readonly platform: NodeJS.Platform, readonly disk?: Disk },
): Promise<readonly WideMode[]> {
  if (platform === 'win32') return []
  const found: WideMode[] = []
  for (let at = path; at.length > root.length && at !== dirname(at); at = dirname(at)) {
    const wide = await modeOf(at)
    if (wide === undefined || (wide & OTHERS) === 0) continue
    const repaired = await disk.changeMode(at, wide & ~OTHERS).then(() => true, () => false)
    found.push({ path: at, mode: wide.toString(8), repaired })
  }
  return found
}

/** The permission bits; undefined for what is not there. A link's own say nothing: those of its target count. */
async function modeOf (path: string): Promise<number | undefined> {
  const found = await lstat(path).then(entry => entry.isSymbolicLink() ? stat(path) : entry).catch(() => undefined)
  return found === undefined ? undefined : found.mode & 0o777
}
