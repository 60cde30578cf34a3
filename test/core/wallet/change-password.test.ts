import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changePassword, openToChange } from '../../../src/core/wallet/change-password.ts'
import { formatContents } from '../../../src/core/wallet/contents.ts'
import { createColdkey } from '../../../src/core/wallet/create.ts'
import { emptyPassword, keyChanged, keyfileCorrupt, passwordRequired, publicOnly, wrongPassword } from '../../../src/core/wallet/errors.ts'
import { fieldsOf } from '../../../src/core/wallet/keys.ts'
import { coldkeyPlaces, type KeyPlaces } from '../../../src/core/wallet/paths.ts'
import { readPublicKey } from '../../../src/core/wallet/public.ts'
import { stretch } from '../../../src/core/wallet/stretch.ts'
import { openKeyfile } from '../../../src/core/wallet/unlock.ts'
import { countingRandom, MNEMONIC, quickly, temporaryDirectory } from './support.ts'
import { manifest, vectorPath } from './vectors.ts'

const SLOW = 120_000

async function wallet (password: string | null): Promise<KeyPlaces> {
  const root = temporaryDirectory()
  await createColdkey({ root, name: 'ada', source: { mnemonic: MNEMONIC }, password, random: countingRandom(), derive: quickly })
  return coldkeyPlaces(root, 'ada')
}

/** A wallet that holds this file and nothing else. */
function holding (file: Uint8Array | string): KeyPlaces {
  const places = coldkeyPlaces(temporaryDirectory(), 'ada')
  mkdirSync(dirname(places.path), { recursive: true })
  writeFileSync(places.path, file)
  return places
}

const change = async (places: KeyPlaces, { password = 'old', newPassword = 'new' }: { readonly password?: string | null, readonly newPassword?: string | null } = {}) =>
  changePassword(await openToChange(places, password ?? undefined, quickly), { newPassword, random: countingRandom(), derive: quickly })

const contentsOf = (path: string, password?: string) => openKeyfile(readFileSync(path), path, password, quickly)

describe('changePassword', () => {
  it('default: the new password opens the key, the old one its backup', async () => {
    const places = await wallet('old')
    const before = await contentsOf(places.path, 'old')
    const changed = await change(places)
    expect(changed).toMatchObject({ from: 'nacl', to: 'nacl', backup: join(places.backups, 'coldkey.1'), leftOut: [] })
    expect(await contentsOf(places.path, 'new')).toEqual(before)
    await expect(contentsOf(places.path, 'old')).rejects.toSatisfy(wrongPassword.is)
    expect(await contentsOf(changed.backup!, 'old')).toEqual(before)
  })

  it('behavior: a key gets its first password, or loses it', async () => {
    const places = await wallet(null)
    const before = await contentsOf(places.path)
    expect(await change(places, { password: null })).toMatchObject({ from: 'plain', to: 'nacl' })
    expect(await contentsOf(places.path, 'new')).toEqual(before)
    expect(await change(places, { password: 'new', newPassword: null })).toMatchObject({ from: 'nacl', to: 'plain', backup: join(places.backups, 'coldkey.2') })
    expect(await contentsOf(places.path)).toEqual(before)
  })

  it.each(['731-ansible-ascii', '731-fernet-ascii', '411-legacyenc-ascii', '731-coldkey-from-pjs-ascii', '411-hotkey-seed'])('behavior: %s, in an old or a broken form, is written in the newest', async id => {
    const vector = manifest.cases.find(each => each.id === id)!
    const places = holding(readFileSync(vectorPath(vector)))
    await changePassword(await openToChange(places, vector.password ?? undefined, stretch), { newPassword: null, random: countingRandom() })
    expect(JSON.parse(readFileSync(places.path, 'utf8'))).toMatchObject({ accountId: vector.public_key, privateKey: vector.private_key, ss58Address: vector.ss58, cryptoType: 1 })
    expect((await readPublicKey(places.publicPath)).address).toBe(vector.ss58)
  }, SLOW)

  it('behavior: a mnemonic alone becomes a whole keyfile', async () => {
    const places = holding(`${MNEMONIC}\n`)
    await change(places, { password: null, newPassword: null })
    const whole = await wallet(null)
    expect(readFileSync(places.path)).toEqual(readFileSync(whole.path))
    expect(readFileSync(places.publicPath)).toEqual(readFileSync(whole.publicPath))
  })

  it('behavior: a secret of another account is left out and said, and is in the backup', async () => {
    const { path } = await wallet(null)
    const json = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    const places = holding(JSON.stringify({ ...json, secretSeed: `0x${'11'.repeat(32)}` }))
    const { leftOut, backup } = await change(places)
    expect(leftOut).toEqual(['secretSeed'])
    expect(await contentsOf(places.path, 'new')).toMatchObject({ secretPhrase: MNEMONIC, secretSeed: json['secretSeed'] })
    expect(readFileSync(backup!, 'utf8')).toContain('1111')
  })

  it('behavior: a missing public half is made', async () => {
    const places = await wallet('old')
    const before = readFileSync(places.publicPath)
    rmSync(places.publicPath)
    await change(places)
    expect(readFileSync(places.publicPath)).toEqual(before)
  })

  it.each([
    [{ password: 'wrong' }, wrongPassword],
    [{ password: null }, passwordRequired],
    [{ newPassword: '' }, emptyPassword],
  ])('behavior: %j changes nothing', async (changes, error) => {
    const places = await wallet('old')
    const before = readFileSync(places.path)
    await expect(change(places, changes)).rejects.toSatisfy(error.is)
    expect(readFileSync(places.path)).toEqual(before)
  })

  it('behavior: a key that another program has replaced since it was opened stays', async () => {
    const [places, other] = [await wallet(null), await fieldsOf({ uri: '//Other' })]
    const opened = await openToChange(places, undefined)
    rmSync(places.publicPath)
    writeFileSync(places.path, formatContents(other))
    await expect(changePassword(opened, { newPassword: 'new', random: countingRandom(), derive: quickly })).rejects.toSatisfy(keyChanged.is)
    expect(readFileSync(places.path)).toEqual(formatContents(other))
    expect([existsSync(places.publicPath), existsSync(places.backups)]).toEqual([false, false])
  })

  it('behavior: what has no secret, or a wrong one, stays as it is', async () => {
    const { publicPath, path } = await wallet(null)
    await expect(change(holding(readFileSync(publicPath)))).rejects.toSatisfy(publicOnly.is)
    const json = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    const wrong = holding(JSON.stringify({ ss58Address: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', secretPhrase: json['secretPhrase'] }))
    await expect(change(wrong)).rejects.toSatisfy(keyfileCorrupt.is)
  })
})
