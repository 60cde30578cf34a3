import { defineCommand } from '../../../cli/command.ts'
import { table } from '../../../cli/view.ts'
import { snapshotFiles } from '../../common/snapshots.ts'

export default defineCommand({
  path: 'chain snapshot list',
  aliases: ['ls'],
  summary: 'List the snapshots that have a name.',
  examples: [['chain snapshot list', 'Name, block, and of which chain.']],
  input: {},
  tables: true,
  async run (ctx) {
    const { snapshotAbout } = await import('../../../core/chain/snapshot-about.ts')
    const files = await snapshotFiles(ctx)
    return { snapshots: await Promise.all(files.map(async file => ({ ...file, of: await snapshotAbout(file.path) ?? null }))) }
  },
  view: ({ snapshots }) => table({
    columns: [{ title: 'name' }, { title: 'block', align: 'right' }, { title: 'genesis' }, { title: 'runtime', minor: true }, { title: 'preset', minor: true }, { title: 'bytes' }],
    rows: snapshots.map(({ name, bytes, of }) => of === null ? [name, undefined, 'not readable', undefined, undefined, bytes] : [name, of.block, `${of.genesisHash.slice(0, 10)}…`, of.runtime, of.preset, bytes]),
    empty: 'There are none yet. btcli chain snapshot save makes one.',
  }),
})
