import { account, block, count, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { line, table, tone } from '../../cli/view.ts'
import { defineError } from '../../core/errors.ts'
import { transfersOf, type Transfer } from '../../core/chain/queries/transfers.ts'
import { namesOfAddresses } from '../common/address-book.ts'
import { accountAddress, coldkeyAddress } from '../common/keys.ts'
import { namedCell } from '../common/shares.ts'

/** A day of the real network, unless more is asked for. */
const USUAL_BLOCKS = 7200

const badRange = defineError('BAD_RANGE', 'usage', ({ from, to, newest }: { from: number, to: number, newest: number }) => ({
  message: from > to ? `--from ${from} is after --to ${to}.` : `Block ${to} does not exist yet: the newest is ${newest}.`,
  hint: '--from is the oldest block to look at, --to the newest.',
  details: { from, to, newest },
}))

export default defineCommand({
  path: 'wallet history',
  summary: 'List the transfers of an account, from the blocks themselves.',
  description: 'Nobody but the node is asked. Without --from the last 7,200 blocks are searched, which is a day; the result says how far it goes. Nodes that keep no old state cannot show old transfers: --network archive does.',
  examples: [
    ['wallet history', 'The newest transfers of the wallet “default”.'],
    ['wallet history --ss58 5F… --limit 5', 'Five of any account.'],
    ['wallet history --from 0 --json', 'All there are, as JSON.'],
  ],
  input: {
    wallet: walletName({ exists: ({ of }) => of === undefined }),
    of: account({ flag: '--ss58', aliases: ['--address', '--key'], optional: true, help: 'An address, a wallet or wallet/hotkey, instead of --wallet-name.' }),
    limit: count({ flag: '--limit', default: 20, help: 'At most so many transfers, the newest first.' }),
    from: block({ flag: '--from', optional: true, help: 'The oldest block to look at.' }),
    to: block({ flag: '--to', optional: true, help: 'The newest block to look at.' }),
  },
  tables: true,
  async run (ctx, { wallet, of, limit, from, to }) {
    const address = of === undefined ? await coldkeyAddress(ctx, wallet) : await accountAddress(ctx, of)
    const chain = await ctx.chain()
    const { number: newest } = await ctx.readAt()
    const last = to ?? newest
    const first = from ?? Math.max(0, last - USUAL_BLOCKS + 1)
    if (first > last || last > newest) throw badRange({ from: first, to: last, newest })
    const { transfers, searchedTo, pruned } = await ctx.progress('Reading blocks', say => transfersOf(chain, {
      address, from: first, to: last, limit, signal: ctx.signal, onBlock: at => { say(`Reading blocks: ${last - at} of ${last - first + 1}`) },
    }))
    const names = await namesOfAddresses(ctx)
    return {
      address,
      searched: { from: searchedTo, to: last },
      pruned,
      transfers: transfers.map(({ time, ...transfer }) => ({ ...transfer, name: names.get(otherOf(transfer)) ?? null, time: new Date(time).toISOString() })),
    }
  },
  view: ({ address, searched, pruned, transfers }) => [
    table({
      columns: [{ title: 'block' }, { title: 'time (UTC)', whole: true }, { title: '' }, { title: 'with', whole: true }, { title: 'amount' }, { title: 'fee', minor: true }, { title: 'extrinsic', align: 'right', minor: true }],
      rows: transfers.map(({ block, time, direction, from, to, name, amount, fee, extrinsic }) =>
        [block, time.slice(0, 16).replace('T', ' '), direction, namedCell(otherOf({ direction, from, to }), name), amount, fee ?? '', extrinsic === undefined ? '' : `${block}-${extrinsic}`]),
      empty: `No transfer of ${address} in these blocks.`,
    }),
    line(tone('dim', `Blocks ${searched.from} to ${searched.to} were searched${pruned ? '; this node keeps no older ones' : ''}.`)),
  ],
})

/** With whom it was. */
const otherOf = ({ direction, from, to }: Pick<Transfer, 'direction' | 'from' | 'to'>): string => direction === 'out' ? to : from
