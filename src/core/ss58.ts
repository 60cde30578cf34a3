/**
 * Addresses (SS58): an account id of 32 bytes as text with a network prefix and a checksum. Small on purpose: listing
 * wallets must not load a key library. https://docs.substrate.io/reference/address-formats/
 */
import { createHash } from 'node:crypto'
import { defineError } from './errors.ts'
import { fromHex, toHex, type Hex } from './hex.ts'

/** The prefix of every Bittensor network; its addresses begin with 5. */
export const SS58_PREFIX = 42

type Reason = 'character' | 'length' | 'checksum' | 'prefix'

export const invalidAddress = defineError('INVALID_ADDRESS', 'usage', ({ address, reason, why, hint }: { address: string, reason: Reason, why: string, hint?: string }) => ({
  message: `“${address}” is not an address: ${why}.`,
  hint: hint ?? 'Copy the whole address again: it has 48 letters and digits and begins with 5.',
  details: { reason },
}))

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
/** Stands for a zero byte at the beginning. */
const ZERO = ALPHABET.charAt(0)
/** The value of each character. */
const DIGITS = new Map([...ALPHABET].map((character, value) => [character, BigInt(value)]))
const MARK = Buffer.from('SS58PRE')
const ACCOUNT_BYTES = 32
const CHECKSUM_BYTES = 2
/** Prefixes from here on take two bytes; from 16384 on there are none. */
const FIRST_LONG_PREFIX = 64
const PREFIX_END = 16_384
/** No address is longer; a text of a megabyte is refused before any arithmetic. */
const LONGEST = 64

/**
 * The address of an account.
 * @param account 32 bytes
 * @throws RangeError when it is not 32 bytes or the prefix does not exist: never a person's input
 */
export function encodeAddress (account: Hex, prefix: number = SS58_PREFIX): string {
  const id = fromHex(account)
  if (id.length !== ACCOUNT_BYTES) throw new RangeError('an account id has 32 bytes')
  const body = Buffer.concat([Buffer.from(prefixBytes(prefix)), id])
  return toBase58(Buffer.concat([body, checksum(body)]))
}

/**
 * The account of an address.
 * @param prefix the network's prefix; `'any'` accepts addresses of every Substrate network
 * @throws INVALID_ADDRESS with `details.reason`: character, length, checksum or prefix
 */
export function decodeAddress (address: string, prefix: number | 'any' = SS58_PREFIX): Hex {
  const bytes = fromBase58(address)
  const prefixLength = (bytes[0] ?? 0) < FIRST_LONG_PREFIX ? 1 : 2
  if (bytes.length !== prefixLength + ACCOUNT_BYTES + CHECKSUM_BYTES) {
    throw invalidAddress({ address: shorten(address), reason: 'length', why: 'it is too short or too long' })
  }
  const body = bytes.subarray(0, -CHECKSUM_BYTES)
  const [high, low] = checksum(body)
  if (bytes.at(-2) !== high || bytes.at(-1) !== low) {
    throw invalidAddress({ address, reason: 'checksum', why: 'its checksum does not match, so a character is wrong or missing' })
  }
  const account = toHex(body.subarray(prefixLength))
  const found = readPrefix(body)
  if (prefix !== 'any' && found !== prefix) {
    throw invalidAddress({
      address,
      reason: 'prefix',
      why: `it is written for another network (prefix ${found}, expected ${prefix})`,
      hint: `The same account is written ${encodeAddress(account, prefix)} here; make sure that its owner can use it on this network.`,
    })
  }
  return account
}

/** Whether the text is an address of the network. */
export function isAddress (text: string, prefix: number | 'any' = SS58_PREFIX): boolean {
  try {
    decodeAddress(text, prefix)
    return true
  } catch {
    return false
  }
}

/** The last two bytes of an address, which catch a wrong character. Node's own hash: a list of wallets is one cold start. */
function checksum (body: Uint8Array): Uint8Array {
  return createHash('blake2b512').update(MARK).update(body).digest().subarray(0, CHECKSUM_BYTES)
}

/** One byte, or two in which the fourteen bits of the prefix are spread as the format has them. */
function prefixBytes (prefix: number): readonly number[] {
  if (!Number.isInteger(prefix) || prefix < 0 || prefix >= PREFIX_END) throw new RangeError('a prefix is between 0 and 16383')
  if (prefix < FIRST_LONG_PREFIX) return [prefix]
  return [((prefix & 0b1111_1100) >> 2) | 0b0100_0000, (prefix >> 8) | ((prefix & 0b11) << 6)]
}

function readPrefix ([first = 0, second = 0]: Uint8Array): number {
  return first < FIRST_LONG_PREFIX ? first : ((first & 0b0011_1111) << 2) | (second >> 6) | ((second & 0b0011_1111) << 8)
}

function toBase58 (bytes: Uint8Array): string {
  let text = ''
  for (let rest = BigInt(toHex(bytes)); rest > 0n; rest /= 58n) text = ALPHABET.charAt(Number(rest % 58n)) + text
  return ZERO.repeat(bytes.findIndex(byte => byte !== 0)) + text
}

function fromBase58 (text: string): Uint8Array {
  if (text.length === 0 || text.length > LONGEST) throw invalidAddress({ address: shorten(text), reason: 'length', why: text === '' ? 'it is empty' : 'it is too long' })
  let value = 0n
  let position = 0
  for (const character of text) {
    position += 1
    const digit = DIGITS.get(character)
    if (digit === undefined) throw invalidAddress({ address: text, reason: 'character', why: `“${character}” at position ${position} is not used in addresses` })
    value = value * 58n + digit
  }
  const zeros = text.length - text.replace(/^1+/, '').length
  const hex = value === 0n ? '' : value.toString(16)
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')])
}

const shorten = (text: string): string => text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
