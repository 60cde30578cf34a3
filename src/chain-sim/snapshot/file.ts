import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGzip, gunzip } from 'node:zlib'
import { RUNTIMES } from '../runtimes/index.ts'
import { badSnapshot, noSnapshot, snapshotRuntime, snapshotUnwritable } from './errors.ts'
import { parseSnapshot, snapshotBytes, type Snapshot, type SnapshotSource } from './format.ts'

const unpack = promisify(gunzip)

/** Writes a snapshot, gzip'ed; a file that was there is replaced when the new one is whole. @returns its size in bytes @throws SNAPSHOT_UNWRITABLE */
export async function writeSnapshot (path: string, source: SnapshotSource): Promise<number> {
  const part = `${path}.part`
  try {
    await mkdir(dirname(path), { recursive: true })
    await pipeline(Readable.from(snapshotBytes(source)), createGzip(), createWriteStream(part))
    await rename(part, path)
    return (await stat(path)).size
  } catch (error) {
    await rm(part, { force: true })
    throw snapshotUnwritable({ path, reason: messageOf(error) }, error)
  }
}

/** Reads a snapshot and checks all of it. @throws NO_SNAPSHOT, BAD_SNAPSHOT, SNAPSHOT_RUNTIME */
export async function readSnapshot (path: string): Promise<Snapshot> {
  const packed = await readFile(path).catch((error: unknown) => {
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT' ? noSnapshot({ path }, error) : badSnapshot({ path, reason: messageOf(error) }, error)
  })
  const snapshot = await unpack(packed).then(parseSnapshot).catch((error: unknown) => { throw badSnapshot({ path, reason: reasonOf(error) }, error) })
  const { runtime } = snapshot.identity
  if (!RUNTIMES.includes(runtime)) throw snapshotRuntime({ path, found: runtime, known: RUNTIMES })
  return snapshot
}

/** What zlib means by its words. */
function reasonOf (error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'Z_BUF_ERROR') return 'its end is missing'
  if (code === 'Z_DATA_ERROR') return 'it is no gzip file, or damaged'
  return messageOf(error)
}

const messageOf = (error: unknown): string => error instanceof Error ? error.message : String(error)
