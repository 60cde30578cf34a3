import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createColdkey } from '../../../src/core/wallet/create.ts'
import { keyExists, publicMismatch } from '../../../src/core/wallet/errors.ts'
import { fieldsOf } from '../../../src/core/wallet/keys.ts'
import { coldkeyPlaces } from '../../../src/core/wallet/paths.ts'
import { writePublicHalf } from '../../../src/core/wallet/public-half.ts'
import { readPublicKey } from '../../../src/core/wallet/public.ts'
import { ALICE, countingRandom, quickly, temporaryDirectory } from './support.ts'

const alice = await fieldsOf({ uri: '//Alice' })
const bob = await fieldsOf({ uri: '//Bob' })
const random = countingRandom()

describe('writePublicHalf', () => {
  it('default: for a machine that does not hold the secret', async () => {
    const places = coldkeyPlaces(temporaryDirectory(), 'ada')
    expect(await writePublicHalf({ places, account: alice.account, random })).toEqual({ address: ALICE, path: places.publicPath, backup: undefined })
    expect(await readPublicKey(places.publicPath)).toEqual({ account: alice.account, address: ALICE, cryptoType: 'sr25519' })
  })

  it('behavior: one that is there stays, or is kept', async () => {
    const places = coldkeyPlaces(temporaryDirectory(), 'ada')
    await writePublicHalf({ places, account: alice.account, random })
    await expect(writePublicHalf({ places, account: bob.account, random })).rejects.toSatisfy(keyExists.is)
    const { backup } = await writePublicHalf({ places, account: bob.account, random, overwrite: true })
    expect(backup).toBe(join(places.backups, 'coldkeypub.txt.1'))
    expect((await readPublicKey(backup!)).address).toBe(ALICE)
  })

  it('behavior: beside a secret that can be read it must be that of the account', async () => {
    const root = temporaryDirectory()
    const places = coldkeyPlaces(root, 'ada')
    await createColdkey({ root, name: 'ada', source: { fields: alice }, password: null, random })
    await expect(writePublicHalf({ places, account: bob.account, random, overwrite: true })).rejects.toSatisfy(publicMismatch.is)
    const before = readFileSync(places.publicPath)
    rmSync(places.publicPath)
    await writePublicHalf({ places, account: alice.account, random })
    expect(readFileSync(places.publicPath)).toEqual(before)
  })

  it('behavior: beside an encrypted secret nothing is known, and the secret is not touched', async () => {
    const root = temporaryDirectory()
    const places = coldkeyPlaces(root, 'ada')
    await createColdkey({ root, name: 'ada', source: { fields: alice }, password: 'x', random, derive: quickly })
    const before = readFileSync(places.path)
    await writePublicHalf({ places, account: bob.account, random, overwrite: true })
    expect(readFileSync(places.path)).toEqual(before)
  })
})
