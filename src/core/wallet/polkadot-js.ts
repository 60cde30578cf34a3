/**
 * Accounts as polkadot.js exports them, for whom the whole ecosystem's wallets read them: a body of the secret and the
 * public key, under XSalsa20-Poly1305 with scrypt of the password. `polkadot-json.ts` reads what stands around the body.
 */
import { toHex } from '../hex.ts'
import { encodeAddress } from '../ss58.ts'
import type { CryptoType, KeyfileContents, KeyfileFields } from './contents.ts'
import { emptyPassword, exportCorrupt, passwordRequired, wrongPassword } from './errors.ts'
import type { Random } from '../write-file.ts'
import { fieldsOfPair, pairOfSeed, sr25519Pair, type Pair } from './keys.ts'
import type { PolkadotExport } from './polkadot-json.ts'
import { secretsOf } from './secrets.ts'
import { stretch, type Recipe, type Stretch } from './stretch.ts'

const SALT_BYTES = 32
const SCRYPT_BYTES = SALT_BYTES + 3 * 4
const NONCE_BYTES = 24
const KEY_BYTES = 32

/** What stands before the secret key, and between it and the public key. */
const HEAD = Buffer.from('3053020101300506032b657004220420', 'hex')
const DIVIDER = Buffer.from('a123032100', 'hex')
const PUBLIC_BYTES = 32

/** What scrypt may be asked for, as cost, lanes and block size: a made-up file could ask for all of the memory. */
const ALLOWED: readonly (readonly [number, number, number])[] = [
  [2 ** 13, 10, 8], [2 ** 14, 5, 8], [2 ** 15, 3, 8], [2 ** 15, 1, 8], [2 ** 16, 2, 8], [2 ** 17, 1, 8],
]

/** What every reader accepts; older ones know no other. */
const [COST, LANES, BLOCK_SIZE] = [2 ** 15, 1, 8]

/**
 * The key of an export, when its password is right and the secret belongs to the account it names.
 * @throws PASSWORD_REQUIRED, WRONG_PASSWORD, POLKADOT_EXPORT_CORRUPT, KEY_DERIVATION_FAILED
 */
export async function openExport (file: PolkadotExport, password?: string, derive: Stretch = stretch): Promise<KeyfileFields> {
  const plain = file.encrypted ? await decrypt(file, password, derive) : Buffer.from(file.body)
  try {
    // The first version does not say which kind of key it is: the one that gives the account.
    const types: readonly CryptoType[] = file.cryptoType === undefined ? ['sr25519', 'ed25519'] : [file.cryptoType]
    for (const type of types) {
      const fields = await fieldsIn(plain, type, file)
      if (fields.account === file.account) return fields
    }
    throw exportCorrupt({ path: file.path, why: 'the secret in it does not belong to the address in it' })
  } finally {
    plain.fill(0)
  }
}

/** How an export is written. */
export interface ExportOptions {
  /** `null` leaves the export unencrypted, and must be said. */
  readonly password: string | null
  /** What the account is called where it is imported. */
  readonly name: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly random: Random
  readonly derive?: Stretch
}

/**
 * An export of a key, version 3, as JSON text; undefined when the file's secrets do not belong to its account.
 * @throws EMPTY_PASSWORD, KEY_DERIVATION_FAILED
 */
export async function makeExport (
  contents: KeyfileContents,
  { password, name, now, random, derive = stretch }: ExportOptions,
): Promise<string | undefined> {
  if (password === '') throw emptyPassword()
  const [secret] = await secretsOf(contents)
  if (secret === undefined) return undefined
  const { cryptoType, pair: { publicKey, secretKey } } = secret
  const plain = Buffer.concat([HEAD, secretKey, DIVIDER, publicKey])
  const body = password === null ? Buffer.from(plain) : await encrypt(plain, password, random, derive)
  plain.fill(0)
  return JSON.stringify({
    encoded: body.toString('base64'),
    encoding: { content: ['pkcs8', cryptoType], type: password === null ? ['none'] : ['scrypt', 'xsalsa20-poly1305'], version: '3' },
    address: encodeAddress(toHex(publicKey)),
    meta: { name, whenCreated: now },
  })
}

async function encrypt (plain: Uint8Array, password: string, random: Random, derive: Stretch): Promise<Buffer> {
  const [salt, nonce] = [random(SALT_BYTES), random(NONCE_BYTES)]
  const key = await derive(password, { kind: 'scrypt', salt, cost: COST, lanes: LANES, blockSize: BLOCK_SIZE }, KEY_BYTES)
  const { naclEncrypt } = await import('@polkadot/util-crypto')
  const { encrypted } = naclEncrypt(plain, key, nonce)
  key.fill(0)
  const numbers = Buffer.from(Uint32Array.of(COST, LANES, BLOCK_SIZE).buffer)
  return Buffer.concat([salt, numbers, nonce, encrypted])
}

async function decrypt ({ body, stretched, path }: PolkadotExport, password: string | undefined, derive: Stretch): Promise<Uint8Array> {
  if (password === undefined || password === '') throw passwordRequired({ path })
  const start = stretched ? SCRYPT_BYTES : 0
  if (body.length < start + NONCE_BYTES + HEAD.length) throw exportCorrupt({ path, why: 'its body is cut short' })
  const key = stretched ? await derive(password, recipeIn(body, path), KEY_BYTES) : padded(password)
  const { naclDecrypt } = await import('@polkadot/util-crypto')
  const sealed = body.subarray(start)
  const plain = naclDecrypt(sealed.subarray(NONCE_BYTES), sealed.subarray(0, NONCE_BYTES), key)
  key.fill(0)
  if (plain === null) throw wrongPassword({ path })
  return plain
}

function recipeIn (body: Uint8Array, path: string): Recipe {
  const numbers = Buffer.from(body.subarray(SALT_BYTES, SCRYPT_BYTES))
  const [cost, lanes, blockSize] = [numbers.readUInt32LE(0), numbers.readUInt32LE(4), numbers.readUInt32LE(8)]
  if (!ALLOWED.some(each => each[0] === cost && each[1] === lanes && each[2] === blockSize)) throw exportCorrupt({
    path,
    why: 'its key would be computed in a way that no version uses',
  })
  return { kind: 'scrypt', salt: body.subarray(0, SALT_BYTES), cost, lanes, blockSize }
}

/** The first versions take the password itself for the key, filled up with zeros or cut. */
function padded (password: string): Uint8Array {
  const key = new Uint8Array(KEY_BYTES)
  key.set(Buffer.from(password).subarray(0, KEY_BYTES))
  return key
}

/** The secret is 64 bytes since version 3; before, it is the seed. */
async function fieldsIn (plain: Uint8Array, type: CryptoType, { path }: PolkadotExport): Promise<KeyfileFields> {
  for (const length of [64, 32]) {
    const end = HEAD.length + length
    const isThis = plain.length === end + DIVIDER.length + PUBLIC_BYTES && Buffer.compare(plain.subarray(end, end + DIVIDER.length), DIVIDER) === 0
    if (!isThis || Buffer.compare(plain.subarray(0, HEAD.length), HEAD) !== 0) continue
    const secret = Uint8Array.from(plain.subarray(HEAD.length, end))
    const isSeed = length === 32 || type === 'ed25519'
    const pair: Pair | undefined = isSeed ? await pairOfSeed(secret.subarray(0, 32), type) : await sr25519Pair(secret)
    if (pair !== undefined) return fieldsOfPair(type, pair, isSeed ? { secretSeed: toHex(secret.subarray(0, 32)) } : {})
  }
  throw exportCorrupt({ path, why: 'its body does not hold a key' })
}
