/** Key material: from a mnemonic, a seed or a URI to a pair that signs. Loads the key library when first called. */
import type { KeyringPair } from '@polkadot/keyring/types'
import { fromHex, toHex, type Hex } from '../hex.ts'
import { SS58_PREFIX } from '../ss58.ts'
import type { CryptoType, KeyfileFields } from './contents.ts'
import { invalidSeed, invalidUri } from './errors.ts'
import { normalizeMnemonic } from './mnemonic.ts'
import { toFileForm } from './sr25519-form.ts'

/** What a key is made from. */
export type KeySource =
  | { readonly mnemonic: string }
  /** 32 bytes as hex. */
  | { readonly seed: string }
  /** `//Alice`, or a mnemonic or seed with a derivation path, and `///password`. */
  | { readonly uri: string }
  /** A key that exists: of a polkadot.js export, or of another keyfile. */
  | { readonly fields: KeyfileFields }

/** A public and a secret key as the key library holds them. */
export interface Pair {
  readonly publicKey: Uint8Array
  readonly secretKey: Uint8Array
}

/**
 * Everything that a keyfile says about the key of a source.
 * @param cryptoType the kind of key to make; what exists has its kind already
 * @throws INVALID_MNEMONIC, INVALID_SEED, INVALID_KEY_URI
 */
export async function fieldsOf (source: KeySource, cryptoType: CryptoType = 'sr25519'): Promise<KeyfileFields> {
  if ('fields' in source) return source.fields
  if ('uri' in source) return fieldsOfPair(cryptoType, await pairOfUri(source.uri, cryptoType))
  if ('seed' in source) {
    const secretSeed = readSeed(source.seed)
    return fieldsOfPair(cryptoType, await pairOfSeed(fromHex(secretSeed), cryptoType), { secretSeed })
  }
  const secretPhrase = await normalizeMnemonic(source.mnemonic)
  const seed = await seedOf(secretPhrase)
  return fieldsOfPair(cryptoType, await pairOfSeed(seed, cryptoType), { secretPhrase, secretSeed: toHex(seed) })
}

/** A pair that signs, as the key library makes it. */
export async function signer (pair: Pair, cryptoType: CryptoType): Promise<KeyringPair> {
  const { Keyring } = await import('@polkadot/keyring')
  return new Keyring({ type: cryptoType, ss58Format: SS58_PREFIX }).createFromPair(pair, {}, cryptoType)
}

/** The key pair of a seed of 32 bytes. */
export async function pairOfSeed (seed: Uint8Array, type: CryptoType): Promise<Pair> {
  const { ed25519PairFromSeed, sr25519PairFromSeed } = await import('@polkadot/util-crypto')
  return type === 'sr25519' ? sr25519PairFromSeed(seed) : ed25519PairFromSeed(seed)
}

/** The pair of an sr25519 private key in the library's form; undefined when no key has this scalar. */
export async function sr25519Pair (secretKey: Uint8Array): Promise<Pair | undefined> {
  const { getPublicKey } = await import('@scure/sr25519')
  try {
    return { publicKey: getPublicKey(secretKey), secretKey }
  } catch {
    return undefined
  }
}

/** The seed of a mnemonic, 32 bytes. */
export async function seedOf (phrase: string): Promise<Uint8Array> {
  const { mnemonicToMiniSecret } = await import('@polkadot/util-crypto')
  return mnemonicToMiniSecret(phrase)
}

async function pairOfUri (uri: string, type: CryptoType): Promise<Pair> {
  const { keyExtractSuri, keyFromPath, mnemonicToMiniSecret } = await import('@polkadot/util-crypto')
  const { DEV_PHRASE } = await import('@polkadot/keyring')
  try {
    const { phrase, password, path } = keyExtractSuri(uri.startsWith('//') ? `${DEV_PHRASE}${uri}` : uri)
    const seed = /^0x[0-9a-f]{64}$/i.test(phrase) ? fromHex(phrase) : mnemonicToMiniSecret(phrase, password)
    return keyFromPath(await pairOfSeed(seed, type), path, type)
  } catch {
    // The library's message may quote the URI, which is a secret.
    throw invalidUri()
  }
}

function readSeed (text: string): Hex {
  const digits = text.trim().replace(/^0x/i, '').toLowerCase()
  if (!/^[0-9a-f]{64}$/.test(digits)) throw invalidSeed()
  return `0x${digits}`
}

/** What a keyfile says of a pair, with the mnemonic and the seed where they are known. */
export function fieldsOfPair (
  cryptoType: CryptoType,
  { publicKey, secretKey }: Pair,
  secrets: { secretPhrase?: string | undefined, secretSeed?: Hex | undefined } = {},
): KeyfileFields {
  return {
    cryptoType,
    account: toHex(publicKey),
    secretPhrase: secrets.secretPhrase,
    secretSeed: secrets.secretSeed,
    privateKey: toHex(cryptoType === 'sr25519' ? toFileForm(secretKey) : secretKey.subarray(0, 32)),
  }
}
