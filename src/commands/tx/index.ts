import type { Family } from '../../cli/catalogue.ts'
import build from './build.ts'
import call from './call.ts'
import decode from './decode.ts'
import send from './send.ts'
import sign from './sign.ts'

/** In the order of help. */
export default {
  group: { name: 'tx', aliases: ['transaction'], summary: 'Transactions of any kind, by the names of the chain’s metadata.' },
  commands: [
    call,
    build,
    sign,
    send,
    decode,
  ],
} satisfies Family
