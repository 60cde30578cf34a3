import { address, flag, text } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { line } from '../../cli/view.ts'
import { nameTaken, readAddressBook, writeAddressBook } from '../../core/address-book.ts'
import { bookName, bookPath } from '../common/address-book.ts'
import { walletNames } from '../common/keys.ts'

export default defineCommand({
  path: 'address-book add',
  aliases: ['set'],
  summary: 'Give an address a name.',
  description: 'The name can then stand wherever an address is asked for. It goes before a wallet of the same name, and never before an address; what is about to be signed is always shown with the whole address.',
  examples: [
    ['address-book add exchange 5F…', 'From now on: btcli wallet transfer --dest exchange.'],
    ['address-book add validator 5F… --note reliable', 'With a note for yourself.'],
  ],
  input: {
    name: bookName({ positional: true }),
    address: address({ positional: true }),
    note: text({ flag: '--note', optional: true, placeholder: 'text', help: 'Anything you want to remember.' }),
    overwrite: flag({ flag: '--overwrite', help: 'Replace an entry of that name.' }),
  },
  async run (ctx, { name, address, note, overwrite }) {
    const path = await bookPath(ctx)
    const before = await readAddressBook(path)
    const taken = before.find(entry => entry.name === name)
    if (taken !== undefined && taken.address !== address && !overwrite) throw nameTaken(taken)
    await writeAddressBook(path, [...before.filter(entry => entry.name !== name), { name, address, note: note ?? taken?.note }], size => ctx.random(size))
    if ((await walletNames(ctx)).includes(name)) ctx.note(`There is a wallet “${name}” too: where an address is asked for, the name now means the address book’s.`)
    return { name, address, note: note ?? taken?.note ?? null, path }
  },
  view: ({ name, address }) => line(name, ' is ', address, '.'),
})
