import { defineCommand } from '../../cli/command.ts'
import { changeInputs, changeWeight, changedView } from '../common/change-root-weight.ts'
import { decimal } from '../../cli/inputs.ts'

export default defineCommand({
  path: 'root boost',
  summary: 'Give one subnet more of a root member’s weight.',
  description: 'The increase is added to the share that the subnet has of the whole now; then all shares are made to sum to 1 again.',
  examples: [['root boost --netuid 1 --increase 0.1', 'Add 0.1 to the share of subnet 1.']],
  input: {
    ...changeInputs(),
    increase: decimal({ flag: '--increase', aliases: ['--amount'], placeholder: 'share', prompt: 'By how much (0.1)?', help: 'What to add to the subnet’s share of 1.' }),
  },
  sends: true,
  run: (ctx, { increase, ...where }) => changeWeight(ctx, { ...where, by: increase }),
  view: changedView,
})
