/** The `$NACL` format: the mark, a nonce of 24 bytes, and a box (XSalsa20-Poly1305) whose key is argon2i of the password. */
import { emptyPassword, keyfileCorrupt, wrongPassword } from './errors.ts'
import type { Random } from './files.ts'
import { NACL_MARK } from './format.ts'
import { boxInWorker, type Box } from './nacl-worker.ts'

const NONCE_BYTES = 24
const TAG_BYTES = 16
const BOX_START = NACL_MARK.length + NONCE_BYTES

/**
 * Encrypts the bytes of a plain keyfile. Takes seconds.
 * @throws EMPTY_PASSWORD
 */
export async function sealNacl (plain: Uint8Array, password: string, random: Random, box: Box = boxInWorker): Promise<Uint8Array> {
  if (password === '') throw emptyPassword()
  const nonce = random(NONCE_BYTES)
  const sealed = await box({ action: 'seal', password, nonce, bytes: plain })
  if (sealed === undefined) throw new Error('a box was not sealed')
  return Buffer.concat([NACL_MARK, nonce, sealed])
}

/**
 * Decrypts a `$NACL` keyfile to the bytes of the plain one. Takes seconds.
 * @param path for errors only
 * @throws WRONG_PASSWORD (also for a damaged box: the two cannot be told apart), KEYFILE_CORRUPT when it is cut short
 */
export async function openNacl (file: Uint8Array, password: string, path: string, box: Box = boxInWorker): Promise<Uint8Array> {
  if (file.length < BOX_START + TAG_BYTES) throw keyfileCorrupt({ path, why: 'it is cut short' })
  const plain = await box({ action: 'open', password, nonce: file.slice(NACL_MARK.length, BOX_START), bytes: file.slice(BOX_START) })
  if (plain === undefined) throw wrongPassword({ path })
  return plain
}
