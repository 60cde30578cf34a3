import type { Family } from '../../../cli/catalogue.ts'
import remove from './delete.ts'
import diff from './diff.ts'
import list from './list.ts'
import load from './load.ts'
import save from './save.ts'

/** In the order of help. */
export default {
  group: { name: 'chain snapshot', aliases: ['snapshots', 'snap'], summary: 'Keep the chain as it is, go back to it, compare.' },
  commands: [
    save,
    load,
    list,
    diff,
    remove,
  ],
} satisfies Family
