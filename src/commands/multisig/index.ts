import type { Family } from '../../cli/catalogue.ts'
import address from './address.ts'
import approve from './approve.ts'
import cancel from './cancel.ts'
import execute from './execute.ts'
import list from './list.ts'

/** In the order of help. */
export default {
  group: { name: 'multisig', aliases: ['multi'], summary: 'Accounts that several people have together.' },
  commands: [
    address,
    list,
    approve,
    execute,
    cancel,
  ],
} satisfies Family
