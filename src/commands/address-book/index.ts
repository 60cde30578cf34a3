import type { Family } from '../../cli/catalogue.ts'
import add from './add.ts'
import list from './list.ts'
import remove from './remove.ts'
import show from './show.ts'

/** In the order of help. */
export default {
  group: { name: 'address-book', aliases: ['addresses', 'ab'], summary: 'Your own names for addresses, accepted wherever an address is asked for.' },
  commands: [
    list,
    add,
    show,
    remove,
  ],
} satisfies Family
