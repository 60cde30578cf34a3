import type { Family } from '../../cli/catalogue.ts'
import advance from './advance.ts'
import fund from './fund.ts'
import init from './init.ts'
import start from './start.ts'
import exportChain from './export.ts'
import importChain from './import.ts'
import reset from './reset.ts'
import rpc from './rpc.ts'
import snapshot from './snapshot/index.ts'
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
    reset,
    exportChain,
    importChain,
    rpc,
  ],
  families: [snapshot],
} satisfies Family
