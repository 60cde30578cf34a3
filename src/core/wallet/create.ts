/** New coldkeys and hotkeys. Nothing is written before everything has been checked and encrypted. */
import type { Hex } from '../hex.ts'
import { encodeAddress } from '../ss58.ts'
import { formatContents, formatPublic, type CryptoType } from './contents.ts'
import { emptyPassword } from './errors.ts'
import type { Writing } from '../write-file.ts'
import { createKeyFiles, refuseExisting, replaceKeyFiles } from './key-files.ts'
import { fieldsOf, type KeySource } from './keys.ts'
import { sealNacl } from './nacl.ts'
import { coldkeyPlaces, hotkeyPlaces, type KeyPlaces } from './paths.ts'
import { stretch, type Stretch } from './stretch.ts'

/** A key that is to be written. */
export interface NewKey extends Writing {
  /** The directory of wallets, absolute. */
  readonly root: string
  readonly name: string
  readonly source: KeySource
  /** `null` leaves the key unencrypted, and must be said. */
  readonly password: string | null
  /** Default sr25519; a key that exists keeps its kind. */
  readonly cryptoType?: CryptoType
  /** Replace a key of this name and keep the old files. Default false. */
  readonly overwrite?: boolean
  /** What makes a key of the password; the real one, which takes seconds, by default. */
  readonly derive?: Stretch
}

/** A hotkey that is to be written, in a wallet that may not exist yet. */
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

/**
 * Writes a coldkey and its public half.
 * @throws KEY_EXISTS unless `overwrite`; INVALID_WALLET_NAME, EMPTY_PASSWORD, INVALID_MNEMONIC, INVALID_SEED,
 * INVALID_KEY_URI, KEY_DERIVATION_FAILED, CANNOT_WRITE, WALLET_BUSY
 */
export async function createColdkey (key: NewKey): Promise<CreatedKey> {
  return await create(key, coldkeyPlaces(key.root, key.name))
}

/** Writes a hotkey and its public half. Throws as `createColdkey`. */
export async function createHotkey (key: NewHotkey): Promise<CreatedKey> {
  return await create(key, hotkeyPlaces(key.root, key.name, key.hotkey))
}

async function create (key: NewKey, places: KeyPlaces): Promise<CreatedKey> {
  if (key.password === '') throw emptyPassword()
  // Seconds of argon2 are not spent on a key that cannot be written. The real decision falls when the file gets its name.
  if (key.overwrite !== true) await refuseExisting(places)
  const fields = await fieldsOf(key.source, key.cryptoType)
  const plain = formatContents(fields)
  try {
    const secret = key.password === null ? plain : await sealNacl(plain, key.password, key.random, key.derive ?? stretch)
    const bytes = { secret, publicHalf: formatPublic(fields) }
    const backups = key.overwrite === true ? await replaceKeyFiles(places, bytes, key) : (await createKeyFiles(places, bytes, key), [])
    const { account, cryptoType } = fields
    return { account, address: encodeAddress(account), cryptoType, path: places.path, publicPath: places.publicPath, backups }
  } finally {
    plain.fill(0)
  }
}
