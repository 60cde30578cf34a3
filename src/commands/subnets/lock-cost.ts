import { defineCommand } from '../../cli/command.ts'
import { line } from '../../cli/view.ts'
import { lockCost } from '../../core/chain/queries/lock-cost.ts'
import { atBlock } from '../common/at-block.ts'

export default defineCommand({
  path: 'subnets lock-cost',
  aliases: ['burn-cost', 'create-cost'],
  summary: 'Show what creating a subnet locks now.',
  description: 'The cost doubles when a subnet is created and falls by a little with every block. It is locked, not spent: it comes back when the subnet is dissolved or evicted.',
  examples: [
    ['subnets lock-cost', 'The cost at the newest block.'],
    ['subnets lock-cost --block 1000', 'What it was at an earlier block.'],
  ],
  input: { block: atBlock() },
  async run (ctx, { block }) {
    return { cost: await lockCost(await ctx.readAt(block)) }
  },
  view: ({ cost }) => line('Subnet lock cost: ', cost),
})
