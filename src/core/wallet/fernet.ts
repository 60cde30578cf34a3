/**
 * The oldest encrypted form: a Fernet token (version, time, AES-128-CBC, HMAC-SHA256) whose key is PBKDF2 of the password
 * with a salt that all files share.
 */
import { keyfileCorrupt, wrongPassword } from './errors.ts'
import type { Recipe, Stretch } from './stretch.ts'

const RECIPE: Recipe = { kind: 'pbkdf2', salt: Buffer.from('Iguesscyborgslikemyselfhaveatendencytobeparanoidaboutourorigins'), rounds: 10_000_000 }

/** A key to sign with and a key to encrypt with, 16 bytes each. */
const KEY_BYTES = 32

const VERSION = 0x80
const NONCE_START = 9
const TEXT_START = 25
const TAG_BYTES = 32
const BLOCK = 16

/**
 * Decrypts a token to the bytes of the plain keyfile. Takes seconds.
 * @param path for errors only
 * @throws WRONG_PASSWORD (also for most kinds of damage), KEYFILE_CORRUPT, KEY_DERIVATION_FAILED
 */
export async function openFernet (file: Uint8Array, password: string, path: string, stretch: Stretch): Promise<Uint8Array> {
  const token = parse(file, path)
  const [{ createDecipheriv, createHmac, timingSafeEqual }, keys] = await Promise.all([import('node:crypto'), stretch(password, RECIPE, KEY_BYTES)])
  try {
    const signed = token.subarray(0, -TAG_BYTES)
    if (!timingSafeEqual(createHmac('sha256', keys.subarray(0, 16)).update(signed).digest(), token.subarray(-TAG_BYTES))) throw wrongPassword({ path })
    const cipher = createDecipheriv('aes-128-cbc', keys.subarray(16), token.subarray(NONCE_START, TEXT_START))
    const parts = [cipher.update(signed.subarray(TEXT_START)), finished(() => cipher.final(), path)]
    const plain = Buffer.concat(parts)
    for (const part of parts) part.fill(0)
    return plain
  } finally {
    keys.fill(0)
  }
}

function parse (file: Uint8Array, path: string): Uint8Array {
  const text = Buffer.from(file).toString('latin1').trim()
  const token = Buffer.from(text, 'base64url')
  const sealed = token.length - TEXT_START - TAG_BYTES
  const isToken = /^[A-Za-z0-9_-]+={0,2}$/.test(text) && token[0] === VERSION && sealed >= BLOCK && sealed % BLOCK === 0
  if (!isToken) throw keyfileCorrupt({ path, why: 'it is cut short, or not base64 all through' })
  return token
}

/** The signature was right, so wrong padding is whoever wrote the file. */
function finished (final: () => Uint8Array, path: string): Uint8Array {
  try {
    return final()
  } catch {
    throw keyfileCorrupt({ path, why: 'its padding is wrong' })
  }
}
