import type { Family } from '../../cli/catalogue.ts'
import get from './get.ts'
import list from './list.ts'
import path from './path.ts'
import set from './set.ts'
import unset from './unset.ts'

/** In the order of help. */
export default {
  group: { name: 'config', aliases: ['conf', 'c'], summary: 'Your own defaults, kept in a file.' },
  commands: [
    list,
    get,
    set,
    unset,
    path,
  ],
} satisfies Family
