import { defineCommand } from '../../../cli/command.ts'
import { line } from '../../../cli/view.ts'
import { embedded } from '../../common/embedded.ts'
import { snapshotName, snapshotPath } from '../../common/snapshots.ts'

export default defineCommand({
  path: 'chain snapshot load',
  aliases: ['restore'],
  summary: 'Make a snapshot the newest block of the embedded chain.',
  description: 'What came after it is gone. Where the chain no longer has the block of the snapshot, it begins anew with it and the blocks before are gone too. Only snapshots of this chain can be loaded; `btcli chain import` makes a new chain of any.',
  examples: [['chain snapshot load before', 'Back to when it was saved.']],
  input: { name: snapshotName() },
  async run (ctx, { name }) {
    const path = snapshotPath(ctx, name)
    const chain = embedded(await ctx.chain())
    const { number: from } = await ctx.readAt()
    await ctx.confirm('Discard what came after the snapshot?', line('The newest block is ', from, '.'))
    const { block, hash, kept } = await ctx.progress('Loading', () => chain.rpc('dev_loadSnapshot', path)) as { readonly block: number, readonly hash: string, readonly kept: boolean }
    ctx.atBlock(block)
    return { path, from, block, hash, historyKept: kept }
  },
  view: ({ from, block, historyKept }) => line('The newest block is ', block, ' (it was ', from, historyKept ? ').' : '); the blocks before it are gone.'),
})
