import { defineCommand } from '../../cli/command.ts'
import { table } from '../../cli/view.ts'
import { readAddressBook } from '../../core/address-book.ts'
import { bookPath } from '../common/address-book.ts'

export default defineCommand({
  path: 'address-book list',
  aliases: ['ls'],
  summary: 'List the names in your address book.',
  examples: [['address-book list', 'Every name with its address.'], ['ab list --json', 'The same, for programs.']],
  input: {},
  tables: true,
  async run (ctx) {
    const path = await bookPath(ctx)
    return { path, entries: (await readAddressBook(path)).map(entry => ({ ...entry, note: entry.note ?? null })) }
  },
  view: ({ entries }) => table({
    columns: [{ title: 'name' }, { title: 'address' }, { title: 'note', minor: true }],
    rows: entries.map(({ name, address, note }) => [name, address, note ?? '']),
    empty: 'The address book is empty. btcli address-book add gives an address a name.',
  }),
})
