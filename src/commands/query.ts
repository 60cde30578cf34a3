import { defineCommand } from '../cli/command.ts'
import { facts, table } from '../cli/view.ts'
import { queryByName } from '../core/chain/by-name.ts'
import { inOneLine, plain } from '../core/chain/plain.ts'
import { atBlock } from './common/at-block.ts'
import { chainValues, itemName } from './common/chain-values.ts'
import { wordsCell } from './common/shares.ts'

export default defineCommand({
  path: 'query',
  summary: 'Read any storage item of the chain, by the names of its metadata.',
  description: 'With fewer keys than the item has, every entry below them is shown. btcli query <pallet.item> --help shows which keys it has.',
  examples: [
    ['query subtensorModule.burn 1', 'One value.'],
    ['query subtensorModule.tempo', 'Every subnet’s.'],
    ['query System.Account 5F… --network finney', 'On another chain, at its newest block.'],
  ],
  input: {
    item: itemName({ positional: true, prompt: 'Which item (subtensorModule.burn)?', help: 'Pallet and item.' }),
    keys: chainValues({ positional: true, optional: true, placeholder: 'keys', help: 'Its keys, in their order.' }),
    block: atBlock(),
  },
  tables: true,
  helpBy: 'describe',
  async run (ctx, { item, keys = [], block }) {
    const entries = await queryByName(await ctx.readAt(block), item, keys)
    return { item: item.join('.'), entries: entries.map(({ keys, value }) => ({ keys: keys.map(plain), value: plain(value) })) }
  },
  view ({ item, entries }, { width, verbose }) {
    const [only] = entries
    // One value that is wider than the terminal would be cut in the middle: its parts are not.
    if (only?.keys.length === 0 && entries.length === 1 && inOneLine(only.value).length > width && !verbose) return facts(partsOf(only.value, ''))
    return table({
      columns: [...entries.some(({ keys }) => keys.length > 0) ? [{ title: 'keys' }] : [], { title: 'value' }],
      rows: entries.map(({ keys, value }) => [...keys.length > 0 ? [wordsCell(keys.map(inOneLine).join(' '))] : [], wordsCell(inOneLine(value))]),
      empty: `${item} has no entries.`,
    })
  },
})

/** The parts of a value that have no parts, by their paths: `data.free`, `[3].url`. */
function partsOf (value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value !== 'object' || value === null) return [[path, inOneLine(value)]]
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => partsOf(each, `${path}[${index}]`))
  return Object.entries(value).flatMap(([name, each]) => partsOf(each, path === '' ? name : `${path}.${name}`))
}
