import type { Family } from '../../cli/catalogue.ts'
import convert from './convert.ts'
import latency from './latency.ts'

/** In the order of help. */
export default {
  group: { name: 'utils', aliases: ['info', 'i'], summary: 'Small helps: amounts, networks, completion.' },
  commands: [
    convert,
    latency,
  ],
} satisfies Family
