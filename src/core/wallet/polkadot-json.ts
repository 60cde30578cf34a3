/** What stands outside the body of a polkadot.js export: whose it is, of which kind, and how the body is kept. */
import { toHex, type Hex } from '../hex.ts'
import { decodeAddress, encodeAddress } from '../ss58.ts'
import type { CryptoType } from './contents.ts'
import { exportCorrupt, exportUnsupported } from './errors.ts'

/** An export, read but not opened. */
export interface PolkadotExport {
  /** For errors. */
  readonly path: string
  readonly account: Hex
  readonly address: string
  /** Undefined in exports of the first version, which do not say. */
  readonly cryptoType: CryptoType | undefined
  /** The name that the account was given, if any. */
  readonly name: string | undefined
  /** Whether a password opens it; without one anybody can. */
  readonly encrypted: boolean
  /** Whether the key is scrypt of the password; in early versions it is the password itself. */
  readonly stretched: boolean
  readonly body: Uint8Array
}

/** Whether the bytes are such an export, by its outer shape. */
export function isExport (bytes: Uint8Array): boolean {
  const json = parse(bytes)
  return json?.['encoded'] !== undefined && json['encoding'] !== undefined
}

/**
 * Reads an export of version 0 to 3.
 * @param path for errors only
 * @throws POLKADOT_EXPORT_CORRUPT, POLKADOT_EXPORT_UNSUPPORTED (several accounts in one file, ecdsa and Ethereum accounts)
 */
export function parseExport (bytes: Uint8Array, path: string): PolkadotExport {
  const corrupt = (why: string) => exportCorrupt({ path, why })
  const json = parse(bytes)
  if (json === undefined) throw corrupt('it is not JSON')
  const encoding = objectOf(json['encoding'])
  const { encoded } = json
  if (encoding === undefined || typeof encoded !== 'string') throw corrupt('it has no body')
  const [content, type] = [listOf(encoding['content']), listOf(encoding['type'])]
  if (content[0] === 'batch-pkcs8') throw exportUnsupported({ path, what: 'several accounts at once' })
  if (content[0] !== 'pkcs8') throw corrupt('its body is of no known kind')
  const version = String(encoding['version'])
  if (!['0', '1', '2', '3'].includes(version)) throw corrupt('it is of a version that is not known')
  const unknown = type.find(each => !['none', 'scrypt', 'xsalsa20-poly1305'].includes(each))
  if (unknown !== undefined) throw corrupt('it is encrypted in a way that is not known')
  const account = accountOf(json['address'], corrupt)
  const name = objectOf(json['meta'])?.['name']
  return {
    path,
    account,
    address: encodeAddress(account),
    cryptoType: version === '0' ? undefined : kindOf(content[1], path),
    name: typeof name === 'string' && name !== '' ? name : undefined,
    encrypted: type.includes('xsalsa20-poly1305'),
    stretched: type.includes('scrypt'),
    body: bodyOf(encoded, corrupt),
  }
}

function kindOf (kind: string | undefined, path: string): CryptoType | undefined {
  if (kind === undefined || kind === 'sr25519' || kind === 'ed25519') return kind
  if (kind === 'ecdsa' || kind === 'ethereum') throw exportUnsupported({ path, what: kind === 'ecdsa' ? 'an ecdsa account' : 'an Ethereum account' })
  throw exportCorrupt({ path, why: 'its key is of no known kind' })
}

function accountOf (address: unknown, corrupt: (why: string) => Error): Hex {
  if (typeof address !== 'string') throw corrupt('it does not name its account')
  if (/^0x[0-9a-f]{64}$/i.test(address)) return toHex(Buffer.from(address.slice(2), 'hex'))
  try {
    // People export with the address of whichever network they were looking at; the account is the same.
    return decodeAddress(address, 'any')
  } catch {
    throw corrupt('its address is not valid')
  }
}

function bodyOf (encoded: string, corrupt: (why: string) => Error): Uint8Array {
  if (/^0x(?:[0-9a-f]{2})+$/i.test(encoded)) return Buffer.from(encoded.slice(2), 'hex')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) throw corrupt('its body is not base64')
  return Buffer.from(encoded, 'base64')
}

type Json = Readonly<Record<string, unknown>>

const objectOf = (value: unknown): Json | undefined => typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Json : undefined

/** Early versions write a single text where later ones write a list. */
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value as readonly unknown[] : [value]).map(String)

function parse (bytes: Uint8Array): Json | undefined {
  try {
    return objectOf(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch {
    // The parser's message quotes the file.
    return undefined
  }
}
