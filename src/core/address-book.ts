/** The address book: a person's own names for SS58 addresses, in `addresses.json` beside the config file. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { defineError } from './errors.ts'
import { nearest } from './nearest.ts'
import { decodeAddress, isAddress } from './ss58.ts'
import { writeAtomically, type Random } from './write-file.ts'

/** One address that has a name. */
export interface Entry {
  readonly name: string
  /** SS58. */
  readonly address: string
  readonly note: string | undefined
}

const badAddressName = defineError('BAD_ADDRESS_NAME', 'usage', ({ name }: { name: string }) => ({
  message: `“${name}” cannot be a name in the address book.`,
  hint: 'A name has up to 39 letters, digits, dots, dashes and underscores, and begins with a letter or digit: nobody must take it for an address.',
  details: { name },
}))

const badAddressBook = defineError('BAD_ADDRESS_BOOK', 'usage', ({ path, why }: { path: string, why: string }) => ({
  message: `The address book ${path} cannot be used: ${why}.`,
  hint: 'Correct the file, or move it away to begin a new one.',
  details: { path },
}))

export const nameTaken = defineError('NAME_TAKEN', 'usage', ({ name, address }: { name: string, address: string }) => ({
  message: `The address book has a “${name}” already: ${address}.`,
  hint: 'Add --overwrite to give the name to the new address.',
  details: { name, address },
}))

export const notInAddressBook = defineError('NOT_IN_ADDRESS_BOOK', 'notFound', ({ name, known }: { name: string, known: readonly string[] }) => {
  const close = nearest(name, known)
  return {
    message: `The address book has no “${name}”.`,
    hint: close === undefined ? 'btcli address-book list shows the names there are.' : `Did you mean ${close}?`,
    details: { name },
  }
})

/** Where the address book of a config file is; it may not exist yet. */
export const addressBookPath = (configPath: string): string => join(dirname(configPath), 'addresses.json')

/**
 * A name as the address book takes it: shorter than any address, so that it can never be meant as one, and without what
 * separates names (`/`, commas, spaces).
 * @throws BAD_ADDRESS_NAME
 */
export function addressName (text: string): string {
  const name = text.trim()
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,38}$/u.test(name) || isAddress(name, 'any')) throw badAddressName({ name: text })
  return name
}

/** All entries, sorted by name; none where there is no file. @throws BAD_ADDRESS_BOOK */
export async function readAddressBook (path: string): Promise<readonly Entry[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '{}'
    throw badAddressBook({ path, why: 'it cannot be read' }, error)
  })
  return Object.entries(parse(text, path)).map(([name, value]) => entryFrom(name, value, path)).sort((a, b) => a.name < b.name ? -1 : 1)
}

/** Replaces the file at once, or not at all. @throws CANNOT_WRITE */
export async function writeAddressBook (path: string, entries: readonly Entry[], random: Random): Promise<void> {
  const table = Object.fromEntries(entries.map(({ name, address, note }) => [name, note === undefined ? { address } : { address, note }]))
  await writeAtomically(path, Buffer.from(`${JSON.stringify(table, null, 2)}\n`), { random })
}

function parse (text: string, path: string): object {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw badAddressBook({ path, why: 'it is not JSON' }, error)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badAddressBook({ path, why: 'it is not a table of names' })
  return value
}

/** People edit the file too: a damaged address must not be sent to. */
function entryFrom (name: string, value: unknown, path: string): Entry {
  const { address, note }: { readonly address?: unknown, readonly note?: unknown } = typeof value === 'object' && value !== null ? value : {}
  try {
    decodeAddress(typeof address === 'string' ? address : '')
    return { name: addressName(name), address: String(address), note: typeof note === 'string' ? note : undefined }
  } catch (error) {
    throw badAddressBook({ path, why: `what stands under “${name}” has ${error instanceof Error && badAddressName.is(error) ? 'a name that cannot be one' : 'no valid address'}` }, error)
  }
}
