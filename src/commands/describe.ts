import { defineCommand } from '../cli/command.ts'
import { facts, gap, line, table, type Block } from '../cli/view.ts'
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
  tables: true,
  async run (ctx, { item }) {
    const found = describe(await ctx.chain(), item)
    return { pallet: item[0], found }
  },
  view: ({ pallet, found }) => found.flatMap(({ kind, name, docs, takes, holds, value }, index): Block[] => [
    ...index === 0 ? [] : [gap],
    line(`${pallet}.${name}`, `: ${kind}`),
    ...docs === '' ? [] : [line(docs)],
    ...takes.length === 0 ? [] : [gap, table({ columns: [{ title: TAKES[kind], whole: true }, { title: 'type' }, { title: kind === 'event' ? 'reads' : 'is written', whole: true }], rows: takes.map(each => [each.name, each.type, each.written]) })],
    ...holds === null ? [] : [gap, facts([['Holds', holds], ...value === null ? [] : [['Value', value] as const]])],
    ...USES[kind] === undefined ? [] : [gap, line(`$ btcli ${USES[kind]} ${pallet}.${name}${takes.map(each => ` <${each.name}>`).join('')}`)],
  ]),
})

/** What a thing takes, as the title of a column. */
const TAKES = { 'call': 'argument', 'storage item': 'key', 'event': 'field', 'constant': '', 'error': '' } as const

/** The command that does something with it. */
const USES: Readonly<Record<string, string>> = { 'call': 'tx', 'storage item': 'query' }
