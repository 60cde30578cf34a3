import { blockOrHash, text } from '../../../cli/inputs.ts'
import { defineCommand } from '../../../cli/command.ts'
import { contradiction } from '../../../cli/errors.ts'
import type { Hex } from '../../../core/hex.ts'
import { changesView } from '../../common/changes.ts'
import { embedded } from '../../common/embedded.ts'
import { snapshotName, snapshotPath } from '../../common/snapshots.ts'

export default defineCommand({
  path: 'chain snapshot diff',
  aliases: ['compare'],
  summary: 'Show what storage differs between a snapshot and the chain, or between two snapshots.',
  examples: [
    ['chain snapshot diff before', 'What has changed since then.'],
    ['chain snapshot diff before after', 'Two snapshots.'],
    ['chain snapshot diff before --block 100', 'Up to block 100.'],
  ],
  input: {
    name: snapshotName(),
    other: text({ positional: true, optional: true, placeholder: 'other', help: 'The snapshot to compare with; the chain unless given.' }),
    block: blockOrHash({ optional: true, help: 'Compare with the chain at this block instead of the newest.' }),
  },
  async run (ctx, { name, other, block }) {
    if (other !== undefined && block !== undefined) throw contradiction({ flags: ['[other]', '--block'] })
    const { decodeChanges } = await import('../../../core/chain/storage-change.ts')
    const chain = embedded(await ctx.chain())
    const at = await ctx.readAt(block)
    const files = [snapshotPath(ctx, name), ...other === undefined ? [null, at.hash] : [snapshotPath(ctx, other)]]
    const raw = await ctx.progress('Comparing', () => chain.rpc('dev_diffSnapshot', ...files)) as readonly (readonly [Hex, Hex | null, Hex | null])[]
    return { changes: decodeChanges(chain.api, raw.map(([key, before, after]) => ({ key, before, after }))) }
  },
  view: ({ changes }, ui) => changesView(changes, 'Storage that differs', ui),
})
