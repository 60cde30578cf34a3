/** New coldkeys and hotkeys. Nothing is written before everything has been checked and encrypted. */
import { lstat, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Hex } from '../hex.ts'
import { encodeAddress } from '../ss58.ts'
import { formatContents, formatPublic, type CryptoType } from './contents.ts'
import { emptyPassword, keyExists } from './errors.ts'
import { createFile, makePrivateDirectory, replaceFile, type Random } from './files.ts'
import { fieldsOf, type KeySource } from './keys.ts'
import { sealNacl } from './nacl.ts'
import { boxInWorker, type Box } from './nacl-worker.ts'
import { walletPaths } from './paths.ts'

export interface NewKey {
  /** The directory of wallets, absolute. */
  readonly root: string
  readonly name: string
  readonly source: KeySource
  /** `null` leaves the key unencrypted, and must be said. */
  readonly password: string | null
  /** Default sr25519. */
  readonly cryptoType?: CryptoType
  /** Replace a key of this name and keep the old files. Default false. */
  readonly overwrite?: boolean
  readonly random: Random
  /** What encrypts; a thread of its own by default. */
  readonly box?: Box
}

export interface NewHotkey extends NewKey {
  readonly hotkey: string
}

/** A key that was written. */
export interface CreatedKey {
  readonly account: Hex
  readonly address: string
  readonly cryptoType: CryptoType
  readonly path: string
  readonly publicPath: string
  /** Where the replaced files are kept. */
  readonly backups: readonly string[]
}

/** The three places of a key. */
interface Places {
  readonly path: string
  readonly publicPath: string
  readonly backups: string
}

/**
 * Writes a coldkey and its public half.
 * @throws KEY_EXISTS unless `overwrite`; INVALID_WALLET_NAME, EMPTY_PASSWORD, INVALID_MNEMONIC, INVALID_SEED,
 * INVALID_KEY_URI, KEY_DERIVATION_FAILED, CANNOT_WRITE, WALLET_BUSY
 */
export async function createColdkey (key: NewKey): Promise<CreatedKey> {
  const paths = walletPaths(key.root, key.name)
  return await create(key, { path: paths.coldkey, publicPath: paths.coldkeyPublic, backups: paths.backups })
}

/** Writes a hotkey and its public half. Throws as `createColdkey`. */
export async function createHotkey (key: NewHotkey): Promise<CreatedKey> {
  const paths = walletPaths(key.root, key.name, key.hotkey)
  return await create(key, { path: paths.hotkey, publicPath: paths.hotkeyPublic, backups: paths.hotkeyBackups })
}

async function create (key: NewKey, places: Places): Promise<CreatedKey> {
  if (key.password === '') throw emptyPassword()
  // Seconds of argon2 are not spent on a key that cannot be written. The real decision falls when the file gets its name.
  if (key.overwrite !== true) await refuseExisting(places)
  const fields = await fieldsOf(key.source, key.cryptoType)
  const plain = formatContents(fields)
  const secret = key.password === null ? plain : await sealNacl(plain, key.password, key.random, key.box ?? boxInWorker)
  await makePrivateDirectory(dirname(places.path))
  const backups = key.overwrite === true
    ? await replaceBoth(places, secret, formatPublic(fields), key.random)
    : await createBoth(places, secret, formatPublic(fields), key.random)
  plain.fill(0)
  const { account, cryptoType } = fields
  return { account, address: encodeAddress(account), cryptoType, path: places.path, publicPath: places.publicPath, backups }
}

/** @throws KEY_EXISTS when either file is there */
export async function refuseExisting ({ path, publicPath }: Pick<Places, 'path' | 'publicPath'>): Promise<void> {
  for (const each of [path, publicPath]) {
    if (await lstat(each).then(() => true, () => false)) throw keyExists({ path: each })
  }
}

/** The secret first: of several processes, the one that creates it also writes the public half. Both files or none. */
async function createBoth ({ path, publicPath }: Places, secret: Uint8Array, publicHalf: Uint8Array, random: Random): Promise<readonly string[]> {
  await createFile(path, secret, random)
  await orElse(createFile(publicPath, publicHalf, random), async () => { await rm(path) })
  return []
}

async function replaceBoth ({ path, publicPath, backups }: Places, secret: Uint8Array, publicHalf: Uint8Array, random: Random): Promise<readonly string[]> {
  const old = await replaceFile(path, secret, backups, random)
  const oldPublic = await orElse(replaceFile(publicPath, publicHalf, backups, random), async () => {
    await (old === undefined ? rm(path) : rename(old, path))
  })
  return [old, oldPublic].filter(backup => backup !== undefined)
}

/** Undoes the first half of a change when the second fails, and lets the failure go on. */
async function orElse<T> (change: Promise<T>, undo: () => Promise<void>): Promise<T> {
  return await change.catch(async (error: unknown) => {
    await undo()
    throw error
  })
}
