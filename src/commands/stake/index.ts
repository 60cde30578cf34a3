import type { Family } from '../../cli/catalogue.ts'
import add from './add.ts'
import remove from './remove.ts'
import show from './show.ts'

/** In the order of help. */
export default {
  group: { name: 'stake', aliases: ['st', 'stakes'], summary: 'Stake TAO to hotkeys and take it back.' },
  commands: [
    add,
    remove,
    show,
  ],
} satisfies Family
