import { defineCommand } from '../../cli/command.ts'
import { line } from '../../cli/view.ts'
import { readAddressBook, writeAddressBook } from '../../core/address-book.ts'
import { bookName, bookPath, entryOf } from '../common/address-book.ts'

export default defineCommand({
  path: 'address-book remove',
  aliases: ['rm', 'delete'],
  summary: 'Take a name out of your address book.',
  examples: [['address-book remove exchange', 'The address itself is not touched.']],
  input: { name: bookName({ positional: true }) },
  async run (ctx, { name }) {
    const path = await bookPath(ctx)
    const before = await readAddressBook(path)
    const { address } = entryOf(before, name)
    await writeAddressBook(path, before.filter(entry => entry.name !== name), size => ctx.random(size))
    return { name, address }
  },
  view: ({ name, address }) => line(name, ' no longer names ', address, '.'),
})
