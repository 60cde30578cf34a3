import { Keyring } from '@polkadot/keyring'
import { describe, expect, it } from 'vitest'
import { fromHex, toHex } from '../../../src/core/hex.ts'
import { encodeAddress } from '../../../src/core/ss58.ts'
import { invalidMnemonic, invalidSeed, invalidUri } from '../../../src/core/wallet/errors.ts'
import { fieldsOf } from '../../../src/core/wallet/keys.ts'
import { pairOf } from '../../../src/core/wallet/secrets.ts'
import { toFileForm, toSigningForm } from '../../../src/core/wallet/sr25519-form.ts'
import { ALICE, MNEMONIC, MNEMONIC_ADDRESS } from './support.ts'
import { manifest } from './vectors.ts'

const SEED = `0x${'11'.repeat(31)}22`

describe('fieldsOf', () => {
  it.each(manifest.cases.filter(({ mnemonic, private_key: key }) => mnemonic !== null && key !== null))('behavior: the mnemonic of $id gives the same file fields', async vector => {
    expect(await fieldsOf({ mnemonic: vector.mnemonic! }, vector.crypto_type)).toEqual({
      cryptoType: vector.crypto_type,
      account: vector.public_key,
      secretPhrase: vector.mnemonic,
      secretSeed: vector.seed,
      privateKey: vector.private_key,
    })
  })

  it('behavior: a seed, with and without 0x', async () => {
    const fields = await fieldsOf({ seed: SEED })
    expect(fields).toMatchObject({ secretSeed: SEED, secretPhrase: undefined })
    // The address that the official tool gave to this seed.
    expect(encodeAddress(fields.account)).toBe('5Hh6BJTsy8JW189RhnP85cn57TC9ev1doYRd3fm3m4JPcNCa')
    expect(await fieldsOf({ seed: SEED.slice(2).toUpperCase() })).toEqual(fields)
  })

  it('behavior: a URI leaves neither phrase nor seed', async () => {
    const fields = await fieldsOf({ uri: '//Alice' })
    expect(encodeAddress(fields.account)).toBe(ALICE)
    expect(fields).toMatchObject({ secretPhrase: undefined, secretSeed: undefined, privateKey: expect.any(String) as string })
  })

  it.each(['//Alice', '//Alice/soft', '//Alice//stash///password', `${MNEMONIC}//0`, MNEMONIC, `${SEED}//x`, SEED])('behavior: the URI %s is what the key library makes of it', async uri => {
    const { address } = new Keyring({ type: 'sr25519', ss58Format: 42 }).addFromUri(uri)
    const fields = await fieldsOf({ uri })
    expect(encodeAddress(fields.account)).toBe(address)
    expect((await pairOf(fields))?.address).toBe(address)
  })

  it('behavior: ed25519', async () => {
    const { address } = new Keyring({ type: 'ed25519', ss58Format: 42 }).addFromUri('//Alice')
    expect(encodeAddress((await fieldsOf({ uri: '//Alice' }, 'ed25519')).account)).toBe(address)
  })

  it('behavior: what is no key is refused without being quoted', async () => {
    await expect(fieldsOf({ mnemonic: 'foo bar' })).rejects.toSatisfy(invalidMnemonic.is)
    await expect(fieldsOf({ seed: '0x12' })).rejects.toSatisfy(invalidSeed.is)
    await expect(fieldsOf({ seed: `0x${'zz'.repeat(32)}` })).rejects.toSatisfy(invalidSeed.is)
    for (const uri of ['', 'nonsense', 'foo bar//x', '0x12//x']) await expect(fieldsOf({ uri })).rejects.toSatisfy(invalidUri.is)
    await expect(fieldsOf({ uri: '//Alice/soft' }, 'ed25519')).rejects.toSatisfy(invalidUri.is)
  })
})

describe('pairOf', () => {
  it('default: signs for the account', async () => {
    const pair = await pairOf(await fieldsOf({ mnemonic: MNEMONIC }))
    expect(pair?.address).toBe(MNEMONIC_ADDRESS)
  })

  it.each(['sr25519', 'ed25519'] as const)('behavior: any one of the secrets is enough (%s)', async cryptoType => {
    const fields = await fieldsOf({ mnemonic: MNEMONIC }, cryptoType)
    const none = { ...fields, secretPhrase: undefined, secretSeed: undefined, privateKey: undefined }
    for (const key of ['secretPhrase', 'secretSeed', 'privateKey'] as const) {
      expect(toHex((await pairOf({ ...none, [key]: fields[key] }))!.publicKey)).toBe(fields.account)
    }
    expect(await pairOf(none)).toBeUndefined()
  })

  it('behavior: a secret of another account is never used', async () => {
    const mine = await fieldsOf({ mnemonic: MNEMONIC })
    const other = await fieldsOf({ uri: '//Alice' })
    expect(await pairOf({ ...mine, account: other.account })).toBeUndefined()
    expect(await pairOf({ ...other, account: mine.account })).toBeUndefined()
    expect(await pairOf({ ...mine, cryptoType: 'ed25519' })).toBeUndefined()
    expect(await pairOf({ ...mine, secretPhrase: 'foo bar', secretSeed: undefined })).toBeDefined()
  })
})

describe('the two forms of an sr25519 secret', () => {
  it('default: one is the other', () => {
    for (const { private_key: key, crypto_type: type } of manifest.cases) {
      if (key !== null && type === 'sr25519') expect(toHex(toFileForm(toSigningForm(fromHex(key))!))).toBe(key)
    }
  })

  it('behavior: a scalar that no key has, or another length, is refused', () => {
    expect(toSigningForm(new Uint8Array(64).fill(255))).toBeUndefined()
    expect(toSigningForm(new Uint8Array(32))).toBeUndefined()
  })
})
