import { defineCommand } from '../cli/command.ts'
import { facts, gap, line, tone, type Block } from '../cli/view.ts'
import { describe } from '../core/chain/describe.ts'
import { itemName } from './common/chain-values.ts'

export default defineCommand({
  path: 'describe',
  summary: 'Show what a call takes, or what a storage item, constant, event or error of the chain is.',
  description: 'By the metadata of the connected chain. `btcli tx <pallet.call> --help` and `btcli query <pallet.item> --help` show the same.',
  examples: [
    ['describe balances.transferKeepAlive', 'A call and its arguments.'],
    ['describe subtensorModule.burn --network finney', 'What another chain keeps under the name.'],
  ],
  input: {
    item: itemName({ positional: true, prompt: 'What (balances.transferKeepAlive)?', help: 'Pallet and name.' }),
  },
  async run (ctx, { item }) {
    const found = describe(await ctx.chain(), item)
    return { pallet: item[0], found }
  },
  view: ({ pallet, found }) => found.flatMap(({ kind, name, docs, takes, holds, value }, index): Block[] => [
    ...index === 0 ? [] : [gap],
    line(`${pallet}.${name}`, `: ${kind}`),
    ...docs === '' ? [] : [line(docs)],
    ...takes.length === 0 ? [] : [gap, line(tone('strong', TAKES[kind])), ...takes.map(({ name, type, written }) => line(name.padEnd(longest(takes)), `  ${type}: ${written}`))],
    ...holds === null ? [] : [gap, facts([['Holds', holds], ...value === null ? [] : [['Value', value] as const]])],
    ...USES[kind] === undefined ? [] : [gap, line(`$ btcli ${USES[kind]} ${pallet}.${name}${takes.map(each => ` <${each.name}>`).join('')}`)],
  ]),
})

const longest = (takes: readonly { readonly name: string }[]): number => Math.max(...takes.map(({ name }) => name.length))

/** What a thing takes, and how that is written. */
const TAKES = { 'call': 'Arguments', 'storage item': 'Keys', 'event': 'Fields', 'constant': '', 'error': '' } as const

/** The command that does something with it. */
const USES: Readonly<Record<string, string>> = { 'call': 'tx', 'storage item': 'query' }
