/** Accounts on the chain: an address, or the name under which this machine keeps it. */
import { fromHex, toHex } from '../../core/hex.ts'
import { decodeAddress, encodeAddress } from '../../core/ss58.ts'
import { validName } from '../../core/wallet/paths.ts'
import { badValue } from '../errors.ts'
import { defineKind } from '../input.ts'

/** A public key: 32 bytes as hex. */
const PUBLIC_KEY = /^0x[0-9a-f]{64}$/i

/** Too long for the name of a wallet that a person would type, and nothing but base58: meant as an address, right or wrong. */
const looksLikeAddress = (text: string): boolean => /^[1-9A-HJ-NP-Za-km-z]{40,}$/.test(text)

/** An account as a person writes it: `5F…`, `alice` (in the address book, or the coldkey of a wallet) or `alice/miner` (a hotkey of a wallet). */
export type Account =
  | { readonly kind: 'address', readonly address: string }
  | { readonly kind: 'name', readonly name: string }
  | { readonly kind: 'hotkey', readonly wallet: string, readonly hotkey: string }

/** @throws INVALID_ADDRESS */
function parseAddress (text: string): string {
  const address = text.trim()
  decodeAddress(address)
  return address
}

/** An SS58 address. */
export const address = defineKind<string>({
  takes: 'value',
  placeholder: 'ss58',
  prompt: 'Which address?',
  help: 'SS58 address.',
  parse: parseAddress,
})

/** @throws INVALID_ADDRESS, BAD_VALUE and what `validName` throws */
function parseAccount (text: string): Account {
  const trimmed = text.trim()
  if (PUBLIC_KEY.test(trimmed)) return { kind: 'address', address: encodeAddress(toHex(fromHex(trimmed))) }
  if (looksLikeAddress(trimmed)) return { kind: 'address', address: parseAddress(trimmed) }
  const [wallet, hotkey, ...rest] = trimmed.split('/')
  if (wallet === undefined || rest.length > 0) throw badValue({ text, expected: 'an address, a name in the address book, a wallet or wallet/hotkey' })
  validName(wallet)
  return hotkey === undefined ? { kind: 'name', name: wallet } : { kind: 'hotkey', wallet, hotkey: validName(hotkey) }
}

/** An SS58 address, a public key as hex, a name in the address book or of a wallet, or `wallet/hotkey`. */
export const account = defineKind<Account>({
  takes: 'value',
  placeholder: 'address|wallet',
  completes: 'account',
  prompt: 'Which address or wallet?',
  help: 'SS58 address, name in the address book or of a wallet, or wallet/hotkey.',
  parse: parseAccount,
})

/** A hotkey of anyone: an SS58 address, a public key as hex, a name in the address book, or `wallet/hotkey`. */
export const hotkeyAccount = defineKind<Account>({
  takes: 'value',
  placeholder: 'address|name',
  completes: 'hotkeyAccount',
  prompt: 'Which hotkey (address or name)?',
  help: 'SS58 address, name in the address book, or wallet/hotkey.',
  parse: parseAccount,
})

/** Several accounts. */
export const accounts = defineKind<readonly Account[]>({
  takes: 'list',
  placeholder: 'accounts',
  prompt: 'Which accounts (addresses or wallets)?',
  help: 'Addresses or wallets: alice,bob,5F….',
  parse: text => text.split(/[\s,]+/).filter(part => part !== '').map(parseAccount),
})
