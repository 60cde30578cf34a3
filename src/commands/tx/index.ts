import type { Family } from '../../cli/catalogue.ts'
import call from './call.ts'

/** In the order of help. */
export default {
  group: { name: 'tx', aliases: ['transaction'], summary: 'Transactions of any kind, by the names of the chain’s metadata.' },
  commands: [
    call,
  ],
} satisfies Family
