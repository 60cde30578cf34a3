/** The `$NACL` format: the mark, a nonce of 24 bytes, and a box (XSalsa20-Poly1305) whose key is argon2i of the password. */
import { emptyPassword, keyfileCorrupt, wrongPassword } from './errors.ts'
import type { Random } from '../write-file.ts'
import { NACL_MARK } from './format.ts'
import type { Recipe, Stretch } from './stretch.ts'

const NONCE_BYTES = 24
const TAG_BYTES = 16
const KEY_BYTES = 32
const BOX_START = NACL_MARK.length + NONCE_BYTES

/** libsodium's “sensitive” limits, and the salt that all Bittensor tools share. */
const RECIPE: Recipe = { kind: 'argon2i', salt: Buffer.from('137183dff15a09bc9c90b5518739e9b1', 'hex'), passes: 8, memory: 512 * 1024 }

/**
 * Encrypts the bytes of a plain keyfile. Takes seconds.
 * @throws EMPTY_PASSWORD, KEY_DERIVATION_FAILED
 */
export async function sealNacl (plain: Uint8Array, password: string, random: Random, stretch: Stretch): Promise<Uint8Array> {
  if (password === '') throw emptyPassword()
  const nonce = random(NONCE_BYTES)
  const [{ naclEncrypt }, key] = await Promise.all([import('@polkadot/util-crypto'), stretch(password, RECIPE, KEY_BYTES)])
  const { encrypted } = naclEncrypt(plain, key, nonce)
  key.fill(0)
  return Buffer.concat([NACL_MARK, nonce, encrypted])
}

/**
 * Decrypts a `$NACL` keyfile to the bytes of the plain one. Takes seconds.
 * @param path for errors only
 * @throws WRONG_PASSWORD (also for a damaged box: the two cannot be told apart), KEYFILE_CORRUPT when it is cut short,
 * KEY_DERIVATION_FAILED
 */
export async function openNacl (file: Uint8Array, password: string, path: string, stretch: Stretch): Promise<Uint8Array> {
  if (file.length < BOX_START + TAG_BYTES) throw keyfileCorrupt({ path, why: 'it is cut short' })
  const [{ naclDecrypt }, key] = await Promise.all([import('@polkadot/util-crypto'), stretch(password, RECIPE, KEY_BYTES)])
  const plain = naclDecrypt(file.subarray(BOX_START), file.subarray(NACL_MARK.length, BOX_START), key)
  key.fill(0)
  if (plain === null) throw wrongPassword({ path })
  return plain
}
