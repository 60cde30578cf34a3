import { describe, expect, it } from 'vitest'
import type { KeyfileContents } from '../../../src/core/wallet/contents.ts'
import { fieldsOf } from '../../../src/core/wallet/keys.ts'
import { complete, pairOf, secretsOf } from '../../../src/core/wallet/secrets.ts'
import { MNEMONIC } from './support.ts'

const nothing: KeyfileContents = { cryptoType: undefined, account: undefined, secretPhrase: undefined, secretSeed: undefined, privateKey: undefined }
const alice = await fieldsOf({ uri: '//Alice' })

describe('secretsOf', () => {
  it.each(['sr25519', 'ed25519'] as const)('behavior: a private key alone gives its account, whether the file names it or not (%s)', async cryptoType => {
    const { privateKey, account } = await fieldsOf({ mnemonic: MNEMONIC }, cryptoType)
    for (const named of [account, undefined]) {
      const completed = await complete({ ...nothing, cryptoType, account: named, privateKey })
      expect(completed).toMatchObject({ fields: { account, privateKey, cryptoType }, leftOut: [] })
    }
  })

  it('behavior: a file that does not say which kind of key it holds: the one that gives its account', async () => {
    for (const cryptoType of ['sr25519', 'ed25519'] as const) {
      const fields = await fieldsOf({ mnemonic: MNEMONIC }, cryptoType)
      expect((await pairOf({ ...fields, cryptoType: undefined }))?.type).toBe(cryptoType)
    }
  })

  it('behavior: without an account too it is sr25519, as every tool that writes such files means it', async () => {
    expect((await pairOf({ ...nothing, secretPhrase: MNEMONIC }))?.type).toBe('sr25519')
  })

  it('behavior: a kind of key that is named is believed', async () => {
    const ed25519 = await fieldsOf({ mnemonic: MNEMONIC }, 'ed25519')
    expect(await pairOf({ ...ed25519, cryptoType: 'sr25519' })).toBeUndefined()
  })

  it('behavior: the official tools believe one secret or the other; here all that give the account count', async () => {
    const secrets = await secretsOf({ ...alice, secretPhrase: MNEMONIC })
    expect(secrets.map(({ name }) => name)).toEqual(['privateKey'])
    expect(await complete({ ...alice, secretPhrase: MNEMONIC })).toEqual({ fields: alice, leftOut: ['secretPhrase'] })
  })

  it('behavior: secrets of several accounts in a file that names none: no address is guessed', async () => {
    expect(await secretsOf({ ...nothing, secretPhrase: MNEMONIC, privateKey: alice.privateKey })).toEqual([])
  })

  it('behavior: a private key that no key can have', async () => {
    for (const digits of ['00', 'ff']) expect(await pairOf({ ...nothing, privateKey: `0x${digits.repeat(64)}` })).toBeUndefined()
  })
})
