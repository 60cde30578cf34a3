import { defineKind } from '../../cli/input.ts'
import { text } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { line } from '../../cli/view.ts'

/** The parts of a list between the commas that are in no bracket and in no JSON text. */
function parts (list: string): string[] {
  const found = ['']
  let depth = 0
  for (const [token] of list.matchAll(/"(?:[^"\\]|\\.)*"|[\s\S]/g)) {
    depth += '[{'.includes(token) ? 1 : ']}'.includes(token) ? -1 : 0
    if (token === ',' && depth === 0) found.push('')
    else found.push(`${found.pop() ?? ''}${token}`)
  }
  return found
}

/** Parameters as they stand on the command line: JSON, or else a text. */
const params = defineKind<readonly unknown[]>({
  takes: 'list',
  placeholder: 'params',
  parse: given => parts(given).map(each => {
    try {
      return JSON.parse(each) as unknown
    } catch {
      return each
    }
  }),
})

export default defineCommand({
  path: 'chain rpc',
  summary: 'Call a method of the node, and print what it answers.',
  description: 'Parameters are JSON; what is no JSON is a text. `btcli chain rpc rpc_methods` lists the methods.',
  examples: [
    ['chain rpc system_chain', 'Without parameters.'],
    ['chain rpc chain_getBlockHash 0', 'The hash of block 0.'],
    ['chain rpc dev_newBlock {"count":3}', 'Three blocks.'],
  ],
  input: {
    method: text({ positional: true, placeholder: 'method', prompt: 'Which method?', help: 'Its name: chain_getHeader.' }),
    params: params({ positional: true, optional: true, help: 'One after the other.' }),
  },
  async run (ctx, { method, params = [] }) {
    const chain = await ctx.chain()
    return { result: await chain.rpc(method, ...params) }
  },
  view: ({ result }) => line(JSON.stringify(result, null, 2)),
})
