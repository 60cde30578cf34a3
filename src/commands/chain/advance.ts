import { count, netuid } from '../../cli/inputs.ts'
import { defineKind } from '../../cli/input.ts'
import { badValue } from '../../cli/errors.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { defineError } from '../../core/errors.ts'
import { subnet } from '../../core/chain/queries/subnets.ts'
import { embedded } from '../common/embedded.ts'

const howFar = defineError('HOW_FAR', 'usage', () => ({
  message: 'It is not clear how far to advance.',
  hint: 'Give exactly one of --blocks N, --until BLOCK or TIME and --epochs N (with --netuid for one subnet).',
}))

const notAhead = defineError('NOT_AHEAD', 'usage', ({ to, at }: { to: number, at: number }) => ({
  message: `Block ${to} is not ahead: the chain is at block ${at}.`,
  hint: 'Nothing was done. Blocks that are there can be looked at: btcli subnets list --block N.',
  details: { to, at },
}))

/** A block number, or a time in ISO form, in UTC unless it names a zone. */
const until = defineKind<number | string>({
  takes: 'value',
  placeholder: 'block|time',
  parse: text => {
    const number = /^#?(\d{1,3}(?:[,_]\d{3})*|\d+)$/.exec(text.trim())?.[1]
    if (number !== undefined) return Number(number.replace(/[,_]/g, ''))
    if (!/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(text.trim()) || Number.isNaN(Date.parse(text.trim()))) throw badValue({
      text,
      expected: 'a block or a time such as 2024-07-08',
    })
    return text.trim()
  },
})

export default defineCommand({
  path: 'chain advance',
  aliases: ['warp', 'mine'],
  summary: 'Make the embedded chain go on: by blocks, to a block, or by epochs.',
  description: 'Blocks are really made: emission, epochs, price adjustments and everything else that happens in a block happens, and each one can be looked at later.',
  examples: [
    ['chain advance --blocks 100', 'A hundred blocks.'],
    ['chain advance --until 5000', 'Until block 5,000.'],
    ['chain advance --until 2024-07-08', 'Until it is that day on the chain’s own clock.'],
    ['chain advance --epochs 2', 'Until every subnet has run two more epochs.'],
    ['chain advance --epochs 1 --netuid 3', 'Until subnet 3 has run one more.'],
  ],
  input: {
    blocks: count({ flag: '--blocks', optional: true, help: 'Make so many blocks.' }),
    until: until({
      flag: '--until',
      aliases: ['--to'],
      optional: true,
      help: 'Go on until this block, or until this time on the chain’s own clock (2024-07-08, 2024-07-08T12:00Z).',
    }),
    epochs: count({ flag: '--epochs', optional: true, help: 'Go on until every subnet has run so many more epochs.' }),
    netuid: netuid({ byPlace: false, optional: true, help: 'With --epochs: only this subnet counts.' }),
  },
  async run (ctx, { blocks, until, epochs, netuid }) {
    if ([blocks, until, epochs].filter(given => given !== undefined).length !== 1 || (netuid !== undefined && epochs === undefined)) throw howFar()
    const chain = embedded(await ctx.chain())
    const at = await ctx.readAt()
    const from = at.number
    if (netuid !== undefined) await subnet(at, netuid)
    if (typeof until === 'number' && until <= from) throw notAhead({ to: until, at: from })
    const request = blocks !== undefined ? { blocks } : until !== undefined ? { until } : { epochs: { count: epochs, ...(netuid === undefined ? {} : { netuid }) } }
    await ctx.progress('Making blocks', () => chain.rpc('dev_advance', request))
    const { number } = await ctx.readAt()
    return { from, to: number, blocks: number - from }
  },
  view: ({ from, to, blocks }) => [line('Made ', blocks, blocks === 1 ? ' block.' : ' blocks.'), facts([['Block before', from], ['Block now', to]])],
})
