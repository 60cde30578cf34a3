/**
 * The Ansible Vault format, 1.1 and 1.2: a line that names the format, and hex digits in lines, which are again hex digits
 * in three lines: a salt, an HMAC-SHA256 and the text under AES-256-CTR. Older Bittensor tools wrote it.
 */
import { keyfileCorrupt, keyfileUnsupported, wrongPassword } from './errors.ts'
import type { Stretch } from './stretch.ts'

const ROUNDS = 10_000
const BLOCK = 16

/** Each vault names its own number of bytes: two keys of 32 and a counter of 16. */
const KEY_BYTES = 80

/**
 * Decrypts a vault to the bytes of the plain keyfile.
 * @param path for errors only
 * @throws WRONG_PASSWORD (also for most kinds of damage), KEYFILE_CORRUPT, KEYFILE_UNSUPPORTED for other versions and ciphers,
 * KEY_DERIVATION_FAILED
 */
export async function openAnsible (file: Uint8Array, password: string, path: string, stretch: Stretch): Promise<Uint8Array> {
  const { salt, tag, sealed } = parse(file, path)
  const [{ createDecipheriv, createHmac, timingSafeEqual }, keys] = await Promise.all([import('node:crypto'), stretch(password, { kind: 'pbkdf2', salt, rounds: ROUNDS }, KEY_BYTES)])
  try {
    const expected = createHmac('sha256', keys.subarray(32, 64)).update(sealed).digest()
    if (tag.length !== expected.length || !timingSafeEqual(tag, expected)) throw wrongPassword({ path })
    const padded = createDecipheriv('aes-256-ctr', keys.subarray(0, 32), keys.subarray(64)).update(sealed)
    return unpad(padded, path)
  } finally {
    keys.fill(0)
  }
}

function parse (file: Uint8Array, path: string): { readonly salt: Uint8Array, readonly tag: Uint8Array, readonly sealed: Uint8Array } {
  const [header = '', ...lines] = Buffer.from(file).toString('latin1').trim().split(/\s*\n\s*/)
  // Version 1.2 adds a label, which says nothing about the cipher.
  const [, version, cipher] = header.split(';')
  if (version === undefined || cipher === undefined) throw keyfileCorrupt({ path, why: 'its first line is not that of a vault' })
  if (!['1.1', '1.2'].includes(version.trim()) || cipher.trim() !== 'AES256') throw keyfileUnsupported({ path, format: 'another version of Ansible Vault than 1.1 and 1.2' })
  const parts = bytesOf(lines.join(''))?.toString('latin1').split('\n')
  const [salt, tag, sealed, ...more] = (parts ?? []).map(bytesOf)
  if (salt === undefined || tag === undefined || sealed === undefined || more.length > 0) throw keyfileCorrupt({ path, why: 'it is cut short, or not hex all through' })
  return { salt, tag, sealed }
}

const bytesOf = (hex: string): Buffer | undefined => /^(?:[0-9a-fA-F]{2})+$/.test(hex) ? Buffer.from(hex, 'hex') : undefined

/** PKCS#7: the last byte says how many were added. Some writers add none; a keyfile ends in a brace. */
function unpad (padded: Buffer, path: string): Uint8Array {
  const added = padded.at(-1) ?? 0
  if (added === 0 || added > BLOCK) return padded
  if (padded.length < added || padded.subarray(-added).some(byte => byte !== added)) throw keyfileCorrupt({ path, why: 'its padding is wrong' })
  return padded.subarray(0, -added)
}
