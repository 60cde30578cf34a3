import { accessSync, closeSync, constants, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SERVER_FILE } from '../../../core/chain/server-file.ts'
import { GATE_FILES } from './gate.ts'

const DATA_FILE = 'data.mdb'
const DATABASE: readonly string[] = [DATA_FILE, 'lock.mdb', ...GATE_FILES]
const FILES: readonly string[] = [...DATABASE, SERVER_FILE]

/** How a data file begins: a page header, then LMDB's magic number and the version of its format. */
const MAGIC = { at: 24, value: 0xbeefc0de }
const VERSION = { at: 28, value: 2 }
const SHORTEST = 8192

/** Where a chain's data is. */
export const dataFile = (dir: string): string => join(dir, DATA_FILE)

/** What tells that the data of a directory is still the same file; undefined when there is none. */
export function fileMark (dir: string): string | undefined {
  const stats = statSync(dataFile(dir), { bigint: true, throwIfNoEntry: false })
  return stats && `${stats.dev} ${stats.ino}`
}

/** Every file that a chain may have in its directory. */
export const chainFiles = (dir: string): readonly string[] => FILES.map(file => join(dir, file))

/** Whether a database was ever begun in a directory. */
export const hasDatabase = (dir: string): boolean => existsSync(dataFile(dir))

/** Whether a directory holds anything that is not a chain's. */
export const hasOtherFiles = (dir: string): boolean =>
  existsSync(dir) && readdirSync(dir).some(file => !FILES.includes(file))

/**
 * Looks at the files of a database before LMDB does, which ends the process when it cannot open them.
 *
 * @throws Error that says what is wrong
 */
export function checkFiles (dir: string): void {
  accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK)
  for (const file of DATABASE.filter(name => existsSync(join(dir, name)))) {
    accessSync(join(dir, file), constants.R_OK | constants.W_OK)
    // Lock files are not opened: closing one would let go of the locks that this process may hold on it.
    if (file === DATA_FILE || file === GATE_FILES[0]) checkDatabase(join(dir, file))
  }
}

function checkDatabase (file: string): void {
  const start = firstBytes(file)
  // An empty one is of a process that was killed before it wrote.
  if (start.length === 0) return
  if (start.length < SHORTEST || start.readUInt32LE(MAGIC.at) !== MAGIC.value) throw new Error(`${file} is damaged`)
  if (start.readUInt16LE(VERSION.at) !== VERSION.value) throw new Error(`${file} is of another version of LMDB`)
}

function firstBytes (path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(SHORTEST)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}
