/** Public halves of keys from an address or a public key. */
import type { Context, KeyChoice } from '../../cli/context.ts'
import type { Account, account } from '../../cli/inputs.ts'
import { facts, line, type View } from '../../cli/view.ts'
import { decodeAddress } from '../../core/ss58.ts'
import type { CryptoType } from '../../core/wallet/contents.ts'
import { accountAddress } from './keys.ts'
import { placesOf } from './open-key.ts'

/** Whose public half: in all the spellings of the official tools. */
export const publicSource = (kind: typeof account) => kind({
  flag: '--ss58', aliases: ['--ss58_address', '--address', '--addr', '--public-key', '--public-key-hex', '--pubkey'], prompt: 'Which address or public key?', help: 'The address, or the public key as hex.',
})

interface Wanted {
  readonly of: Account
  readonly wallet: string
  readonly key: KeyChoice
  readonly overwrite: boolean
  readonly crypto: CryptoType
}

/** @throws KEY_EXISTS unless `overwrite`; PUBLIC_MISMATCH where the secret that is there is another's; CANNOT_WRITE */
export async function writePublic (ctx: Context, { of, wallet, key, overwrite, crypto }: Wanted) {
  const [{ writePublicHalf }, places, address] = await Promise.all([import('../../core/wallet/public-half.ts'), placesOf(ctx, wallet, key), accountAddress(ctx, of)])
  return writePublicHalf({ places, account: decodeAddress(address), cryptoType: crypto, overwrite, random: size => ctx.random(size) })
}

/** For people. */
export const publicView = (title: string, { address, path, backup }: Awaited<ReturnType<typeof writePublic>>): View =>
  [line(title), facts([['Address', address], ['File', path], ...(backup === undefined ? [] : [['Old file kept as', backup] as const])])]
