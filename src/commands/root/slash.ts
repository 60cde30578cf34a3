import { defineCommand } from '../../cli/command.ts'
import { changeInputs, changeWeight, changedView } from '../common/change-root-weight.ts'
import { decimal } from '../../cli/inputs.ts'

export default defineCommand({
  path: 'root slash',
  summary: 'Give one subnet less of a root member’s weight.',
  description: 'The decrease is taken from the share that the subnet has of the whole now, down to 0; then all shares are made to sum to 1 again.',
  examples: [['root slash --netuid 1 --decrease 0.1', 'Take 0.1 from the share of subnet 1.']],
  input: {
    ...changeInputs(),
    decrease: decimal({ flag: '--decrease', aliases: ['--amount'], placeholder: 'share', prompt: 'By how much (0.1)?', help: 'What to take from the subnet’s share of 1.' }),
  },
  sends: true,
  run: (ctx, { decrease, ...where }) => changeWeight(ctx, { ...where, by: -decrease }),
  view: changedView,
})
