import { defineCommand } from '../../cli/command.ts'
import { table } from '../../cli/view.ts'
import { sumOf } from '../../core/amount.ts'
import { subnets } from '../../core/chain/queries/subnets.ts'
import { atBlock } from '../common/at-block.ts'
import { rememberNetuids } from '../common/remembered.ts'
import { addressCell } from '../common/shares.ts'

export default defineCommand({
  path: 'subnets list',
  summary: 'List the subnets.',
  description: 'Emission is what a subnet earns per block; the root network decides it. Burn is what registering a neuron costs now, where the subnet is open to registrations.',
  examples: [['subnets list', 'All subnets at the newest block.']],
  input: { block: atBlock() },
  reads: [],
  tables: true,
  async run (ctx, { block }) {
    const found = await subnets(await ctx.readAt(block))
    rememberNetuids(ctx, found.map(({ netuid }) => netuid))
    return { subnets: found }
  },
  view: ({ subnets }) => table({
    columns: [
      { title: 'netuid', align: 'right' }, { title: 'neurons', align: 'right' }, { title: 'emission/block' }, { title: 'tempo' },
      { title: 'burn' }, { title: 'difficulty', minor: true, align: 'right' }, { title: 'open', minor: true }, { title: 'locked', minor: true }, { title: 'owner' },
    ],
    rows: subnets.map(({ netuid, neurons, maxNeurons, emission, tempo, burn, difficulty, open, locked, owner }) =>
      [netuid, `${neurons}/${maxNeurons}`, emission, tempo, burn, difficulty, open, locked, addressCell(owner)]),
    empty: 'There are no subnets yet. btcli subnets create makes one.',
    totals: ['', '', sumOf(subnets.map(({ emission }) => emission ?? 0n)), '', '', '', '', '', ''],
  }),
})
