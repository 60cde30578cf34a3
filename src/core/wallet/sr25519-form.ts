/**
 * The two spellings of an sr25519 private key. Both are 64 bytes, a scalar and a nonce; in keyfiles the scalar stands as
 * it is, while the key library keeps it multiplied by the cofactor of the curve, as ed25519 does.
 */

const COFACTOR = 8n
const SCALAR_BYTES = 32
const END = 1n << 256n

/** From a keyfile to the key library; undefined when no key has this scalar. */
export function toSigningForm (secret: Uint8Array): Uint8Array | undefined {
  if (secret.length !== 2 * SCALAR_BYTES) return undefined
  const scalar = read(secret) * COFACTOR
  return scalar < END ? write(scalar, secret) : undefined
}

/** From the key library to a keyfile. */
export const toFileForm = (secret: Uint8Array): Uint8Array => write(read(secret) / COFACTOR, secret)

/** The scalar is little-endian. */
const read = (secret: Uint8Array): bigint => BigInt(`0x${Buffer.from(secret.slice(0, SCALAR_BYTES)).reverse().toString('hex')}`)

/** The secret with another scalar and the same nonce. */
function write (scalar: bigint, secret: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(secret)
  bytes.set(Buffer.from(scalar.toString(16).padStart(2 * SCALAR_BYTES, '0'), 'hex').reverse())
  return bytes
}
