import { block } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { line } from '../../cli/view.ts'
import { embedded } from '../common/embedded.ts'

export default defineCommand({
  path: 'chain reset',
  aliases: ['rewind'],
  summary: 'Go back to the beginning of the embedded chain, or to an earlier block.',
  description: 'What came after is gone; btcli chain snapshot save keeps it. btcli chain init --replace begins with another genesis.',
  examples: [
    ['chain reset', 'To block 0.'],
    ['chain reset --to 100 -y', 'To block 100, unasked.'],
  ],
  input: { to: block({ flag: '--to', default: 0, help: 'The block that is the newest again.' }) },
  async run (ctx, { to }) {
    const chain = embedded(await ctx.chain())
    const { number: from } = await ctx.readAt()
    await ctx.readAt(to)
    if (to < from) {
      await ctx.confirm(`Discard the ${from - to} blocks after block ${to}?`)
      await chain.rpc('dev_setHead', to)
    }
    return { from, block: to }
  },
  view: ({ from, block }) => line('The newest block is ', block, ' (it was ', from, ').'),
})
