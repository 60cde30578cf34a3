import type { Family } from '../../cli/catalogue.ts'
import create from './create.ts'
import hyperparameters from './hyperparameters.ts'
import list from './list.ts'
import lockCost from './lock-cost.ts'
import metagraph from './metagraph.ts'
import register from './register.ts'

/** In the order of help. */
export default {
  group: { name: 'subnets', aliases: ['s', 'subnet'], summary: 'Look at subnets, create them, register on them.' },
  commands: [
    list,
    create,
    register,
    metagraph,
    lockCost,
    hyperparameters,
  ],
} satisfies Family
