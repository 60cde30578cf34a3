import type { Family } from '../../cli/catalogue.ts'
import getWeights from './get-weights.ts'
import list from './list.ts'
import register from './register.ts'
import weights from './weights.ts'

/** In the order of help. */
export default {
  group: { name: 'root', aliases: ['r', 'roots'], summary: 'The root network: members and their weights.' },
  commands: [
    register,
    list,
    weights,
    getWeights,
  ],
} satisfies Family
