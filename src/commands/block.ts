import { blockOrHash } from '../cli/inputs.ts'
import { defineCommand } from '../cli/command.ts'
import { facts, gap, table } from '../cli/view.ts'
import { blockContents } from '../core/chain/queries/block.ts'
import { addressCell, wordsCell } from './common/shares.ts'

export default defineCommand({
  path: 'block',
  summary: 'Show a block: its header, its transactions in words, and what they caused.',
  examples: [['block', 'The newest block.'], ['block 120', 'Block 120.'], ['block 120 --json', 'The same for programs.']],
  input: { block: blockOrHash({ positional: true, optional: true, help: 'Number or hash of the block; the newest unless given.' }) },
  tables: true,
  async run (ctx, { block }) {
    const at = await ctx.readAt(block)
    return blockContents(await ctx.chain(), at)
  },
  view: ({ number, hash, parent, stateRoot, extrinsicsRoot, time, extrinsics, events }) => [
    facts([['Block', number], ['Hash', hash], ['Parent', parent], ['State root', stateRoot], ['Extrinsics root', extrinsicsRoot], ['Time', time === undefined || time === 0 ? undefined : new Date(time).toISOString()]]),
    gap,
    table({
      columns: [{ title: '#', align: 'right' }, { title: 'signer' }, { title: 'call' }, { title: 'result' }],
      rows: extrinsics.map(({ index, signer, call, error }) => [index, signer === undefined ? '' : addressCell(signer), wordsCell(call), error ?? 'done']),
      empty: 'The block holds no transactions.',
    }),
    gap,
    table({ columns: [{ title: '#', align: 'right' }, { title: 'event' }, { title: 'with' }], rows: events.map(({ extrinsic, name, fields }) => [extrinsic, name, wordsCell(fields)]), empty: 'Nothing happened in it.' }),
  ],
})
