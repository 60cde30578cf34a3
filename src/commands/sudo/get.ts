import { netuid } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { line } from '../../cli/view.ts'
import { hyperparameters } from '../../core/chain/queries/hyperparameters.ts'
import { subnet } from '../../core/chain/queries/subnets.ts'
import { atBlock } from '../common/at-block.ts'
import { parameter } from '../common/parameter-input.ts'
import { settingsTable } from '../common/settings-table.ts'

export default defineCommand({
  path: 'sudo get',
  summary: 'Show the hyperparameters of a subnet, or of the whole network.',
  examples: [
    ['sudo get --netuid 1', 'Those of subnet 1.'],
    ['sudo get', 'Those of the whole network.'],
    ['sudo get --netuid 1 --param tempo', 'One of them.'],
  ],
  input: {
    netuid: netuid({ optional: true, help: 'Number of the subnet; without it those of the whole network are shown.' }),
    parameter: parameter({ optional: true }),
    block: atBlock(),
  },
  reads: [],
  tables: true,
  async run (ctx, { netuid, parameter, block }) {
    const at = await ctx.readAt(block)
    const [all] = await Promise.all([hyperparameters(at, parameter?.of === 'network' ? undefined : netuid), netuid === undefined ? undefined : subnet(at, netuid)])
    return { netuid, parameters: parameter === undefined ? all : all.filter(({ name }) => name === parameter.name) }
  },
  view: ({ netuid, parameters }) => [line(netuid === undefined ? 'The whole network' : `Subnet ${netuid}`), settingsTable(parameters)],
})
