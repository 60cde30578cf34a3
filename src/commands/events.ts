import { count, flag, text } from '../cli/inputs.ts'
import { defineCommand } from '../cli/command.ts'
import type { ReadAt } from '../core/chain/chain.ts'
import { table, type Block } from '../cli/view.ts'
import { blockEvents, type BlockEvent } from '../core/chain/queries/block.ts'
import { atBlock } from './common/at-block.ts'
import { follow } from './common/follow.ts'
import { wordsCell } from './common/shares.ts'

interface Seen {
  readonly block: number
  readonly events: readonly BlockEvent[]
}

const eventsTable = (blocks: readonly Seen[], empty: string): Block => table({
  columns: [{ title: 'block', align: 'right' }, { title: '#', align: 'right' }, { title: 'event' }, { title: 'with' }],
  rows: blocks.flatMap(({ block, events }) => events.map(({ extrinsic, name, fields }) => [block, extrinsic, name, wordsCell(fields)])),
  empty,
})

export default defineCommand({
  path: 'events',
  summary: 'Show what happened in a block, or in each block as it comes.',
  description: 'With --follow each block with events is shown at once, with --json as a line of its own, until Ctrl-C or until as many blocks have passed as --count says. Where the connection breaks it is made again; no block is left out or shown twice. Where the chain goes back, that is said, and the blocks that take the place of others are shown too.',
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
  async run (ctx, { follow: goesOn, count, only, block }) {
    const at = await ctx.readAt(block)
    const wanted = ({ name }: BlockEvent) => only === undefined || `${name}.`.toLowerCase().startsWith(`${only.toLowerCase()}.`)
    const read = async (at: ReadAt): Promise<Seen> => ({ block: at.number, events: (await blockEvents(at)).filter(wanted) })
    const show = async (seen: Seen) => {
      if (seen.events.length > 0) await ctx.stream(seen, eventsTable([seen], ''))
    }
    return { blocks: [await read(at)], followed: goesOn ? await follow(ctx, at, { count: count ?? Infinity, read, show }) : 0 }
  },
  view: ({ blocks, followed }) => followed > 0 ? [] : eventsTable(blocks, 'Nothing of it happened in this block.'),
})
