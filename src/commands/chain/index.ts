import type { Family } from '../../cli/catalogue.ts'
import advance from './advance.ts'
import fund from './fund.ts'
import init from './init.ts'
import start from './start.ts'
import status from './status.ts'
import stop from './stop.ts'

/** In the order of help. */
export default {
  group: { name: 'chain', aliases: [], summary: 'The embedded chain: start it, advance it, fund accounts.' },
  commands: [
    start,
    stop,
    init,
    status,
    advance,
    fund,
  ],
} satisfies Family
