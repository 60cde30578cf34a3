import type { Family } from '../../cli/catalogue.ts'
import get from './get.ts'
import set from './set.ts'

/** In the order of help. */
export default {
  group: { name: 'sudo', aliases: ['su', 'sudos'], summary: 'Hyperparameters: show them and change them.' },
  commands: [
    get,
    set,
  ],
} satisfies Family
