/** From a keyfile and its password to a pair that signs. */
import type { KeyringPair } from '@polkadot/keyring/types'
import { openAnsible } from './ansible.ts'
import { hasSecret, parseContents, type KeyfileContents } from './contents.ts'
import { keyfileCorrupt, passwordRequired, publicOnly } from './errors.ts'
import { openFernet } from './fernet.ts'
import { readKeyfile } from './files.ts'
import { formatOf, isEncryptedFormat, type EncryptedFormat } from './format.ts'
import { openNacl } from './nacl.ts'
import { pairOf } from './secrets.ts'
import { stretch, type Stretch } from './stretch.ts'

/**
 * Opens a keyfile for signing. An encrypted one takes seconds, beside the event loop. The password is ignored when the file
 * is not encrypted.
 * @throws KEYFILE_NOT_FOUND, KEYFILE_UNREADABLE, KEYFILE_CORRUPT, KEYFILE_AMBIGUOUS, KEYFILE_UNSUPPORTED,
 * KEYFILE_PUBLIC_ONLY, PASSWORD_REQUIRED (none given, or an empty one), WRONG_PASSWORD, KEY_DERIVATION_FAILED
 */
export async function unlock (path: string, password?: string, derive: Stretch = stretch): Promise<KeyringPair> {
  const contents = await openKeyfile(await readKeyfile(path), path, password, derive)
  if (!hasSecret(contents)) throw publicOnly({ path })
  const pair = await pairOf(contents)
  if (pair === undefined) throw keyfileCorrupt({ path, why: 'the secret in it does not belong to the address in it' })
  return pair
}

/** Whether a password is needed to open the keyfile. */
export async function isEncrypted (path: string): Promise<boolean> {
  return isEncryptedFormat(formatOf(await readKeyfile(path)))
}

/**
 * What a keyfile of any format says, decrypted if need be.
 * @param path for errors only
 * @throws what `unlock` throws, but for what is wrong with the file itself
 */
export async function openKeyfile (bytes: Uint8Array, path: string, password?: string, derive: Stretch = stretch): Promise<KeyfileContents> {
  const format = formatOf(bytes)
  if (format === 'unknown') throw keyfileCorrupt({ path, why: bytes.length === 0 ? 'it is empty' : 'it is in no known format' })
  if (!isEncryptedFormat(format)) return parseContents(bytes, path)
  // An empty password is an accident: a closed input, a variable that is not set.
  if (password === undefined || password === '') throw passwordRequired({ path })
  const plain = await OPENERS[format](bytes, password, path, derive)
  try {
    return parseContents(plain, path)
  } finally {
    plain.fill(0)
  }
}

const OPENERS: Readonly<Record<EncryptedFormat, (file: Uint8Array, password: string, path: string, derive: Stretch) => Promise<Uint8Array>>> = {
  nacl: openNacl,
  ansible: openAnsible,
  fernet: openFernet,
}
