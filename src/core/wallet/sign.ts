/**
 * Signatures over bytes, as the official tools make them: the bytes as they are, neither hashed nor wrapped in `<Bytes>`.
 * A text is its UTF-8 bytes.
 */
import type { KeyringPair } from '@polkadot/keyring/types'
import { fromHex, toHex, type Hex } from '../hex.ts'
import type { CryptoType } from './contents.ts'
import { invalidSignature } from './errors.ts'

/** A signature has 64 bytes in both kinds. */
const SIGNATURE_BYTES = 64

/** Signs the bytes. sr25519 gives another signature each time, ed25519 the same. */
export const signBytes = (pair: KeyringPair, bytes: Uint8Array): Hex => toHex(pair.sign(bytes))

/**
 * A signature as a person gives it: 128 hex digits, with `0x` or without, white space allowed, because tools break lines in it.
 * @throws INVALID_SIGNATURE when it is something else
 */
export function parseSignature (text: string): Hex {
  const digits = text.replace(/\s+/g, '').replace(/^0x/i, '').toLowerCase()
  if (!/^[0-9a-f]*$/.test(digits)) throw invalidSignature({ why: 'it contains something that is not a hex digit' })
  if (digits.length !== 2 * SIGNATURE_BYTES) throw invalidSignature({ why: `it has ${digits.length} hex digits` })
  return `0x${digits}`
}

/**
 * With which kind of key the account made the signature over these bytes; undefined when it did not make it. An address does
 * not tell the kind, so both are tried.
 */
export async function signerKind (bytes: Uint8Array, signature: Hex, account: Hex): Promise<CryptoType | undefined> {
  const { ed25519Verify, sr25519Verify } = await import('@polkadot/util-crypto')
  const [given, key] = [fromHex(signature), fromHex(account)]
  const verified = (verify: typeof ed25519Verify) => {
    try {
      return verify(bytes, given, key)
    } catch {
      // Bytes that are no signature of this kind at all.
      return false
    }
  }
  if (verified(sr25519Verify)) return 'sr25519'
  return verified(ed25519Verify) ? 'ed25519' : undefined
}
