import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { BtcliError } from '../../../src/core/errors.ts'
import { changePassword, openToChange } from '../../../src/core/wallet/change-password.ts'
import type { KeyfileFields } from '../../../src/core/wallet/contents.ts'
import { createColdkey, createHotkey, type NewHotkey } from '../../../src/core/wallet/create.ts'
import type { Disk } from '../../../src/core/disk.ts'
import { examine } from '../../../src/core/wallet/doctor.ts'
import { fieldsOf } from '../../../src/core/wallet/keys.ts'
import { hotkeyPlaces, type KeyPlaces } from '../../../src/core/wallet/paths.ts'
import { writePublicHalf } from '../../../src/core/wallet/public-half.ts'
import { readPublicKey } from '../../../src/core/wallet/public.ts'
import { renameHotkey, renameWallet } from '../../../src/core/wallet/rename.ts'
import { repair } from '../../../src/core/wallet/repair.ts'
import { openKeyfile } from '../../../src/core/wallet/unlock.ts'
import { faultyDisk, type Fault } from './faulty-disk.ts'
import { countingRandom, quickly, temporaryDirectory } from './support.ts'

const [OLD, NEW] = ['plum ivory trumpet', 'onyx barley sofa']
const alice = await fieldsOf({ uri: '//Alice' })
const bob = await fieldsOf({ uri: '//Bob' })

/** Whose key a file is, whichever of the two passwords opens it; undefined where there is none. */
async function holder (path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined
  for (const password of [OLD, NEW]) {
    const contents = await openKeyfile(readFileSync(path), path, password, quickly).catch(() => undefined)
    if (contents?.privateKey !== undefined) return contents.account
  }
  throw new Error(`${path} cannot be read any more`)
}

/** The accounts of all keys that are anywhere under a directory, under names that are not temporary. */
async function allHolders (root: string): Promise<ReadonlySet<string>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const secrets = files.filter(({ name }) => !name.startsWith('.') && !/pub\.txt(\.\d+)?$/.test(name))
  return new Set((await Promise.all(secrets.map(({ name, parentPath }) => holder(join(parentPath, name))))).filter(found => found !== undefined))
}

const key = (root: string, fields: KeyfileFields, password: string, disk?: Disk): NewHotkey =>
  ({ root, name: 'ada', hotkey: 'miner', source: { fields }, password, random: countingRandom(), derive: quickly, ...(disk === undefined ? {} : { disk }) })

interface Change {
  readonly name: string
  readonly before: KeyfileFields | undefined
  readonly run: (root: string, places: KeyPlaces, disk: Disk) => Promise<unknown>
  /** Whose the key may be afterwards. */
  readonly after: readonly (string | undefined)[]
}

const changes: readonly Change[] = [
  { name: 'create', before: undefined, run: (root, _, disk) => createHotkey(key(root, alice, NEW, disk)), after: [undefined, alice.account] },
  { name: 'overwrite', before: alice, run: (root, _, disk) => createHotkey({ ...key(root, bob, NEW, disk), overwrite: true }), after: [alice.account, bob.account] },
  { name: 'overwrite nothing', before: undefined, run: (root, _, disk) => createHotkey({ ...key(root, bob, NEW, disk), overwrite: true }), after: [undefined, bob.account] },
  { name: 'change-password', before: alice, run: async (_, places, disk) => changePassword(await openToChange(places, OLD, quickly), { newPassword: NEW, random: countingRandom(), derive: quickly, disk }), after: [alice.account] },
  { name: 'regen of the public half', before: alice, run: (_, places, disk) => writePublicHalf({ places, account: alice.account, overwrite: true, random: countingRandom(), disk }), after: [alice.account] },
]

/** Every operation in turn is the one that fails. */
async function atEachOperation (fault: Fault, change: Change, look: (root: string, places: KeyPlaces, error: unknown) => Promise<void>): Promise<number> {
  for (let at = 0; ; at += 1) {
    const root = join(temporaryDirectory(), 'wallets')
    const places = hotkeyPlaces(root, 'ada', 'miner')
    if (change.before !== undefined) await createHotkey(key(root, change.before, OLD))
    const disk = faultyDisk(at, fault)
    const error: unknown = await change.run(root, places, disk).then(() => undefined, (reason: unknown) => reason)
    await look(root, places, error)
    rmSync(dirname(root), { recursive: true })
    if (!disk.failed()) return at
  }
}

describe.each(changes)('$name, ended at every file operation', change => {
  it('behavior: killed: the key can be read, no key is lost, and no public half names another', async () => {
    const operations = await atEachOperation('killed', change, async (root, { path, publicPath }) => {
      const account = await holder(path)
      expect(change.after).toContain(account)
      if (existsSync(publicPath)) expect((await readPublicKey(publicPath)).account).toBe(account)
      if (change.before !== undefined) expect(await allHolders(root)).toContain(change.before.account)
    })
    expect(operations).toBeGreaterThan(4)
  })

  it('behavior: the disk is full: a typed error and the files as they were, or done', async () => {
    await atEachOperation('full', change, async (root, { path, publicPath }, error) => {
      if (error === undefined) return
      expect(error).toBeInstanceOf(BtcliError)
      expect((error as BtcliError).message).toContain('the disk is full')
      expect(await holder(path)).toBe(change.before?.account)
      expect(existsSync(publicPath)).toBe(change.before !== undefined)
      const left = existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(({ name }) => name) : []
      expect(left.filter(name => name !== basename(path) && name !== basename(publicPath))).toEqual([])
    })
  })
})

describe('rename, ended at every file operation', () => {
  it.each(['full', 'killed'] as const)('behavior: %s: a hotkey can be read under its old or its new name', async fault => {
    for (let at = 0; ; at += 1) {
      const root = join(temporaryDirectory(), 'wallets')
      await createHotkey(key(root, alice, OLD))
      const disk = faultyDisk(at, fault)
      const done = await renameHotkey(root, 'ada', 'miner', 'digger', disk).then(() => true, () => false)
      const found = await Promise.all(['miner', 'digger'].map(name => holder(join(root, 'ada', 'hotkeys', name))))
      expect(found).toContain(alice.account)
      if (done) expect(found[1]).toBe(alice.account)
      if (!disk.failed()) break
    }
  })

  it('behavior: a wallet has one of its names', async () => {
    for (let at = 0; at < 2; at += 1) {
      const root = join(temporaryDirectory(), 'wallets')
      await createColdkey(key(root, alice, OLD))
      await renameWallet(root, 'ada', 'eve', faultyDisk(at, 'killed')).catch(() => undefined)
      const found = await Promise.all(['ada', 'eve'].map(name => holder(join(root, name, 'coldkey'))))
      expect(found.filter(account => account !== undefined)).toEqual([alice.account])
    }
  })
})

describe('a process that is really killed', () => {
  const script = fileURLToPath(new URL('killed.ts', import.meta.url))

  // While it holds the lock, before and after the new secret has its name, and while it cleans up.
  it.each([3, 6, 9, 11])('behavior: at operation %i: the key can be read, and the lock it leaves is taken over', async at => {
    const root = join(temporaryDirectory(), 'wallets')
    const places = hotkeyPlaces(root, 'ada', 'miner')
    await createHotkey(key(root, alice, OLD))
    const { signal } = spawnSync(process.execPath, ['--import', 'tsx', script, root, `${at}`], { stdio: ['ignore', 'ignore', 'inherit'] })
    if (process.platform !== 'win32') expect(signal).toBe('SIGKILL')
    const account = await holder(places.path)
    expect([alice.account, bob.account]).toContain(account)
    expect(await allHolders(root)).toContain(alice.account)
    expect(readdirSync(dirname(places.path))).toContain('.miner.lock')
    await createHotkey({ ...key(root, bob, NEW), random: countingRandom(1), overwrite: true })
    expect(await holder(places.path)).toBe(bob.account)
    expect(await allHolders(root)).toContain(alice.account)
    expect((await readPublicKey(places.publicPath)).account).toBe(bob.account)
    const { findings } = await examine(root, { platform: 'win32', tryEmpty: false })
    for (const finding of findings) await repair(root, finding, { random: countingRandom(2) })
    expect(readdirSync(dirname(places.path))).toEqual(['miner', 'minerpub.txt'])
    expect(await allHolders(root)).toContain(alice.account)
  })
})
