import { Keyring } from '@polkadot/keyring'
import { beforeAll, describe, expect, test } from 'vitest'
import { signaturesReady, signedBytes, verifySignature } from '../../../src/chain-sim/block/signature.ts'
import { toHex, type Hex } from '../../../src/core/hex.ts'

beforeAll(signaturesReady)

const kinds = [['Sr25519', 'sr25519'], ['Ed25519', 'ed25519'], ['Ecdsa', 'ecdsa']] as const

describe.each(kinds)('%s', (type, kind) => {
  const message = new TextEncoder().encode('a message')
  const sign = () => {
    const pair = new Keyring({ type: kind }).createFromUri('//Signer')
    return { value: toHex(pair.sign(message)), who: toHex(pair.addressRaw) }
  }

  test('holds for what was signed, by whom', () => {
    const { value, who } = sign()
    expect(verifySignature({ type, value }, message, who)).toBe(true)
  })

  test('holds again for the same, and what was refused stays so', () => {
    const { value, who } = sign()
    const wrong = message.slice(1)
    for (let i = 0; i < 2; i++) {
      expect(verifySignature({ type, value }, message, who)).toBe(true)
      expect(verifySignature({ type, value }, wrong, who)).toBe(false)
    }
  })

  test('does not hold for anything else, though it was just found to hold', () => {
    const { value, who } = sign()
    expect(verifySignature({ type, value }, message, who)).toBe(true)
    const other: Hex = `0x${'12'.repeat(32)}`
    expect(verifySignature({ type, value }, message, other)).toBe(false)
    expect(verifySignature({ type, value }, message.slice(1), who)).toBe(false)
    expect(verifySignature({ type, value: `${value.slice(0, 10)}${value[10] === '0' ? '1' : '0'}${value.slice(11)}` as Hex }, message, who)).toBe(false)
    expect(verifySignature({ type, value: `0x${'ff'.repeat(type === 'Ecdsa' ? 65 : 64)}` }, message, who)).toBe(false)
  })
})

test('long payloads are signed by their hash', () => {
  expect(signedBytes(new Uint8Array(256))).toHaveLength(256)
  expect(signedBytes(new Uint8Array(257))).toHaveLength(32)
})
