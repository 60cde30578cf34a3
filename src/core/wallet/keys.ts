/** Key material: from a mnemonic, a seed or a URI to a pair that signs. Loads the key library when first called. */
import type { KeyringPair } from '@polkadot/keyring/types'
import { fromHex, toHex, type Hex } from '../hex.ts'
import { SS58_PREFIX } from '../ss58.ts'
import type { CryptoType, KeyfileContents, KeyfileFields } from './contents.ts'
import { invalidSeed, invalidUri } from './errors.ts'
import { normalizeMnemonic } from './mnemonic.ts'
import { toFileForm, toSigningForm } from './sr25519-form.ts'

/** What a key is made from. */
export type KeySource =
  | { readonly mnemonic: string }
  /** 32 bytes as hex. */
  | { readonly seed: string }
  /** `//Alice`, or a mnemonic or seed with a derivation path, and `///password`. */
  | { readonly uri: string }

/** A public and a secret key as the key library holds them. */
interface Pair {
  readonly publicKey: Uint8Array
  readonly secretKey: Uint8Array
}

/**
 * Everything that a keyfile says about the key of a source.
 * @throws INVALID_MNEMONIC, INVALID_SEED, INVALID_KEY_URI
 */
export async function fieldsOf (source: KeySource, cryptoType: CryptoType = 'sr25519'): Promise<KeyfileFields> {
  if ('uri' in source) return fields(cryptoType, await pairOfUri(source.uri, cryptoType))
  if ('seed' in source) {
    const secretSeed = readSeed(source.seed)
    return fields(cryptoType, await pairOfSeed(fromHex(secretSeed), cryptoType), { secretSeed })
  }
  const secretPhrase = await normalizeMnemonic(source.mnemonic)
  const seed = await seedOf(secretPhrase)
  return fields(cryptoType, await pairOfSeed(seed, cryptoType), { secretPhrase, secretSeed: toHex(seed) })
}

/**
 * The pair that signs with the secrets of a keyfile; undefined when none of them belongs to the account it names. Nothing is
 * guessed: a secret counts only if it gives that account.
 */
export async function pairOf (contents: KeyfileContents): Promise<KeyringPair | undefined> {
  // A file that does not name the kind of key was meant as sr25519 by every tool that writes such files.
  const type = contents.cryptoType ?? 'sr25519'
  for (const find of [pairOfPhraseIn, pairOfSeedIn, pairOfPrivateKeyIn]) {
    const pair = await find(contents, type)
    if (pair === undefined) continue
    if (contents.account !== undefined && toHex(pair.publicKey) !== contents.account) continue
    const { Keyring } = await import('@polkadot/keyring')
    return new Keyring({ type, ss58Format: SS58_PREFIX }).createFromPair(pair, {}, type)
  }
  return undefined
}

const pairOfPhraseIn = async ({ secretPhrase }: KeyfileContents, type: CryptoType): Promise<Pair | undefined> => {
  const phrase = secretPhrase === undefined ? undefined : await normalizeMnemonic(secretPhrase).catch(() => undefined)
  return phrase === undefined ? undefined : await pairOfSeed(await seedOf(phrase), type)
}

const pairOfSeedIn = async ({ secretSeed }: KeyfileContents, type: CryptoType): Promise<Pair | undefined> =>
  secretSeed === undefined ? undefined : await pairOfSeed(fromHex(secretSeed), type)

/** sr25519: the library cannot compute the public key of a private one, so the two are tried on a message. */
async function pairOfPrivateKeyIn ({ privateKey, account }: KeyfileContents, type: CryptoType): Promise<Pair | undefined> {
  if (privateKey === undefined) return undefined
  const bytes = fromHex(privateKey)
  if (type === 'ed25519') return await pairOfSeed(bytes.subarray(0, 32), type)
  const secretKey = toSigningForm(bytes)
  if (account === undefined || secretKey === undefined) return undefined
  const pair = { publicKey: fromHex(account), secretKey }
  const { sr25519Sign, sr25519Verify } = await import('@polkadot/util-crypto')
  const message = Buffer.from('Does this secret belong to this account?')
  try {
    return sr25519Verify(message, sr25519Sign(message, pair), pair.publicKey) ? pair : undefined
  } catch {
    return undefined
  }
}

async function pairOfSeed (seed: Uint8Array, type: CryptoType): Promise<Pair> {
  const { ed25519PairFromSeed, sr25519PairFromSeed } = await import('@polkadot/util-crypto')
  return type === 'sr25519' ? sr25519PairFromSeed(seed) : ed25519PairFromSeed(seed)
}

async function seedOf (phrase: string): Promise<Uint8Array> {
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

function fields (cryptoType: CryptoType, { publicKey, secretKey }: Pair, secrets: { secretPhrase?: string, secretSeed?: Hex } = {}): KeyfileFields {
  return {
    cryptoType,
    account: toHex(publicKey),
    secretPhrase: secrets.secretPhrase,
    secretSeed: secrets.secretSeed,
    privateKey: toHex(cryptoType === 'sr25519' ? toFileForm(secretKey) : secretKey.subarray(0, 32)),
  }
}
