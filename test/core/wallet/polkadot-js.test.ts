import { readFileSync } from 'node:fs'
import { Keyring } from '@polkadot/keyring'
import type { KeyringPair$Json } from '@polkadot/keyring/types'
import { stringToU8a } from '@polkadot/util'
import { naclEncrypt } from '@polkadot/util-crypto'
import { describe, expect, it } from 'vitest'
import { encodeAddress } from '../../../src/core/ss58.ts'
import { emptyPassword, exportCorrupt, exportUnsupported, passwordRequired, wrongPassword } from '../../../src/core/wallet/errors.ts'
import { fieldsOf } from '../../../src/core/wallet/keys.ts'
import { makeExport, openExport } from '../../../src/core/wallet/polkadot-js.ts'
import { isExport, parseExport } from '../../../src/core/wallet/polkadot-json.ts'
import { countingRandom, MNEMONIC, quickly } from './support.ts'
import { manifest, vectorPath } from './vectors.ts'

const PASSWORD = 'pässwörd-密码-🔑'
const bytes = (json: unknown): Uint8Array => Buffer.from(JSON.stringify(json))
const open = (json: unknown, password?: string) => openExport(parseExport(bytes(json), 'export.json'), password)

const exported = (type: 'sr25519' | 'ed25519', password?: string): KeyringPair$Json =>
  new Keyring({ type, ss58Format: 42 }).addFromUri(MNEMONIC, { name: 'Ada' }).toJson(password)

describe('exports of the official tools', () => {
  it.each(manifest.polkadotjs)('$id opens to the same key', async vector => {
    const file = parseExport(readFileSync(vectorPath(vector)), vector.path)
    expect(file).toMatchObject({ address: vector.ss58, account: vector.public_key, cryptoType: 'sr25519', encrypted: true })
    expect(await openExport(file, vector.password)).toMatchObject({ account: vector.public_key, privateKey: vector.private_key })
    await expect(openExport(file, 'wrong')).rejects.toSatisfy(wrongPassword.is)
  })
})

describe('openExport', () => {
  it.each(['sr25519', 'ed25519'] as const)('behavior: what the library of polkadot.js writes today (%s)', async type => {
    const expected = await fieldsOf({ mnemonic: MNEMONIC }, type)
    const seed = type === 'ed25519' ? expected.secretSeed : undefined
    expect(await open(exported(type, PASSWORD), PASSWORD)).toEqual({ ...expected, secretPhrase: undefined, secretSeed: seed })
  })

  it('behavior: without a password it is not encrypted', async () => {
    const json = exported('sr25519')
    expect(parseExport(bytes(json), '')).toMatchObject({ encrypted: false, name: 'Ada' })
    expect((await open(json)).account).toBe((await fieldsOf({ mnemonic: MNEMONIC })).account)
  })

  it('behavior: an encrypted one needs its password, and an empty one is none', async () => {
    for (const password of [undefined, '']) await expect(open(exported('sr25519', PASSWORD), password)).rejects.toSatisfy(passwordRequired.is)
  })

  it('behavior: the address may be that of any network, or the account as hex', async () => {
    const json = exported('sr25519', PASSWORD)
    const { account } = await fieldsOf({ mnemonic: MNEMONIC })
    for (const address of [encodeAddress(account, 0), account]) {
      const read = parseExport(bytes({ ...json, address }), '')
      expect(read).toMatchObject({ account, address: encodeAddress(account) })
    }
    expect((await open({ ...json, address: account }, PASSWORD)).account).toBe(account)
  })

  it.each(['0', '1', '2'])('behavior: version %s holds the seed, under the password itself', async version => {
    for (const type of ['sr25519', 'ed25519'] as const) {
      const { account, secretSeed, privateKey } = await fieldsOf({ mnemonic: MNEMONIC }, type)
      const body = Buffer.concat([Buffer.from('3053020101300506032b657004220420', 'hex'), Buffer.from(secretSeed!.slice(2), 'hex'), Buffer.from('a123032100', 'hex'), Buffer.from(account.slice(2), 'hex')])
      const key = new Uint8Array(32)
      key.set(stringToU8a('short'))
      const { encrypted, nonce } = naclEncrypt(body, key, countingRandom()(24))
      const json = {
        address: account,
        encoded: `0x${Buffer.concat([nonce, encrypted]).toString('hex')}`,
        encoding: { content: version === '0' ? 'pkcs8' : ['pkcs8', type], type: 'xsalsa20-poly1305', version },
        meta: {},
      }
      expect(await open(json, 'short')).toEqual({ cryptoType: type, account, secretSeed, privateKey, secretPhrase: undefined })
    }
  })

  it('behavior: the secret of another account is refused', async () => {
    const other = new Keyring({ type: 'sr25519' }).addFromUri('//Alice').address
    await expect(open({ ...exported('sr25519', PASSWORD), address: other }, PASSWORD)).rejects.toThrow('does not belong to the address')
  })

  it('behavior: a key that would take all of the memory is refused before it is computed', async () => {
    const json = exported('sr25519', PASSWORD)
    const body = Buffer.from(json.encoded, 'base64')
    body.writeUInt32LE(2 ** 30, 32)
    await expect(open({ ...json, encoded: body.toString('base64') }, PASSWORD)).rejects.toSatisfy(exportCorrupt.is)
  })
})

describe('parseExport', () => {
  it('behavior: what is no account of Bittensor is named', () => {
    const json = exported('sr25519', PASSWORD)
    const withContent = (content: unknown) => () => parseExport(bytes({ ...json, encoding: { ...json.encoding, content } }), '')
    expect(withContent(['pkcs8', 'ecdsa'])).toThrow('an ecdsa account')
    expect(withContent(['pkcs8', 'ethereum'])).toThrow('an Ethereum account')
    expect(withContent(['batch-pkcs8'])).toThrow(expect.toSatisfy(exportUnsupported.is) as Error)
  })

  it.each([
    ['not JSON', 'it is not JSON'],
    [[], 'it is not JSON'],
    [{}, 'it has no body'],
    [{ encoded: 5, encoding: {} }, 'it has no body'],
    [{ ...exported('sr25519'), encoded: 'not base64!' }, 'its body is not base64'],
    [{ ...exported('sr25519'), address: '5Bad' }, 'its address is not valid'],
    [{ ...exported('sr25519'), address: undefined }, 'it does not name its account'],
    [{ ...exported('sr25519'), encoding: { content: ['pkcs8', 'sr25519'], type: ['none'], version: '4' } }, 'it is of a version that is not known'],
    [{ ...exported('sr25519'), encoding: { content: ['pkcs8', 'sr25519'], type: ['rot13'], version: '3' } }, 'it is encrypted in a way that is not known'],
    [{ ...exported('sr25519'), encoding: { content: ['der', 'sr25519'], type: ['none'], version: '3' } }, 'its body is of no known kind'],
    [{ ...exported('sr25519'), encoding: { content: ['pkcs8', 'bls'], type: ['none'], version: '3' } }, 'its key is of no known kind'],
  ])('behavior: %j: %s', (json, why) => {
    const file = typeof json === 'string' ? Buffer.from(json) : bytes(json)
    expect(() => parseExport(file, 'export.json')).toThrow(expect.toSatisfy(exportCorrupt.is) as Error)
    expect(() => parseExport(file, 'export.json')).toThrow(why)
  })

  it('behavior: told from a keyfile by its shape', () => {
    expect(isExport(bytes(exported('sr25519')))).toBe(true)
    expect(isExport(Buffer.from('{"secretPhrase":"words"}'))).toBe(false)
    expect(isExport(Buffer.from([0, 1, 2]))).toBe(false)
  })
})

describe('makeExport', () => {
  const options = { name: 'Ada', now: 1_700_000_000_000, random: countingRandom() }

  it.each([['sr25519', PASSWORD], ['ed25519', PASSWORD], ['sr25519', null], ['ed25519', null]] as const)('default: the library of polkadot.js opens it and signs (%s, %s)', async (type, password) => {
    const fields = await fieldsOf({ mnemonic: MNEMONIC }, type)
    const text = await makeExport(fields, { ...options, password })
    const json = JSON.parse(text!) as KeyringPair$Json
    expect(json.meta).toEqual({ name: 'Ada', whenCreated: 1_700_000_000_000 })
    const pair = new Keyring({ ss58Format: 42 }).addFromJson(json)
    pair.unlock(password ?? undefined)
    const message = stringToU8a('hello')
    expect(pair.verify(message, pair.sign(message), pair.publicKey)).toBe(true)
    expect(await open(json, password ?? undefined)).toMatchObject({ account: fields.account, privateKey: fields.privateKey, cryptoType: type })
  })

  it('behavior: an empty password encrypts nothing, and a secret of another account is not exported', async () => {
    const fields = await fieldsOf({ mnemonic: MNEMONIC })
    await expect(makeExport(fields, { ...options, password: '', derive: quickly })).rejects.toSatisfy(emptyPassword.is)
    expect(await makeExport({ ...fields, account: `0x${'11'.repeat(32)}` }, { ...options, password: null })).toBeUndefined()
  })
})
