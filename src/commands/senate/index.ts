import type { Family } from '../../cli/catalogue.ts'
import close from './close.ts'
import propose from './propose.ts'

/** In the order of help. */
export default {
  group: {
    name: 'senate',
    aliases: ['gov', 'governance'],
    summary: 'Propose to the senate, and close what it voted on (root senate, root proposals, root senate-vote do the rest).',
  },
  commands: [
    propose,
    close,
  ],
} satisfies Family
