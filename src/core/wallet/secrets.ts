/**
 * Which secrets of a keyfile count. A file may hold a mnemonic, a seed and a private key; the official tools believe one
 * each, in different orders. Here a secret counts if it gives the account that the file names.
 */
import type { KeyringPair } from '@polkadot/keyring/types'
import { fromHex, toHex } from '../hex.ts'
import type { CryptoType, KeyfileContents, KeyfileFields } from './contents.ts'
import { fieldsOfPair, pairOfSeed, seedOf, signer, sr25519Pair, type Pair } from './keys.ts'
import { normalizeMnemonic } from './mnemonic.ts'
import { toSigningForm } from './sr25519-form.ts'

const NAMES = ['secretPhrase', 'secretSeed', 'privateKey'] as const

/** A field of a keyfile that holds a secret. */
export type SecretName = typeof NAMES[number]

/** A secret that gives the account of its file. */
export interface Secret {
  readonly name: SecretName
  readonly cryptoType: CryptoType
  readonly pair: Pair
}

/**
 * The secrets that count. A file that does not name its account must not hold secrets of several: then none counts.
 *
 * A file that does not say which kind of key it holds was meant as sr25519 by every tool that writes such files; but where
 * an ed25519 key gives the account that it names, that is no guess.
 */
export async function secretsOf (contents: KeyfileContents): Promise<readonly Secret[]> {
  const { account, cryptoType } = contents
  const types: readonly CryptoType[] = cryptoType !== undefined ? [cryptoType] : account === undefined ? ['sr25519'] : ['sr25519', 'ed25519']
  for (const type of types) {
    const found: Secret[] = []
    for (const name of NAMES) {
      const pair = await MAKERS[name](contents, type)
      if (pair !== undefined && (account === undefined || toHex(pair.publicKey) === account)) found.push({ name, cryptoType: type, pair })
    }
    const accounts = new Set(found.map(({ pair }) => toHex(pair.publicKey)))
    if (accounts.size === 1) return found
  }
  return []
}

/** The pair that signs with the secrets of a keyfile; undefined when none of them counts. */
export async function pairOf (contents: KeyfileContents): Promise<KeyringPair | undefined> {
  const [first] = await secretsOf(contents)
  return first === undefined ? undefined : await signer(first.pair, first.cryptoType)
}

/** What a keyfile says, complete, and the secrets left out because they give another account or none. */
export interface Completed {
  readonly fields: KeyfileFields
  readonly leftOut: readonly SecretName[]
}

/** The same key in the newest spelling; undefined when no secret counts. */
export async function complete (contents: KeyfileContents): Promise<Completed | undefined> {
  const secrets = await secretsOf(contents)
  const [first] = secrets
  if (first === undefined) return undefined
  const counts = (name: SecretName) => secrets.some(secret => secret.name === name)
  return {
    fields: fieldsOfPair(first.cryptoType, first.pair, {
      secretPhrase: counts('secretPhrase') ? contents.secretPhrase : undefined,
      secretSeed: counts('secretSeed') ? contents.secretSeed : counts('secretPhrase') ? await seedHexOf(contents) : undefined,
    }),
    leftOut: NAMES.filter(name => contents[name] !== undefined && !counts(name)),
  }
}

const MAKERS: Readonly<Record<SecretName, (contents: KeyfileContents, type: CryptoType) => Promise<Pair | undefined>>> = {
  async secretPhrase ({ secretPhrase }, type) {
    const phrase = secretPhrase === undefined ? undefined : await normalizeMnemonic(secretPhrase).catch(() => undefined)
    return phrase === undefined ? undefined : await pairOfSeed(await seedOf(phrase), type)
  },
  async secretSeed ({ secretSeed }, type) {
    return secretSeed === undefined ? undefined : await pairOfSeed(fromHex(secretSeed), type)
  },
  async privateKey ({ privateKey }, type) {
    if (privateKey === undefined) return undefined
    const bytes = fromHex(privateKey)
    if (type === 'ed25519') return await pairOfSeed(bytes.subarray(0, 32), type)
    const secretKey = toSigningForm(bytes)
    return secretKey === undefined ? undefined : await sr25519Pair(secretKey)
  },
}

const seedHexOf = async ({ secretPhrase = '' }: KeyfileContents) => toHex(await seedOf(await normalizeMnemonic(secretPhrase)))
