import { flag } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { snapshotName, snapshotPath } from '../common/snapshots.ts'

export default defineCommand({
  path: 'chain import',
  summary: 'Make the embedded chain from an export or a snapshot.',
  examples: [
    ['chain import ./chain.snap --network sim:./copy', 'A copy in a directory of its own.'],
    ['chain import before --replace -y', 'Begin anew with a snapshot; discard the chain that is there.'],
  ],
  input: {
    name: snapshotName('An export or a snapshot: the path of a file (with a / or ending in .snap), or the name of a snapshot.'),
    replace: flag({ flag: '--replace', aliases: ['--force'], help: 'Discard the chain that is there already.' }),
  },
  async run (ctx, { name, replace }) {
    const snapshot = snapshotPath(ctx, name)
    if (replace) await ctx.confirm('Discard the chain that is there, with all its blocks?')
    const { directory, genesisHash, block } = await ctx.progress('Making the chain', () => ctx.initChain({ snapshot, replace }))
    return { path: snapshot, directory, genesisHash, block }
  },
  view: ({ directory, genesisHash, block }) => [line('Made a chain with ', block, ' as its newest block.'), facts([['Directory', directory], ['Genesis', genesisHash]])],
})
