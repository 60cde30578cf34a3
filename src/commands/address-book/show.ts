import { defineCommand } from '../../cli/command.ts'
import { facts } from '../../cli/view.ts'
import { addressBook, bookName, entryOf } from '../common/address-book.ts'

export default defineCommand({
  path: 'address-book show',
  aliases: ['get'],
  summary: 'Show the address of a name.',
  examples: [['address-book show exchange', 'Its address and your note.']],
  input: { name: bookName({ positional: true }) },
  async run (ctx, { name }) {
    const { address, note } = entryOf(await addressBook(ctx), name)
    return { name, address, note: note ?? null }
  },
  view: ({ name, address, note }) => facts([['Name', name], ['Address', address], ...(note === null ? [] : [['Note', note] as const])]),
})
