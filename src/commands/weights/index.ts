import type { Family } from '../../cli/catalogue.ts'
import commit from './commit.ts'
import reveal from './reveal.ts'
import set from './set.ts'
import show from './show.ts'

/** In the order of help. */
export default {
  group: { name: 'weights', aliases: ['wt', 'weight'], summary: 'Set the weights of a validator, at once or committed first; look at those of others.' },
  commands: [
    set,
    commit,
    reveal,
    show,
  ],
} satisfies Family
