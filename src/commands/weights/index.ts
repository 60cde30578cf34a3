import type { Family } from '../../cli/catalogue.ts'
import set from './set.ts'

/** In the order of help. */
export default {
  group: { name: 'weights', aliases: ['wt', 'weight'], summary: 'Set the weights of a validator.' },
  commands: [
    set,
  ],
} satisfies Family
