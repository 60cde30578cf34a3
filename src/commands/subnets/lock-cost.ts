import { count, flag } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { gap, line, table, type Block } from '../../cli/view.ts'
import { lockCost } from '../../core/chain/queries/lock-cost.ts'
import { floorBlock, forecast as foretell, lockHistory, lockTerms } from '../../core/chain/queries/lock-terms.ts'
import { atBlock } from '../common/at-block.ts'

/** Rows of a forecast: enough to see the line. */
const STEPS = 10
const HISTORY = 20

export default defineCommand({
  path: 'subnets lock-cost',
  aliases: ['burn-cost', 'create-cost'],
  summary: 'Show what creating a subnet locks now.',
  description: 'The cost doubles when a subnet is created and falls by a little with every block. It is locked, not spent: it comes back when the subnet is dissolved or evicted.',
  examples: [
    ['subnets lock-cost', 'The cost at the newest block.'],
    ['subnets lock-cost --block 1000', 'What it was at an earlier block.'],
    ['subnets lock-cost --forecast 7200', 'What it will be in the next day, if nobody creates a subnet.'],
    ['subnets lock-cost --history', 'What the last subnets locked.'],
  ],
  input: {
    forecast: count({ flag: '--forecast', optional: true, placeholder: 'blocks', help: 'Show the cost in the next blocks, up to this many.' }),
    history: flag({ flag: '--history', help: `Show what the last ${HISTORY} subnets locked.` }),
    block: atBlock(),
  },
  reads: [],
  tables: true,
  async run (ctx, { forecast, history, block }) {
    const at = await ctx.readAt(block)
    const [cost, terms, past] = await Promise.all([lockCost(at), forecast === undefined ? undefined : lockTerms(at), history ? lockHistory(await ctx.chain(), at, HISTORY) : undefined])
    const floor = terms === undefined ? undefined : floorBlock(terms)
    return {
      cost,
      forecast: terms === undefined || forecast === undefined ? undefined : foretell(terms, forecast, STEPS),
      /** Where the cost stops falling; no block if it never gets there. */
      floor: floor === undefined ? undefined : { cost: floor.cost, block: Number.isFinite(floor.block) ? floor.block : null },
      history: past,
    }
  },
  view: ({ cost, forecast, floor, history }) => [
    line('Subnet lock cost: ', cost),
    ...(forecast === undefined ? [] : [
      gap,
      table({
        title: 'If nobody creates a subnet',
        columns: [{ title: 'block', align: 'right' }, { title: 'in blocks', align: 'right' }, { title: 'lock cost' }],
        rows: forecast.map(each => [each.block, each.block - (forecast[0]?.block ?? 0), each.cost]),
      }),
      ...(floor === undefined || floor.block === null ? [] : [line('It does not fall below ', floor.cost, ', where it is from block ', floor.block, ' on.')]),
    ] satisfies Block[]),
    ...(history === undefined ? [] : [
      gap,
      table({
        title: 'Subnets created',
        columns: [{ title: 'block', align: 'right' }, { title: 'locked' }],
        rows: history.locks.map(({ block, locked }) => [block, locked]),
        empty: 'Nobody has created a subnet yet.',
      }),
      ...(history.complete || history.locks.length === 0 ? [] : [line('There may be older ones.')]),
    ] satisfies Block[]),
  ],
})
