import { block, count, netuid } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { defineError } from '../../core/errors.ts'
import { subnet } from '../../core/chain/queries/subnets.ts'
import { embedded } from '../common/embedded.ts'

const howFar = defineError('HOW_FAR', 'usage', () => ({
  message: 'It is not clear how far to advance.',
  hint: 'Give exactly one of --blocks N, --to BLOCK and --epochs N (with --netuid for one subnet).',
}))

const notAhead = defineError('NOT_AHEAD', 'usage', ({ to, at }: { to: number, at: number }) => ({
  message: `Block ${to} is not ahead: the chain is at block ${at}.`,
  hint: 'Nothing was done. Blocks that are there can be looked at: btcli subnets list --block N.',
  details: { to, at },
}))

export default defineCommand({
  path: 'chain advance',
  aliases: ['warp', 'mine'],
  summary: 'Make the embedded chain go on: by blocks, to a block, or by epochs.',
  description: 'Blocks are really made: emission, epochs, price adjustments and everything else that happens in a block happens, and each one can be looked at later.',
  examples: [
    ['chain advance --blocks 100', 'A hundred blocks.'],
    ['chain advance --to 5000', 'Until block 5,000.'],
    ['chain advance --epochs 2', 'Until every subnet has run two more epochs.'],
    ['chain advance --epochs 1 --netuid 3', 'Until subnet 3 has run one more.'],
  ],
  input: {
    blocks: count({ flag: '--blocks', optional: true, help: 'Make so many blocks.' }),
    to: block({ flag: '--to', optional: true, help: 'Go on until this block.' }),
    epochs: count({ flag: '--epochs', optional: true, help: 'Go on until every subnet has run so many more epochs.' }),
    netuid: netuid({ optional: true, help: 'With --epochs: only this subnet counts.' }),
  },
  async run (ctx, { blocks, to, epochs, netuid }) {
    if ([blocks, to, epochs].filter(given => given !== undefined).length !== 1 || (netuid !== undefined && epochs === undefined)) throw howFar()
    const chain = embedded(await ctx.chain())
    const at = await ctx.readAt()
    const from = at.number
    if (netuid !== undefined) await subnet(at, netuid)
    if (to !== undefined && to <= from) throw notAhead({ to, at: from })
    const request = blocks !== undefined ? { blocks } : to !== undefined ? { to } : { epochs: { count: epochs, ...(netuid === undefined ? {} : { netuid }) } }
    await ctx.progress('Making blocks', () => chain.rpc('dev_advance', request))
    const { number } = await ctx.readAt()
    return { from, to: number, blocks: number - from }
  },
  view: ({ from, to, blocks }) => [line('Made ', blocks, blocks === 1 ? ' block.' : ' blocks.'), facts([['Block before', from], ['Block now', to]])],
})
