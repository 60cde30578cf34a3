import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

/** What a snapshot says of itself in its second line. */
export interface SnapshotAbout {
  readonly runtime: string
  readonly preset: string
  readonly genesisHash: string
  /** The first block whose state is in it, and the newest. */
  readonly firstBlock: number
  readonly block: number
  readonly blockHash: string
}

/** Reads what a snapshot is of, and no more of it; undefined where the file is none. Whether it is whole shows when it is loaded. */
export async function snapshotAbout (path: string): Promise<SnapshotAbout | undefined> {
  const file = createReadStream(path)
  const unpacked = file.pipe(createGunzip())
  file.on('error', error => { unpacked.destroy(error) })
  try {
    let magic: string | undefined
    for await (const line of createInterface({ input: unpacked })) {
      if (magic === undefined) magic = line
      else return magic === 'btcli-snapshot 1' ? aboutIn(line) : undefined
      if (!magic.startsWith('btcli-snapshot ')) return undefined
    }
    return undefined
  } catch {
    return undefined
  } finally {
    file.destroy()
    unpacked.destroy()
  }
}

function aboutIn (line: string): SnapshotAbout {
  const { runtime, preset, genesisHash, firstBlock, block, blockHash } = JSON.parse(line) as SnapshotAbout
  return { runtime, preset, genesisHash, firstBlock, block, blockHash }
}
