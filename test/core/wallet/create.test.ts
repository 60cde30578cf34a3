import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createColdkey, createHotkey, type NewKey } from '../../../src/core/wallet/create.ts'
import { emptyPassword, invalidMnemonic, invalidName, keyExists, wrongPassword } from '../../../src/core/wallet/errors.ts'
import { readKeyfile } from '../../../src/core/wallet/files.ts'
import { readColdkeyPublic } from '../../../src/core/wallet/public.ts'
import { openKeyfile, unlock } from '../../../src/core/wallet/unlock.ts'
import { ALICE, countingRandom, MNEMONIC, MNEMONIC_ADDRESS, quickly, temporaryDirectory } from './support.ts'

const newKey = (changes: Partial<NewKey> = {}): NewKey => ({
  root: join(temporaryDirectory(), 'wallets'),
  name: 'ada',
  source: { mnemonic: MNEMONIC },
  password: null,
  random: countingRandom(),
  derive: quickly,
  ...changes,
})

const filesUnder = (directory: string): string[] => existsSync(directory)
  ? readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter(path => statSync(join(directory, path)).isFile()).sort()
  : []

describe('createColdkey', () => {
  it('default: the key and its public half, for the owner only', async () => {
    const key = newKey()
    const created = await createColdkey(key)
    expect(created).toEqual({
      account: '0x6e28f7fb5a8f0365652d3ab59925a084671ef5627a381aa1ad43ff4837abfd68',
      address: MNEMONIC_ADDRESS,
      cryptoType: 'sr25519',
      path: join(key.root, 'ada', 'coldkey'),
      publicPath: join(key.root, 'ada', 'coldkeypub.txt'),
      backups: [],
    })
    expect(filesUnder(key.root)).toEqual([join('ada', 'coldkey'), join('ada', 'coldkeypub.txt')])
    expect(JSON.parse(readFileSync(created.publicPath, 'utf8'))).toEqual({ accountId: created.account, publicKey: created.account, ss58Address: MNEMONIC_ADDRESS, cryptoType: 1 })
    expect(JSON.parse(readFileSync(created.path, 'utf8'))).toEqual({
      accountId: created.account,
      publicKey: created.account,
      privateKey: '0xf96fd3d8238b59d21a8a3733206c1988a03e63c01e5ca1309d24eb2ac790230a16c1dceb70a472c1492de6681929c58d185053e384487b5773e7f3fe310176bd',
      secretPhrase: MNEMONIC,
      secretSeed: '0xed2b2ec63eaacc756f9821c15243b89db356d1cd3e05bc28f6f7284739269699',
      ss58Address: MNEMONIC_ADDRESS,
      cryptoType: 1,
    })
    expect((await unlock(created.path)).address).toBe(MNEMONIC_ADDRESS)
    if (process.platform !== 'win32') {
      expect([created.path, created.publicPath].map(path => statSync(path).mode & 0o777)).toEqual([0o600, 0o600])
      expect([key.root, join(key.root, 'ada')].map(path => statSync(path).mode & 0o777)).toEqual([0o700, 0o700])
    }
  })

  it('behavior: encrypted with a password', async () => {
    const { path } = await createColdkey(newKey({ password: 'pässwörd' }))
    const bytes = await readKeyfile(path)
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('$NACL')
    expect(await openKeyfile(bytes, path, 'pässwörd', quickly)).toMatchObject({ secretPhrase: MNEMONIC })
    await expect(openKeyfile(bytes, path, 'password', quickly)).rejects.toSatisfy(wrongPassword.is)
  })

  it('behavior: an existing key is left as it is', async () => {
    const key = newKey()
    const { path } = await createColdkey(key)
    const before = readFileSync(path)
    await expect(createColdkey({ ...key, source: { uri: '//Alice' } })).rejects.toSatisfy(keyExists.is)
    expect(readFileSync(path)).toEqual(before)
    expect(filesUnder(key.root)).toHaveLength(2)
  })

  it('behavior: a public half without its key is not overwritten either', async () => {
    const key = newKey()
    mkdirSync(join(key.root, 'ada'), { recursive: true })
    writeFileSync(join(key.root, 'ada', 'coldkeypub.txt'), 'of somebody else')
    await expect(createColdkey(key)).rejects.toSatisfy(keyExists.is)
    expect(filesUnder(key.root)).toHaveLength(1)
  })

  it('behavior: overwriting keeps both old files', async () => {
    const key = newKey()
    const first = await createColdkey(key)
    const old = [readFileSync(first.path), readFileSync(first.publicPath)]
    const second = await createColdkey({ ...key, source: { uri: '//Alice' }, overwrite: true })
    expect(second.address).toBe(ALICE)
    expect(second.backups).toEqual([join(key.root, 'ada', 'backups', 'coldkey.1'), join(key.root, 'ada', 'backups', 'coldkeypub.txt.1')])
    expect(second.backups.map(path => readFileSync(path))).toEqual(old)
    expect((await unlock(second.backups[0]!)).address).toBe(MNEMONIC_ADDRESS)
    expect((await unlock(second.path)).address).toBe(ALICE)
    expect((await readColdkeyPublic(key.root, 'ada')).address).toBe(ALICE)
  })

  it('behavior: when the public half cannot be written, nothing changes', async () => {
    const key = newKey({ password: 'secret' })
    const publicPath = join(key.root, 'ada', 'coldkeypub.txt')
    const late: typeof quickly = async (...job) => {
      mkdirSync(join(key.root, 'ada'), { recursive: true })
      writeFileSync(publicPath, 'of another process')
      return await quickly(...job)
    }
    await expect(createColdkey({ ...key, derive: late })).rejects.toSatisfy(keyExists.is)
    expect(filesUnder(key.root)).toEqual([join('ada', 'coldkeypub.txt')])

    const other = newKey()
    const { path, publicPath: blocked } = await createColdkey(other)
    const before = readFileSync(path)
    rmSync(blocked)
    mkdirSync(blocked)
    await expect(createColdkey({ ...other, source: { uri: '//Alice' }, overwrite: true })).rejects.toThrow('cannot be written')
    expect(readFileSync(path)).toEqual(before)
    expect(filesUnder(other.root)).toEqual([join('ada', 'coldkey')])
  })

  it('behavior: overwriting nothing is creating', async () => {
    expect((await createColdkey(newKey({ overwrite: true }))).backups).toEqual([])
  })

  it.each([
    [{ password: '' }, emptyPassword],
    [{ name: '../ada' }, invalidName],
    [{ source: { mnemonic: 'foo bar' } }, invalidMnemonic],
  ])('behavior: %j is refused before anything is written', async (changes, error) => {
    const key = newKey(changes)
    await expect(createColdkey(key)).rejects.toSatisfy(error.is)
    expect(existsSync(key.root)).toBe(false)
  })

  it('behavior: of several at once, one wins and its two files belong together', async () => {
    const key = newKey()
    const results = await Promise.allSettled(Array.from({ length: 6 }, (_, index) =>
      createColdkey({ ...key, source: { uri: `//${index}` }, random: countingRandom(index) })))
    const [winner, ...more] = results.flatMap(result => result.status === 'fulfilled' ? [result.value] : [])
    expect(more).toEqual([])
    expect(results.filter(result => result.status === 'rejected').every(result => keyExists.is(result.reason))).toBe(true)
    expect((await unlock(winner!.path)).address).toBe(winner!.address)
    expect((await readColdkeyPublic(key.root, 'ada')).address).toBe(winner!.address)
    expect(filesUnder(key.root)).toHaveLength(2)
  })
})

describe('createHotkey', () => {
  it('default: in the directory of hotkeys', async () => {
    const key = { ...newKey(), hotkey: 'miner' }
    const created = await createHotkey(key)
    expect(filesUnder(key.root)).toEqual([join('ada', 'hotkeys', 'miner'), join('ada', 'hotkeys', 'minerpub.txt')])
    expect((await unlock(created.path)).address).toBe(MNEMONIC_ADDRESS)
  })

  it('behavior: backups of hotkeys are out of the way of tools that list hotkeys', async () => {
    const key = { ...newKey(), hotkey: 'miner' }
    await createHotkey(key)
    const { backups } = await createHotkey({ ...key, overwrite: true })
    expect(backups[0]).toBe(join(key.root, 'ada', 'backups', 'hotkeys', 'miner.1'))
    expect(readdirSync(join(key.root, 'ada', 'hotkeys')).sort()).toEqual(['miner', 'minerpub.txt'])
  })

  it('behavior: ed25519', async () => {
    const created = await createHotkey({ ...newKey({ cryptoType: 'ed25519' }), hotkey: 'miner' })
    expect(created.cryptoType).toBe('ed25519')
    expect(await unlock(created.path)).toMatchObject({ type: 'ed25519', address: created.address })
  })
})
