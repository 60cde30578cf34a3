/** Accounts on the chain: an address, or the name under which this machine keeps it. */
import { badValue } from '../errors.ts'
import { defineKind } from '../input.ts'

/** Base58 without the letters that look alike; 32 bytes with prefix and checksum are 46 to 50 characters. */
const looksLikeAddress = (text: string): boolean => /^[1-9A-HJ-NP-Za-km-z]{46,50}$/.test(text)

/** An account as a person writes it: `5F…`, `alice` (the coldkey of a wallet) or `alice/miner` (one of its hotkeys). */
export type Account =
  | { readonly kind: 'address', readonly address: string }
  | { readonly kind: 'coldkey', readonly wallet: string }
  | { readonly kind: 'hotkey', readonly wallet: string, readonly hotkey: string }

function parseAddress (text: string): string {
  const address = text.trim()
  if (!looksLikeAddress(address)) throw badValue({ text, expected: 'an SS58 address (5…)' })
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

/** An SS58 address, the name of a wallet, or `wallet/hotkey`. */
export const account = defineKind<Account>({
  takes: 'value',
  placeholder: 'address|wallet',
  prompt: 'Which address or wallet?',
  help: 'SS58 address, name of a wallet, or wallet/hotkey.',
  parse: text => {
    const trimmed = text.trim()
    if (looksLikeAddress(trimmed)) return { kind: 'address', address: parseAddress(trimmed) }
    const [wallet, hotkey, ...rest] = trimmed.split('/')
    if (wallet === undefined || wallet === '' || hotkey === '' || rest.length > 0) throw badValue({ text, expected: 'an address, a wallet or wallet/hotkey' })
    return hotkey === undefined ? { kind: 'coldkey', wallet } : { kind: 'hotkey', wallet, hotkey }
  },
})
