import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createColdkey, createHotkey } from '../../../src/core/wallet/create.ts'
import { invalidName, keyExists, keyfileNotFound, walletNotFound } from '../../../src/core/wallet/errors.ts'
import { readHotkeyPublic } from '../../../src/core/wallet/public.ts'
import { renameHotkey, renameWallet } from '../../../src/core/wallet/rename.ts'
import { ALICE, countingRandom, temporaryDirectory } from './support.ts'

async function someWallet (): Promise<string> {
  const root = temporaryDirectory()
  const key = { root, name: 'ada', source: { uri: '//Alice' }, password: null, random: countingRandom() }
  await createColdkey(key)
  await createHotkey({ ...key, hotkey: 'miner' })
  return root
}

describe('renameWallet', () => {
  it('default: with all that is in it', async () => {
    const root = await someWallet()
    expect(await renameWallet(root, 'ada', 'eve')).toBe(join(root, 'eve'))
    expect(readdirSync(root)).toEqual(['eve'])
    expect((await readHotkeyPublic(root, 'eve', 'miner')).address).toBe(ALICE)
  })

  it('behavior: nothing is overwritten', async () => {
    const root = await someWallet()
    mkdirSync(join(root, 'eve', 'hotkeys'), { recursive: true })
    writeFileSync(join(root, 'bob'), 'a file')
    for (const name of ['eve', 'bob']) await expect(renameWallet(root, 'ada', name)).rejects.toSatisfy(keyExists.is)
    expect(readdirSync(root).sort()).toEqual(['ada', 'bob', 'eve'])
  })

  it('behavior: no such wallet, and names that are none', async () => {
    const root = await someWallet()
    await expect(renameWallet(root, 'nobody', 'eve')).rejects.toSatisfy(walletNotFound.is)
    await expect(renameWallet(root, 'ada', '../eve')).rejects.toSatisfy(invalidName.is)
    await expect(renameWallet(root, '../ada', 'eve')).rejects.toSatisfy(invalidName.is)
  })
})

describe('renameHotkey', () => {
  it('default: both of its files', async () => {
    const root = await someWallet()
    const hotkeys = join(root, 'ada', 'hotkeys')
    const before = readFileSync(join(hotkeys, 'miner'))
    expect(await renameHotkey(root, 'ada', 'miner', 'digger')).toBe(join(hotkeys, 'digger'))
    expect(readdirSync(hotkeys).sort()).toEqual(['digger', 'diggerpub.txt'])
    expect(readFileSync(join(hotkeys, 'digger'))).toEqual(before)
  })

  it('behavior: one of the older tools, without a public half', async () => {
    const root = await someWallet()
    rmSync(join(root, 'ada', 'hotkeys', 'minerpub.txt'))
    await renameHotkey(root, 'ada', 'miner', 'digger')
    expect(readdirSync(join(root, 'ada', 'hotkeys'))).toEqual(['digger'])
  })

  it('behavior: nothing is overwritten, not even a public half', async () => {
    const root = await someWallet()
    const taken = join(root, 'ada', 'hotkeys', 'diggerpub.txt')
    writeFileSync(taken, 'of another')
    await expect(renameHotkey(root, 'ada', 'miner', 'digger')).rejects.toSatisfy(keyExists.is)
    expect([readFileSync(taken, 'utf8'), existsSync(join(root, 'ada', 'hotkeys', 'digger'))]).toEqual(['of another', false])
  })

  it('behavior: of two at once that want one name, one gets it and the other keeps its own', async () => {
    const root = await someWallet()
    await createHotkey({ root, name: 'ada', hotkey: 'second', source: { uri: '//Bob' }, password: null, random: countingRandom(1) })
    const results = await Promise.allSettled(['miner', 'second'].map(name => renameHotkey(root, 'ada', name, 'digger')))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const secrets = readdirSync(join(root, 'ada', 'hotkeys')).filter(name => !name.endsWith('pub.txt'))
    const accounts = await Promise.all(secrets.map(name => readHotkeyPublic(root, 'ada', name)))
    expect(new Set(accounts.map(({ address }) => address)).size).toBe(2)
  })

  it('behavior: no such hotkey', async () => {
    await expect(renameHotkey(await someWallet(), 'ada', 'nobody', 'digger')).rejects.toSatisfy(keyfileNotFound.is)
  })
})
