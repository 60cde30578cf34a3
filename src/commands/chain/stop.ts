import { defineCommand } from '../../cli/command.ts'
import { line } from '../../cli/view.ts'
import { chainStatus } from '../../core/chain/queries/server.ts'
import { notServed } from '../../core/chain/server-file.ts'

export default defineCommand({
  path: 'chain stop',
  summary: 'End the server of the embedded chain.',
  description: 'The chain stays as it is, and commands use it without a server.',
  examples: [
    ['chain stop', 'That of the embedded chain.'],
    ['chain stop --network ws://127.0.0.1:9955', 'The one at this address.'],
  ],
  input: {},
  async run (ctx) {
    const chain = await ctx.chain({ served: true })
    const server = (await chainStatus(chain))?.server
    if (server === undefined || server === null) throw notServed({ network: chain.network.name })
    await chain.rpc('dev_stop')
    return { endpoint: server.endpoint, pid: server.pid }
  },
  view: ({ endpoint }) => line('Ended the server at ', endpoint, '.'),
})
