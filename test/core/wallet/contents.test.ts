import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { formatContents, formatPublic, hasSecret, parseContents, type KeyfileContents } from '../../../src/core/wallet/contents.ts'
import { keyfileAmbiguous, keyfileCorrupt } from '../../../src/core/wallet/errors.ts'
import { formatOf, isEncryptedFormat } from '../../../src/core/wallet/format.ts'
import { ALICE } from './support.ts'

const ACCOUNT = '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d'
const OTHER = `0x${'11'.repeat(32)}` as const
const SEED = `0x${'ab'.repeat(32)}` as const

const parse = (value: unknown): KeyfileContents => parseContents(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), 'coldkey')

describe('parseContents', () => {
  it('default: nulls and absent keys mean the same', () => {
    const expected = { cryptoType: undefined, account: ACCOUNT, secretPhrase: undefined, secretSeed: SEED, privateKey: undefined }
    expect(parse({ accountId: ACCOUNT, publicKey: ACCOUNT, privateKey: null, secretPhrase: null, secretSeed: SEED, ss58Address: ALICE })).toEqual(expected)
    expect(parse({ ss58Address: ALICE, secretSeed: SEED })).toEqual(expected)
    expect(parse({ publicKey: ACCOUNT.slice(2).toUpperCase(), secretSeed: SEED })).toEqual(expected)
  })

  it('behavior: the kind of key', () => {
    expect(parse({ ss58Address: ALICE, cryptoType: 1 }).cryptoType).toBe('sr25519')
    expect(parse({ ss58Address: ALICE, cryptoType: 0 }).cryptoType).toBe('ed25519')
    expect(parse({ ss58Address: ALICE, cryptoType: null }).cryptoType).toBeUndefined()
    expect(() => parse({ ss58Address: ALICE, cryptoType: 2 })).toThrow(expect.toSatisfy(keyfileCorrupt.is) as Error)
    expect(() => parse({ ss58Address: ALICE, cryptoType: 'sr25519' })).toThrow(expect.toSatisfy(keyfileCorrupt.is) as Error)
  })

  it('behavior: a file that names no account is accepted if it has a secret', () => {
    expect(parse({ secretPhrase: 'words' })).toMatchObject({ account: undefined, secretPhrase: 'words' })
  })

  it.each([
    ['', 'it is empty'],
    ['  \n', 'it is empty'],
    ['{"accountId": ', 'it is not a keyfile'],
    ['[]', 'it is not a keyfile'],
    ['null', 'it is not a keyfile'],
    ['{}', 'there is no key in it'],
    ['{"accountId": null, "ss58Address": null}', 'there is no key in it'],
    [JSON.stringify({ ss58Address: '5Bad' }), 'its ss58Address is not valid'],
    [JSON.stringify({ publicKey: '0x12' }), 'its publicKey is not valid'],
    [JSON.stringify({ publicKey: 5 }), 'its publicKey is not valid'],
    [JSON.stringify({ ss58Address: ALICE, publicKey: OTHER }), 'it names two different accounts'],
    [JSON.stringify({ ss58Address: ALICE, secretSeed: '0x12' }), 'the secret in it is not spelled as a secret'],
  ])('behavior: %s → %s', (text, why) => {
    expect(() => parse(text)).toThrow(expect.toSatisfy(keyfileCorrupt.is) as Error)
    expect(() => parse(text)).toThrow(why)
  })

  it('behavior: a bare hex number is not guessed at', () => {
    expect(() => parse(ACCOUNT)).toThrow(expect.toSatisfy(keyfileAmbiguous.is) as Error)
    expect(() => parse(`${ACCOUNT}\n`)).toThrow(expect.toSatisfy(keyfileAmbiguous.is) as Error)
  })

  it('behavior: errors never quote the file', () => {
    for (const text of ['{"secretPhrase": "alpha bravo"', '{"secretSeed": "alpha bravo", "ss58Address": "alpha bravo"}']) {
      // `inspect` shows what a crash report would: message, stack, causes and every property.
      expect(() => parse(text)).toThrow(expect.toSatisfy((error: unknown) => error instanceof Error && !inspect(error).includes('alpha')) as Error)
    }
  })
})

describe('formatContents and formatPublic', () => {
  const fields = { cryptoType: 'sr25519', account: ACCOUNT, secretPhrase: 'words', secretSeed: SEED, privateKey: undefined } as const

  it('default: compact JSON without empty keys, as the newest tools write it', () => {
    expect(Buffer.from(formatContents(fields)).toString()).toBe(`{"accountId":"${ACCOUNT}","publicKey":"${ACCOUNT}","secretPhrase":"words","secretSeed":"${SEED}","ss58Address":"${ALICE}","cryptoType":1}`)
    expect(Buffer.from(formatPublic({ ...fields, cryptoType: 'ed25519' })).toString()).toBe(`{"accountId":"${ACCOUNT}","publicKey":"${ACCOUNT}","ss58Address":"${ALICE}","cryptoType":0}`)
  })

  it('behavior: reads back as it was written', () => {
    expect(parseContents(formatContents(fields), '')).toEqual(fields)
    expect(hasSecret(fields)).toBe(true)
    expect(hasSecret(parseContents(formatPublic(fields), ''))).toBe(false)
  })
})

describe('formatOf', () => {
  it.each([
    ['{"a":1}', 'plain'],
    [' \n{', 'plain'],
    [ACCOUNT, 'plain'],
    ['$NACL\0\0', 'nacl'],
    ['$ANSIBLE_VAULT;1.1;AES256\n', 'ansible'],
    ['gAAAAABl', 'fernet'],
    ['hello', 'unknown'],
    ['$NAC', 'unknown'],
    ['', 'unknown'],
  ] as const)('%j is %s', (text, format) => {
    expect(formatOf(Buffer.from(text))).toBe(format)
    expect(isEncryptedFormat(format)).toBe(['nacl', 'ansible', 'fernet'].includes(format))
  })
})
