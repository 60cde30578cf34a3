import { netuid } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { line, table } from '../../cli/view.ts'
import { metagraph } from '../../core/chain/queries/metagraph.ts'
import { sumOf } from '../../core/amount.ts'
import { atBlock } from '../common/at-block.ts'
import { addressCell, share } from '../common/shares.ts'

export default defineCommand({
  path: 'subnets metagraph',
  aliases: ['meta'],
  summary: 'Show everyone on a subnet, with what the last epoch made of them.',
  description: 'Rank, trust, consensus, incentive, dividends and vtrust are shares of 1. Emission is what the last epoch gave. Updated counts the blocks since a neuron last set weights or registered.',
  examples: [
    ['subnets metagraph --netuid 1', 'Subnet 1 at the newest block.'],
    ['subnets metagraph --netuid 1 --json', 'The same for programs, shares as the chain keeps them (of 65535).'],
  ],
  input: { netuid: netuid(), block: atBlock() },
  reads: [],
  tables: true,
  async run (ctx, { netuid, block }) {
    return metagraph(await ctx.readAt(block), netuid)
  },
  view: ({ netuid, neurons, maxNeurons, emission, tempo, burn, members }) => [
    line('Subnet ', netuid, ': ', neurons, ' of ', maxNeurons, ' neurons, tempo ', tempo, ', burn ', burn, ', emission per block ', emission),
    table({
      columns: [
        { title: 'uid', align: 'right' }, { title: 'stake' }, { title: 'rank', align: 'right', minor: true }, { title: 'trust', align: 'right', minor: true }, { title: 'consensus', align: 'right', minor: true },
        { title: 'incentive', align: 'right' }, { title: 'dividends', align: 'right' }, { title: 'emission' }, { title: 'vtrust', align: 'right', minor: true }, { title: 'permit' }, { title: 'updated', align: 'right', minor: true },
        { title: 'active', minor: true }, { title: 'axon', minor: true }, { title: 'hotkey' }, { title: 'coldkey', minor: true },
      ],
      rows: members.map(neuron => [
        neuron.uid, neuron.stake, share(neuron.rank), share(neuron.trust), share(neuron.consensus), share(neuron.incentive), share(neuron.dividends), neuron.emission,
        share(neuron.validatorTrust), neuron.validatorPermit ? '*' : '', neuron.updated, neuron.active ? 'yes' : 'no', neuron.axon,
        addressCell(neuron.hotkey), addressCell(neuron.coldkey),
      ]),
      empty: 'Nobody is registered yet. btcli subnets register makes a neuron.',
      totals: [
        '',
        sumOf(members.map(({ stake }) => stake)),
        '',
        '',
        '',
        '',
        '',
        sumOf(members.map(({ emission }) => emission)),
        '',
        '',
        '',
        '',
        '',
        '',
        '',
      ],
    }),
  ],
})
