/** From a keyfile and its password to a pair that signs. */
import type { KeyringPair } from '@polkadot/keyring/types'
import { hasSecret, parseContents, type KeyfileContents } from './contents.ts'
import { keyfileCorrupt, keyfileUnsupported, passwordRequired, publicOnly } from './errors.ts'
import { readKeyfile } from './files.ts'
import { formatOf, isEncryptedFormat } from './format.ts'
import { pairOf } from './keys.ts'
import { openNacl } from './nacl.ts'
import { boxInWorker, type Box } from './nacl-worker.ts'

/**
 * Opens a keyfile for signing. An encrypted one takes seconds, on another thread. The password is ignored when the file is
 * not encrypted.
 * @throws KEYFILE_NOT_FOUND, KEYFILE_UNREADABLE, KEYFILE_CORRUPT, KEYFILE_AMBIGUOUS, KEYFILE_UNSUPPORTED,
 * KEYFILE_PUBLIC_ONLY, PASSWORD_REQUIRED (none given, or an empty one), WRONG_PASSWORD, KEY_DERIVATION_FAILED
 */
export async function unlock (path: string, password?: string): Promise<KeyringPair> {
  const contents = await openKeyfile(await readKeyfile(path), path, password)
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
 * What a keyfile says, decrypted if need be.
 * @param path for errors only
 */
export async function openKeyfile (bytes: Uint8Array, path: string, password?: string, box: Box = boxInWorker): Promise<KeyfileContents> {
  const format = formatOf(bytes)
  switch (format) {
    case 'plain': return parseContents(bytes, path)
    case 'nacl': {
      // An empty password is an accident: a closed input, a variable that is not set.
      if (password === undefined || password === '') throw passwordRequired({ path })
      const plain = await openNacl(bytes, password, path, box)
      try {
        return parseContents(plain, path)
      } finally {
        plain.fill(0)
      }
    }
    case 'ansible':
    case 'fernet': throw keyfileUnsupported({ path, format: format === 'ansible' ? 'Ansible Vault' : 'Fernet' })
    case 'unknown': throw keyfileCorrupt({ path, why: bytes.length === 0 ? 'it is empty' : 'it is in no known format' })
  }
}
