import { signatureVerify } from '@polkadot/util-crypto'
import { describe, expect, it } from 'vitest'
import { toHex } from '../../../src/core/hex.ts'
import { passwordRequired, publicOnly, wrongPassword } from '../../../src/core/wallet/errors.ts'
import { readPublicKey } from '../../../src/core/wallet/public.ts'
import { isEncrypted, openKeyfile, unlock } from '../../../src/core/wallet/unlock.ts'
import { readKeyfile } from '../../../src/core/wallet/files.ts'
import { remembering } from './remembering.ts'
import { isPublic, ofMethod, vectorPath, type KeyfileVector } from './vectors.ts'

// A derivation takes seconds, more on a busy machine.
const SLOW = 120_000

const derive = remembering()

const message = new TextEncoder().encode('hello')

/** Opens the file, looks at what it says, and lets the pair sign. */
async function expectOpens (vector: KeyfileVector): Promise<void> {
  const path = vectorPath(vector)
  const pair = await unlock(path, vector.password ?? undefined, derive)
  expect(pair.address).toBe(vector.ss58)
  expect(toHex(pair.publicKey)).toBe(vector.public_key)
  expect(pair.type).toBe(vector.crypto_type)
  expect(signatureVerify(message, pair.sign(message), vector.ss58)).toMatchObject({ isValid: true, crypto: vector.crypto_type })
}

describe('plain keyfiles of the official tools', () => {
  it.each(ofMethod('plain').filter(vector => !isPublic(vector)))('$id opens and signs', async vector => {
    await expectOpens(vector)
    const contents = await openKeyfile(await readKeyfile(vectorPath(vector)), vector.path)
    // One tool wrote the raw bytes of the seed as characters; then the private key has to do.
    expect(contents.secretSeed).toBe(/^0x[0-9a-f]{64}$/.test(vector.seed ?? '') ? vector.seed : undefined)
    expect(contents.secretPhrase).toBe(vector.mnemonic ?? undefined)
    expect(contents.privateKey).toBe(vector.private_key)
  })

  it.each(ofMethod('plain').filter(isPublic))('$id is a public key', async vector => {
    const path = vectorPath(vector)
    expect(await readPublicKey(path)).toEqual({ account: vector.public_key, address: vector.ss58, cryptoType: vector.crypto_type })
    await expect(unlock(path)).rejects.toSatisfy(publicOnly.is)
    expect(await isEncrypted(path)).toBe(false)
  })
})

describe('encrypted keyfiles of the official tools', () => {
  const encrypted = [...ofMethod('nacl'), ...ofMethod('ansible'), ...ofMethod('fernet')]

  it.each(encrypted)('$id opens with its password and signs', async vector => {
    await expectOpens(vector)
  }, SLOW)

  it.each(encrypted)('$id does not open without a password', async vector => {
    expect(await isEncrypted(vectorPath(vector))).toBe(true)
    await expect(unlock(vectorPath(vector))).rejects.toSatisfy(passwordRequired.is)
    await expect(unlock(vectorPath(vector), '')).rejects.toSatisfy(passwordRequired.is)
  })

  it.each([...ofMethod('ansible'), ...ofMethod('fernet')])('$id does not open with another password', async vector => {
    await expect(unlock(vectorPath(vector), `${vector.password} `, derive)).rejects.toSatisfy(wrongPassword.is)
  }, SLOW)
})
