import { describe, expect, it } from 'vitest'
import { decodeAddress } from '../../../src/core/ss58.ts'
import { fromHex, type Hex } from '../../../src/core/hex.ts'
import { fieldsOf } from '../../../src/core/wallet/keys.ts'
import { pairOf } from '../../../src/core/wallet/secrets.ts'
import { parseSignature, signBytes, signerKind } from '../../../src/core/wallet/sign.ts'
import { ALICE } from './support.ts'
import { manifest } from './vectors.ts'

const hello = Buffer.from('hello')
const pairFor = async (cryptoType: 'sr25519' | 'ed25519') => {
  const pair = await pairOf(await fieldsOf({ uri: '//Alice' }, cryptoType))
  if (pair === undefined) throw new Error('no pair')
  return pair
}

describe('signerKind', () => {
  const given = manifest.sign.filter(vector => vector.message_hex !== null && vector.message_hex !== undefined && vector.verify !== undefined)

  it('default: what the official tools signed over bytes', async () => {
    expect(given.length).toBeGreaterThan(5)
    for (const { message_hex, signature, ss58 = '', verify } of given) {
      const kind = await signerKind(fromHex(`0x${message_hex ?? ''}`), signature ?? '0x', decodeAddress(ss58))
      expect({ ss58, signature, verify: kind !== undefined }).toEqual({ ss58, signature, verify })
    }
  })

  it('behavior: another message, another account, another signature', async () => {
    const pair = await pairFor('sr25519')
    const signature = signBytes(pair, hello)
    expect(await signerKind(hello, signature, decodeAddress(ALICE))).toBe('sr25519')
    expect(await signerKind(Buffer.from('Hello'), signature, decodeAddress(ALICE))).toBeUndefined()
    expect(await signerKind(hello, signature, decodeAddress('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'))).toBeUndefined()
    for (const wrong of [`0x${'00'.repeat(64)}`, `0x${'ff'.repeat(64)}`] as const) expect(await signerKind(hello, wrong, decodeAddress(ALICE))).toBeUndefined()
  })

  it('behavior: nothing is wrapped: a signature over <Bytes>…</Bytes> is one over another message', async () => {
    const wrapped = signBytes(await pairFor('sr25519'), Buffer.from('<Bytes>hello</Bytes>'))
    expect(await signerKind(hello, wrapped, decodeAddress(ALICE))).toBeUndefined()
  })
})

describe('signBytes', () => {
  it('behavior: ed25519 signs too, the same each time', async () => {
    const pair = await pairFor('ed25519')
    const signature = signBytes(pair, hello)
    expect(signBytes(pair, hello)).toBe(signature)
    expect(await signerKind(hello, signature, decodeAddress(pair.address))).toBe('ed25519')
  })

  it('behavior: an empty message can be signed', async () => {
    const pair = await pairFor('sr25519')
    expect(await signerKind(Buffer.alloc(0), signBytes(pair, Buffer.alloc(0)), decodeAddress(pair.address))).toBe('sr25519')
  })
})

describe('parseSignature', () => {
  const signature: Hex = `0x${'ab'.repeat(64)}`

  it('default: with 0x and without, in capitals, broken into lines', () => {
    const digits = signature.slice(2)
    for (const text of [signature, digits, digits.toUpperCase(), `${digits.slice(0, 80)}\n${digits.slice(80)} `]) expect(parseSignature(text)).toBe(signature)
  })

  it.each(['', '0x1234', `${signature}00`, `0x${'zz'.repeat(64)}`])('behavior: refuses %j', text => {
    expect(() => parseSignature(text)).toThrow(expect.objectContaining({ code: 'INVALID_SIGNATURE' }) as Error)
  })
})
