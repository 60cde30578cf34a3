import type { Family } from '../../cli/catalogue.ts'
import update from './update.ts'

/** In the order of help. */
export default {
  group: { name: 'legacy', aliases: ['l'], summary: 'What older versions had, and what replaced it.' },
  commands: [
    update,
  ],
} satisfies Family
