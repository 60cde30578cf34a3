import type { Family } from '../../cli/catalogue.ts'
import reset from './reset.ts'
import set from './set.ts'

/** In the order of help. */
export default {
  group: { name: 'axon', aliases: [], summary: 'Where a miner can be reached.' },
  commands: [
    set,
    reset,
  ],
} satisfies Family
