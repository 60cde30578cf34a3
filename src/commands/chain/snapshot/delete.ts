import { rm } from 'node:fs/promises'
import { defineCommand } from '../../../cli/command.ts'
import { line } from '../../../cli/view.ts'
import { defineError } from '../../../core/errors.ts'
import { snapshotName, snapshotPath } from '../../common/snapshots.ts'

const notASnapshot = defineError('NOT_A_SNAPSHOT', 'notFound', ({ path }: { path: string }) => ({
  message: `There is no snapshot ${path}.`,
  hint: 'Nothing was deleted. btcli chain snapshot list shows those there are.',
  details: { path },
}))

export default defineCommand({
  path: 'chain snapshot delete',
  aliases: ['rm', 'remove'],
  summary: 'Delete a snapshot.',
  examples: [['chain snapshot delete before', 'Asks first.']],
  input: { name: snapshotName() },
  async run (ctx, { name }) {
    const { snapshotAbout } = await import('../../../core/chain/snapshot-about.ts')
    const path = snapshotPath(ctx, name)
    // Never any other file, whatever path was given.
    if (await snapshotAbout(path) === undefined) throw notASnapshot({ path })
    await ctx.confirm(`Delete ${path}?`)
    await rm(path)
    return { path }
  },
  view: ({ path }) => line('Deleted ', path, '.'),
})
