import type { Family } from '../../cli/catalogue.ts'
import create from './create.ts'
import hyperparameters from './hyperparameters.ts'
import list from './list.ts'
import lockCost from './lock-cost.ts'
import metagraph from './metagraph.ts'
import powRegister from './pow-register.ts'
import pruneRank from './prune-rank.ts'
import register from './register.ts'
import show from './show.ts'

/** In the order of help. */
export default {
  group: { name: 'subnets', aliases: ['s', 'subnet'], summary: 'Look at subnets, create them, register on them.' },
  commands: [
    list,
    show,
    create,
    register,
    powRegister,
    metagraph,
    lockCost,
    pruneRank,
    hyperparameters,
  ],
} satisfies Family
