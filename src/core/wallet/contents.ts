/**
 * What an unencrypted keyfile says: a JSON object, in any of the spellings in use (nulls or absent keys, with or without
 * `cryptoType`). Says nothing yet about whether the secrets in it belong to the account it names.
 */
import type { Hex } from '../hex.ts'
import { decodeAddress, encodeAddress } from '../ss58.ts'
import { keyfileAmbiguous, keyfileCorrupt, keyfileIsExport } from './errors.ts'

/** The kinds of key that a wallet can hold. A file that does not say which holds sr25519. */
export type CryptoType = 'sr25519' | 'ed25519'

/** A parsed keyfile. Secrets that are spelled wrongly are left out. */
export interface KeyfileContents {
  readonly cryptoType: CryptoType | undefined
  /** The account that the file names; some hand-made files name none. */
  readonly account: Hex | undefined
  readonly secretPhrase: string | undefined
  /** 32 bytes. */
  readonly secretSeed: Hex | undefined
  /** sr25519: 64 bytes (scalar and nonce). ed25519: the 32-byte seed, or 64 bytes that begin with it. */
  readonly privateKey: Hex | undefined
}

/** What a file is made of when it is written. */
export interface KeyfileFields extends KeyfileContents {
  readonly cryptoType: CryptoType
  readonly account: Hex
}

/** The numbers that stand for the kinds of key in a file. */
const CRYPTO_TYPES: readonly CryptoType[] = ['ed25519', 'sr25519']

/**
 * Reads an unencrypted keyfile. The newest tools also read a file that holds nothing but a mnemonic.
 * @param path for errors only
 * @throws KEYFILE_CORRUPT, KEYFILE_AMBIGUOUS, KEYFILE_IS_EXPORT
 */
export function parseContents (bytes: Uint8Array, path: string): KeyfileContents {
  const corrupt = (why: string) => keyfileCorrupt({ path, why })
  const text = Buffer.from(bytes).toString('utf8').trim()
  if (text === '') throw corrupt('it is empty')
  if (/^0x[0-9a-f]*$/i.test(text)) throw keyfileAmbiguous({ path })
  if (BARE_MNEMONIC.test(text)) return { cryptoType: undefined, account: undefined, secretPhrase: text, secretSeed: undefined, privateKey: undefined }
  const json = parseObject(text)
  if (json === undefined) throw corrupt('it is not a keyfile')
  if (json['encoded'] !== undefined && json['encoding'] !== undefined) throw keyfileIsExport({ path })
  const account = accountOf(json, corrupt)
  const contents: KeyfileContents = {
    cryptoType: cryptoTypeOf(json, corrupt),
    account,
    secretPhrase: textOf(json, 'secretPhrase'),
    secretSeed: hexOf(json, 'secretSeed', [32]),
    privateKey: hexOf(json, 'privateKey', [32, 64]),
  }
  if (!hasSecret(contents) && ['secretPhrase', 'secretSeed', 'privateKey'].some(key => (json[key] ?? null) !== null)) {
    throw corrupt('the secret in it is not spelled as a secret')
  }
  if (!hasSecret(contents) && account === undefined) throw corrupt('there is no key in it')
  return contents
}

const BARE_MNEMONIC = /^[a-z]+(?:\s+[a-z]+){11,23}$/

/** The secrets of an unencrypted keyfile that are there and not spelled as such: left out here, and for other tools a reason to refuse it. */
export function misspelledSecrets (bytes: Uint8Array): readonly string[] {
  const json = parseObject(Buffer.from(bytes).toString('utf8'))
  if (json === undefined) return []
  const isFine = { secretPhrase: textOf(json, 'secretPhrase'), secretSeed: hexOf(json, 'secretSeed', [32]), privateKey: hexOf(json, 'privateKey', [32, 64]) }
  return Object.entries(isFine).filter(([name, value]) => (json[name] ?? null) !== null && value === undefined).map(([name]) => name)
}

/** Whether anything can be signed with what the file holds. */
export const hasSecret = ({ secretPhrase, secretSeed, privateKey }: KeyfileContents): boolean =>
  secretPhrase !== undefined || secretSeed !== undefined || privateKey !== undefined

/** The bytes of a keyfile, as the newest official tools write them: compact JSON without empty keys. */
export function formatContents (fields: KeyfileFields): Uint8Array {
  return Buffer.from(JSON.stringify({
    accountId: fields.account,
    publicKey: fields.account,
    privateKey: fields.privateKey,
    secretPhrase: fields.secretPhrase,
    secretSeed: fields.secretSeed,
    ss58Address: encodeAddress(fields.account),
    cryptoType: CRYPTO_TYPES.indexOf(fields.cryptoType),
  }))
}

/** The bytes of the public half: `coldkeypub.txt`, `<hotkey>pub.txt`. */
export const formatPublic = ({ account, cryptoType }: Pick<KeyfileFields, 'account' | 'cryptoType'>): Uint8Array =>
  formatContents({ account, cryptoType, secretPhrase: undefined, secretSeed: undefined, privateKey: undefined })

type Json = Readonly<Record<string, unknown>>

function parseObject (text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Json : undefined
  } catch {
    // The parser's message quotes the file, which may be a secret: it goes no further.
    return undefined
  }
}

const textOf = (json: Json, key: string): string | undefined => {
  const value = json[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function hexOf (json: Json, key: string, lengths: readonly number[]): Hex | undefined {
  const digits = textOf(json, key)?.replace(/^0x/, '').toLowerCase()
  return digits !== undefined && /^[0-9a-f]+$/.test(digits) && lengths.includes(digits.length / 2) ? `0x${digits}` : undefined
}

function cryptoTypeOf (json: Json, corrupt: (why: string) => Error): CryptoType | undefined {
  const value = json['cryptoType'] ?? undefined
  if (value === undefined) return undefined
  const type = typeof value === 'number' ? CRYPTO_TYPES[value] : undefined
  if (type === undefined) throw corrupt('it names a kind of key that does not exist')
  return type
}

/** A file may name its account up to three times; they must agree. */
function accountOf (json: Json, corrupt: (why: string) => Error): Hex | undefined {
  const named = ['publicKey', 'accountId', 'ss58Address'].filter(key => (json[key] ?? null) !== null).map(key => {
    const account = key === 'ss58Address' ? accountOfAddress(textOf(json, key)) : hexOf(json, key, [32])
    if (account === undefined) throw corrupt(`its ${key} is not valid`)
    return account
  })
  if (new Set(named).size > 1) throw corrupt('it names two different accounts')
  return named[0]
}

function accountOfAddress (address: string | undefined): Hex | undefined {
  try {
    return address === undefined ? undefined : decodeAddress(address, 'any')
  } catch {
    return undefined
  }
}
