import type { Context } from '../cli/context.ts'
import { count, flag, text } from '../cli/inputs.ts'
import { defineCommand } from '../cli/command.ts'
import { table, type Block } from '../cli/view.ts'
import { blockEvents, type BlockEvent } from '../core/chain/queries/block.ts'
import { atBlock } from './common/at-block.ts'
import { reconnecting } from './common/reconnecting.ts'

/** How often it is looked whether there is a new block. */
const PAUSE_MS = 250

interface Seen {
  readonly block: number
  readonly events: readonly BlockEvent[]
}

const eventsTable = (blocks: readonly Seen[], empty: string): Block => table({
  columns: [{ title: 'block', align: 'right' }, { title: '#', align: 'right' }, { title: 'event' }, { title: 'with' }],
  rows: blocks.flatMap(({ block, events }) => events.map(({ extrinsic, name, fields }) => [block, extrinsic, name, fields])),
  empty,
})

export default defineCommand({
  path: 'events',
  summary: 'Show what happened in a block, or in each block as it comes.',
  description: 'With --follow each block with events is shown at once, with --json as a line of its own, until Ctrl-C or until as many blocks have passed as --count says. Where the connection breaks it is made again; no block is left out or shown twice.',
  examples: [
    ['events', 'What happened in the newest block.'],
    ['events --block 120 --only subtensorModule', 'What of it concerns subnets.'],
    ['events --follow --only balances.Transfer', 'Transfers as they happen.'],
  ],
  input: {
    follow: flag({ flag: '--follow', short: '-f', help: 'Go on with each block that comes.' }),
    count: count({ flag: '--count', optional: true, help: 'Follow this many blocks, then end.' }),
    only: text({ flag: '--only', optional: true, placeholder: 'pallet[.Event]', help: 'Only events of this pallet, or of this name.' }),
    block: atBlock(),
  },
  tables: true,
  async run (ctx, { follow, count, only, block }) {
    const at = await ctx.readAt(block)
    const wanted = ({ name }: BlockEvent) => only === undefined || `${name}.`.toLowerCase().startsWith(`${only.toLowerCase()}.`)
    const seen: Seen = { block: at.number, events: (await blockEvents(at)).filter(wanted) }
    return { blocks: [seen], followed: follow ? await followBlocks(ctx, at.number, count ?? Infinity, wanted) : 0 }
  },
  view: ({ blocks, followed }) => followed > 0 ? [] : eventsTable(blocks, 'Nothing of it happened in this block.'),
})

/** Each block is read and shown once, whatever happens to the connection. @returns how many blocks came */
async function followBlocks (ctx: Context, from: number, count: number, wanted: (event: BlockEvent) => boolean): Promise<number> {
  const { setTimeout } = await import('node:timers/promises')
  let last = from
  while (last - from < count) {
    const next = await reconnecting(ctx, () => readNext(ctx, last))
    if (next === undefined) await setTimeout(PAUSE_MS, undefined, { signal: ctx.signal })
    else {
      last = next.block
      const seen: Seen = { block: last, events: next.events.filter(wanted) }
      if (seen.events.length > 0) await ctx.stream(seen, eventsTable([seen], ''))
    }
  }
  return last - from
}

/** The block after this one, or undefined where there is none yet. */
async function readNext (ctx: Context, last: number): Promise<Seen | undefined> {
  const newest = (await (await ctx.chain()).api.rpc.chain.getHeader()).number.toNumber()
  return newest <= last ? undefined : { block: last + 1, events: await blockEvents(await ctx.readAt(last + 1)) }
}
