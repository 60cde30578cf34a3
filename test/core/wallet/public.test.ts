import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createColdkey, createHotkey } from '../../../src/core/wallet/create.ts'
import { keyfileCorrupt, keyfileNotFound, passwordRequired, walletNotFound } from '../../../src/core/wallet/errors.ts'
import { readColdkeyPublic, readHotkeyPublic, readPublicKey } from '../../../src/core/wallet/public.ts'
import { ALICE, countingRandom, quickly, temporaryDirectory } from './support.ts'

async function aliceIn (root: string, password: string | null): Promise<void> {
  const key = { root, name: 'ada', source: { uri: '//Alice' }, password, random: countingRandom(), derive: quickly }
  await createColdkey(key)
  await createHotkey({ ...key, hotkey: 'miner' })
}

describe('readColdkeyPublic and readHotkeyPublic', () => {
  it('default: from the public half, no password needed', async () => {
    const root = temporaryDirectory()
    await aliceIn(root, 'secret')
    expect(await readColdkeyPublic(root, 'ada')).toMatchObject({ address: ALICE, cryptoType: 'sr25519' })
    expect(await readHotkeyPublic(root, 'ada', 'miner')).toMatchObject({ address: ALICE })
  })

  it('behavior: from the key itself when there is no public half and it is not encrypted', async () => {
    const root = temporaryDirectory()
    await aliceIn(root, null)
    rmSync(join(root, 'ada', 'coldkeypub.txt'))
    rmSync(join(root, 'ada', 'hotkeys', 'minerpub.txt'))
    expect(await readColdkeyPublic(root, 'ada')).toMatchObject({ address: ALICE })
    expect(await readHotkeyPublic(root, 'ada', 'miner')).toMatchObject({ address: ALICE })
  })

  it('behavior: an encrypted key without a public half needs its password', async () => {
    const root = temporaryDirectory()
    await aliceIn(root, 'secret')
    rmSync(join(root, 'ada', 'coldkeypub.txt'))
    await expect(readColdkeyPublic(root, 'ada')).rejects.toSatisfy(passwordRequired.is)
  })

  it('behavior: tells a missing wallet from a missing key', async () => {
    const root = temporaryDirectory()
    await expect(readColdkeyPublic(root, 'nope')).rejects.toSatisfy(walletNotFound.is)
    mkdirSync(join(root, 'ada'))
    await expect(readColdkeyPublic(root, 'ada')).rejects.toSatisfy(keyfileNotFound.is)
    await expect(readHotkeyPublic(root, 'ada', 'miner')).rejects.toSatisfy(keyfileNotFound.is)
  })
})

describe('readPublicKey', () => {
  it('behavior: a file that names nobody', async () => {
    const path = join(temporaryDirectory(), 'key')
    writeFileSync(path, '{"secretPhrase":"words"}')
    await expect(readPublicKey(path)).rejects.toSatisfy(keyfileCorrupt.is)
  })
})
