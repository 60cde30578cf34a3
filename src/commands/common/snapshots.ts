import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../../cli/context.ts'
import { text } from '../../cli/inputs.ts'
import { validName } from '../../core/wallet/paths.ts'

const SUFFIX = '.snap'

/** A snapshot on the command line. */
export const snapshotName = (help = 'A name, or the path of a file (with a / or ending in .snap).') =>
  text({ positional: true, placeholder: 'name|file', prompt: 'Which snapshot?', help })

/** Where snapshots are that have a name: they outlive their chain, and any chain can begin with them. */
export const snapshotDirectory = (ctx: Pick<Context, 'state'>): string => join(ctx.state, 'snapshots')

/** The file of a snapshot, by its name or as a path. @throws INVALID_NAME */
export const snapshotPath = (ctx: Pick<Context, 'state' | 'path'>, name: string): string =>
  /[/\\]|\.snap$/.test(name) ? ctx.path(name) : join(snapshotDirectory(ctx), `${validName(name)}${SUFFIX}`)

/** A file that keeps a snapshot. */
export interface SnapshotFile {
  readonly name: string
  readonly path: string
  readonly bytes: number
}

/** The snapshots that have a name, in the order of their names. */
export async function snapshotFiles (ctx: Pick<Context, 'state'>): Promise<readonly SnapshotFile[]> {
  const directory = snapshotDirectory(ctx)
  const names = (await readdir(directory).catch(() => [])).filter(file => file.endsWith(SUFFIX)).sort()
  return Promise.all(names.map(async file => {
    const path = join(directory, file)
    return { name: file.slice(0, -SUFFIX.length), path, bytes: (await stat(path)).size }
  }))
}
