import type { Context, KeyChoice } from '../../cli/context.ts'
import type { Account } from '../../cli/inputs.ts'
import { defineError } from '../../core/errors.ts'
import { nearest } from '../../core/nearest.ts'
import { walletNotFound } from '../../core/wallet/errors.ts'
import { addressBook } from './address-book.ts'

const unknownName = defineError('UNKNOWN_NAME', 'notFound', ({ name, known, wanted }: { name: string, known: readonly string[], wanted: string }) => {
  const close = nearest(name, known) ?? known.find(each => each.startsWith(`${name}/`))
  return {
    message: `“${name}” is ${wanted}.`,
    hint: `${close === undefined ? '' : `Did you mean ${close}? `}btcli address-book list and btcli wallet list show the names there are.`,
    details: { name },
  }
})

/** The address of a wallet's coldkey, without its password. @throws WALLET_NOT_FOUND and other errors of category `key` */
export async function coldkeyAddress (ctx: Context, wallet: string): Promise<string> {
  const { readColdkeyPublic } = await import('../../core/wallet/public.ts')
  return (await readColdkeyPublic(ctx.wallets, wallet)).address
}

/** The address of a wallet's hotkey, without its password. */
export async function hotkeyAddress (ctx: Context, wallet: string, hotkey: string): Promise<string> {
  const { readHotkeyPublic } = await import('../../core/wallet/public.ts')
  return (await readHotkeyPublic(ctx.wallets, wallet, hotkey)).address
}

/** The address of one of a wallet's keys, without its password. */
export const addressOf = (ctx: Context, wallet: string, key: KeyChoice): Promise<string> =>
  key === 'coldkey' ? coldkeyAddress(ctx, wallet) : hotkeyAddress(ctx, wallet, key.hotkey)

/**
 * The address of whatever names an account: an address, a name (the address book goes before wallets), or `wallet/hotkey`.
 * @throws UNKNOWN_NAME, BAD_ADDRESS_BOOK, and what reading a key throws
 */
export async function accountAddress (ctx: Context, account: Account): Promise<string> {
  switch (account.kind) {
    case 'address': return account.address
    case 'name': return addressOfName(ctx, account.name)
    case 'hotkey': return hotkeyAddress(ctx, account.wallet, account.hotkey)
  }
}

async function addressOfName (ctx: Context, name: string): Promise<string> {
  const entries = await addressBook(ctx)
  const entry = entries.find(each => each.name === name)
  if (entry !== undefined) return entry.address
  return coldkeyAddress(ctx, name).catch(async (error: unknown) => {
    if (!walletNotFound.is(error)) throw error
    throw unknownName({ name, known: [...entries, ...await walletsHere(ctx)].map(each => each.name), wanted: 'neither in the address book nor a wallet here' }, error)
  })
}

/**
 * The address of a hotkey of anyone. The name of a wallet alone is none: it would mean a coldkey.
 * @throws UNKNOWN_NAME, BAD_ADDRESS_BOOK, and what reading a key throws
 */
export async function hotkeyAccountAddress (ctx: Context, account: Account): Promise<string> {
  if (account.kind !== 'name') return accountAddress(ctx, account)
  const entries = await addressBook(ctx)
  const entry = entries.find(({ name }) => name === account.name)
  if (entry !== undefined) return entry.address
  const hotkeys = (await walletsHere(ctx)).flatMap(wallet => wallet.hotkeys.map(hotkey => `${wallet.name}/${hotkey.name}`))
  throw unknownName({ name: account.name, known: [...entries.map(({ name }) => name), ...hotkeys], wanted: 'not in the address book; a hotkey here is written wallet/hotkey' })
}

/** The name by which the person said it, if it was by name. */
export const saidName = (account: Account): string | undefined =>
  account.kind === 'address' ? undefined : account.kind === 'name' ? account.name : `${account.wallet}/${account.hotkey}`

/** The whole address with the name in brackets, as plans show whom the person meant: nothing is signed by name alone. */
export const withName = (address: string, name: string | undefined): string => name === undefined ? address : `${address} (${name})`

const walletsHere = async (ctx: Context) => (await import('../../core/wallet/list.ts')).listWallets(ctx.wallets)

/** The wallets here whose coldkey's address is known without a password. */
export async function walletNames (ctx: Context): Promise<readonly string[]> {
  return (await walletsHere(ctx)).filter(({ coldkey }) => coldkey.address !== undefined).map(({ name }) => name)
}
