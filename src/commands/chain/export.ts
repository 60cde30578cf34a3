import { text } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { embedded } from '../common/embedded.ts'

export default defineCommand({
  path: 'chain export',
  summary: 'Write the embedded chain with all of its history to a file.',
  description: 'Every block with its transactions and what it changed, as far back as states are kept; a snapshot (btcli chain snapshot save) has the newest state only. docs/node.md describes the format.',
  examples: [['chain export ./chain.snap', 'All of it.']],
  input: { file: text({ positional: true, placeholder: 'file', prompt: 'Which file?', help: 'The file to write; one that is there is replaced.' }) },
  async run (ctx, { file }) {
    const path = ctx.path(file)
    const chain = embedded(await ctx.chain())
    const { block, firstBlock, bytes } = await ctx.progress('Writing', () => chain.rpc('dev_saveSnapshot', path, true)) as { readonly block: number, readonly firstBlock: number, readonly bytes: number }
    ctx.atBlock(block)
    return { path, firstBlock, block, bytes }
  },
  view: ({ path, firstBlock, block, bytes }) => [line('Wrote blocks ', firstBlock, ' to ', block, '.'), facts([['File', path], ['Bytes', bytes]])],
})
