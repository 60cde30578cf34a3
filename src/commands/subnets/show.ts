import { netuid } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { subnetDetails } from '../../core/chain/queries/subnet-details.ts'
import { atBlock } from '../common/at-block.ts'

export default defineCommand({
  path: 'subnets show',
  summary: 'Show one subnet: its owner, its prices, its times.',
  description: 'btcli subnets metagraph shows who is on it, btcli subnets hyperparameters how it is set.',
  examples: [['subnets show 1', 'Subnet 1 at the newest block.'], ['subnets show --netuid 1 --block 100', 'As it was at a block.']],
  input: { netuid: netuid(), block: atBlock() },
  reads: [],
  async run (ctx, { netuid, block }) {
    return subnetDetails(await ctx.readAt(block), netuid)
  },
  view: details => [
    line('Subnet ', details.netuid),
    facts([
      ['Owner', details.owner ?? 'none'],
      ['Locked', details.locked],
      ['Created', `block ${details.registeredAt}`],
      ['Immune until', details.immuneUntil === undefined ? undefined : details.immune ? `block ${details.immuneUntil}` : `block ${details.immuneUntil}, which has passed`],
      ['Neurons', `${details.neurons} of ${details.maxNeurons}, ${details.active} active, ${details.validators} with a validator permit`],
      ['Stake on it', details.stake],
      ['Emission per block', details.emission],
      ['Pending emission', details.pendingEmission],
      ['Tempo', `${details.tempo} blocks`],
      ['Next epoch', details.nextEpoch === undefined ? 'never' : `block ${details.nextEpoch}, ${details.nextEpoch - details.block} more`],
      ['Registration', `${details.open ? 'open by burning' : 'closed for burning'}, ${details.openForWork ? 'open by work' : 'closed for work'}`],
      ['Burn', details.burn],
      ['Difficulty', details.difficulty],
      ['Registered in this interval', `${details.registrations}, of which the price aims at ${details.targetRegistrations}`],
      ['Burnt by registrations', details.burnt],
    ]),
  ],
})
