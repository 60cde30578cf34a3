/** The address book of the person at the keyboard. */
import type { Context } from '../../cli/context.ts'
import { defineKind } from '../../cli/input.ts'
import { addressBookPath, addressName, notInAddressBook, readAddressBook, type Entry } from '../../core/address-book.ts'

/** A name of the address book, to be given by place. */
export const bookName = defineKind<string>({
  takes: 'value',
  placeholder: 'name',
  completes: 'addressName',
  prompt: 'Which name?',
  help: 'The name in the address book.',
  parse: addressName,
})

/** The file beside the config file that the command uses. */
export const bookPath = async (ctx: Context): Promise<string> => addressBookPath((await ctx.config.read()).path)

/** @throws BAD_ADDRESS_BOOK */
export const addressBook = async (ctx: Context): Promise<readonly Entry[]> => readAddressBook(await bookPath(ctx))

/** The entry of a name. @throws NOT_IN_ADDRESS_BOOK naming the nearest */
export function entryOf (entries: readonly Entry[], name: string): Entry {
  const found = entries.find(entry => entry.name === name)
  if (found === undefined) throw notInAddressBook({ name, known: entries.map(entry => entry.name) })
  return found
}

/** The names of addresses, for screens that list them; an address book that cannot be read spoils no screen. */
export async function namesOfAddresses (ctx: Context): Promise<ReadonlyMap<string, string>> {
  const entries = await addressBook(ctx).catch(() => [])
  return new Map(entries.map(({ name, address }) => [address, name]))
}
