import { netuid } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { line } from '../../cli/view.ts'
import { hyperparameters } from '../../core/chain/queries/hyperparameters.ts'
import { subnet } from '../../core/chain/queries/subnets.ts'
import { atBlock } from '../common/at-block.ts'
import { settingsTable } from '../common/settings-table.ts'

export default defineCommand({
  path: 'subnets hyperparameters',
  aliases: ['hyperparams'],
  summary: 'Show the settings of a subnet, who may change them, and what they do.',
  examples: [['subnets hyperparameters --netuid 1', 'btcli sudo set changes them.'], ['subnets hyperparameters --netuid 1 --json', 'With the numbers that the chain keeps.']],
  input: { netuid: netuid(), block: atBlock() },
  reads: [],
  tables: true,
  async run (ctx, { netuid, block }) {
    const at = await ctx.readAt(block)
    const [{ owner }, parameters] = await Promise.all([subnet(at, netuid), hyperparameters(at, netuid)])
    return { netuid, owner, parameters }
  },
  view: ({ netuid, owner, parameters }) => [line('Subnet ', netuid, ', owner ', owner), settingsTable(parameters)],
})
