import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createLmdbStore } from '../../../../src/chain-sim/state/lmdb-store.ts'
import { closeEnv, openEnv, transact, type Env } from '../../../../src/chain-sim/state/lmdb/env.ts'
import { u32 } from '../../../../src/chain-sim/state/lmdb/layout.ts'
import { MemoryState } from '../../../../src/chain-sim/state/memory-state.ts'
import { differencesOf } from '../../../../src/chain-sim/state/state.ts'
import { identity, ITEM, someBlock, value } from '../chains.ts'

const root = mkdtempSync(join(tmpdir(), 'btcli-env-'))
afterAll(() => { rmSync(root, { recursive: true }) })

/** More transactions than one opening of the database lasts. */
const MANY = 100

/** Writes one entry in a transaction of its own, and another that is rolled back. */
function writeEntry (env: Env, number: number): void {
  transact(env, () => { env.blocks.putSync(u32(number), value(number)) })
  expect(() => transact(env, () => {
    env.blocks.removeSync(u32(number))
    throw new Error('not this')
  })).toThrow('not this')
}

const entries = (env: Env): number[] => [...env.blocks.getRange({})].map(({ value: [number = -1] }) => number)
const upTo = (count: number): number[] => Array.from({ length: count }, (_, number) => number)

test('behavior: the database is opened anew now and then, and holds what was committed', async () => {
  const env = await openEnv(join(root, 'anew'))
  const roots = new Set<unknown>()
  for (const number of upTo(MANY)) {
    writeEntry(env, number)
    roots.add(env.root)
    expect(entries(env)).toEqual(upTo(number + 1))
  }
  const [first] = roots
  expect(roots.size).toBeGreaterThan(2)
  expect(first).toHaveProperty('status', 'closed')
  await closeEnv(env)
})

test('behavior: the database is opened anew sooner where transactions write much', async () => {
  const env = await openEnv(join(root, 'much'))
  const [first] = [env.root]
  for (const number of upTo(4)) {
    transact(env, () => { env.blocks.putSync(u32(number), value(number)) })
    env.entries += 50_000
  }
  expect(env.root).not.toBe(first)
  expect(entries(env)).toEqual(upTo(4))
  await closeEnv(env)
})

test.skipIf(process.platform === 'win32')('behavior: a file that is put in its place meanwhile is left alone', async () => {
  const dir = join(root, 'replaced')
  const env = await openEnv(dir)
  writeEntry(env, 0)
  cpSync(join(dir, 'data.mdb'), join(dir, 'other.mdb'))
  renameSync(join(dir, 'other.mdb'), join(dir, 'data.mdb'))
  for (const number of upTo(MANY)) writeEntry(env, number)
  expect(entries(env)).toEqual(upTo(MANY))
  await closeEnv(env)
  const other = await openEnv(dir)
  expect(entries(other)).toEqual([0])
  await closeEnv(other)
})

test('behavior: walks and states that began before go on', async () => {
  const keys = Array.from({ length: 600 }, (_, n) => `${ITEM}${n.toString(16).padStart(8, '0')}` as const)
  const store = await createLmdbStore(join(root, 'walks'), identity, someBlock(0), new MemoryState(keys.map(key => [key, value(1)])))
  const [newest, old] = [store.state(), store.state(0)]
  const walks = [newest, old].map(state => state.keys(ITEM)[Symbol.iterator]())
  for (const walk of walks) walk.next()
  for (let number = 1; number <= MANY; number++) store.write(writer => { writer.append(someBlock(number), differencesOf(new Map([[keys[500]!, value(number)]]))) })
  for (const walk of walks) expect([...{ [Symbol.iterator]: () => walk }]).toEqual(keys.slice(1))
  expect(newest.get(keys[500]!)).toEqual(value(MANY))
  expect(old.get(keys[500]!)).toEqual(value(1))
  await store.close()
})
