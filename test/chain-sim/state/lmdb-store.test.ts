import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { createLmdbStore, openLmdbStore } from '../../../src/chain-sim/state/lmdb-store.ts'
import { FORMAT } from '../../../src/chain-sim/state/lmdb/layout.ts'
import { MemoryState } from '../../../src/chain-sim/state/memory-state.ts'
import { differencesOf } from '../../../src/chain-sim/state/state.ts'
import type { ChainStore } from '../../../src/chain-sim/state/store.ts'
import { identity, ITEM, someBlock, value } from './chains.ts'
import { appendNext, changesAt, COUNTER, counted, createCounting } from './process.ts'

const root = mkdtempSync(join(tmpdir(), 'btcli-lmdb-'))
afterAll(() => { rmSync(root, { recursive: true }) })
let dirs = 0
const newDir = () => join(root, `chain.${++dirs}`)

const open = (dir: string) => openLmdbStore(dir, ['classic'])
const create = (dir: string, entries: MemoryState = new MemoryState([['0x01', value(1)]])) => createLmdbStore(dir, identity, someBlock(0), entries)
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error

const script = fileURLToPath(new URL('process.ts', import.meta.url))
const run = (...args: string[]): ChildProcess => spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
const ended = async (child: ChildProcess) => {
  const [output] = await Promise.all([text(child.stdout!), once(child, 'exit')])
  return { output, status: child.exitCode }
}

/** Every block is there with the state that belongs to it, and nothing of a further one. */
function expectWhole (store: ChainStore): void {
  const newest = store.head().number
  for (let number = 0; number <= newest; number++) {
    expect(store.block(number)?.hash).toBe(someBlock(number).hash)
    expect(store.numberOf(someBlock(number).hash)).toBe(number)
    expect(counted(store.state(number).get(COUNTER))).toBe(number)
    if (number > 0) expect(store.state(number).get(`${ITEM}02`)).toEqual(changesAt(number).get(`${ITEM}02`) ?? undefined)
  }
  expect(counted(store.state().get(COUNTER))).toBe(newest)
  expect([...store.state().keys(`${ITEM}01`)].length).toBe(newest)
  expect(store.block(newest + 1)).toBeUndefined()
  expect(store.numberOf(someBlock(newest + 1).hash)).toBeUndefined()
}

describe('createLmdbStore', () => {
  test('behavior: refuses a directory that is in use', async () => {
    const taken = newDir()
    mkdirSync(taken)
    writeFileSync(join(taken, 'letter.txt'), 'dear')
    await expect(create(taken)).rejects.toThrow(code('NOT_A_CHAIN'))
    expect(readdirSync(taken)).toEqual(['letter.txt'])
    const dir = newDir()
    await (await create(dir)).close()
    await expect(create(dir, new MemoryState())).rejects.toThrow(code('CHAIN_EXISTS'))
    const store = await open(dir)
    expect(store.state().get('0x01')).toEqual(value(1))
    await store.close()
  })

  test('behavior: of several processes one makes the chain', async () => {
    const dir = newDir()
    const answers = await Promise.all([1, 2, 3].map(() => ended(run('create', dir))))
    expect(answers.map(({ output }) => output).sort()).toEqual(['', 'CHAIN_EXISTS', 'CHAIN_EXISTS'])
    const store = await open(dir)
    expectWhole(store)
    await store.close()
  })

  test('behavior: killed while it makes the chain', async () => {
    const dir = newDir()
    await ended(run('createAndDie', dir))
    expect(existsSync(join(dir, 'data.mdb'))).toBe(true)
    await expect(open(dir)).rejects.toThrow(code('NO_CHAIN'))
    const store = await createCounting(dir)
    expectWhole(store)
    await store.close()
  })
})

describe('openLmdbStore', () => {
  test('behavior: no chain there', async () => {
    const dir = newDir()
    await expect(open(dir)).rejects.toThrow(code('NO_CHAIN'))
    expect(existsSync(dir)).toBe(false)
    mkdirSync(dir)
    await expect(open(dir)).rejects.toThrow(code('NO_CHAIN'))
    writeFileSync(join(dir, 'letter.txt'), 'dear')
    await expect(open(dir)).rejects.toThrow(code('NOT_A_CHAIN'))
    await expect(open(join(dir, 'letter.txt'))).rejects.toThrow(code('CHAIN_UNREADABLE'))
    expect(readdirSync(dir)).toEqual(['letter.txt'])
  })

  test('behavior: damaged files', async () => {
    const dir = newDir()
    mkdirSync(dir)
    writeFileSync(join(dir, 'data.mdb'), 'x'.repeat(20_000))
    await expect(open(dir)).rejects.toThrow(code('CHAIN_UNREADABLE'))
    await expect(create(dir)).rejects.toThrow(code('CHAIN_UNREADABLE'))
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('behavior: no permission', async () => {
    const dir = newDir()
    await (await create(dir)).close()
    chmodSync(join(dir, 'data.mdb'), 0o000)
    await expect(open(dir)).rejects.toThrow(code('CHAIN_UNREADABLE'))
  })

  test('behavior: another format, another runtime, another program', async () => {
    const dir = newDir()
    await (await create(dir)).close()
    await expect(openLmdbStore(dir, ['modern'])).rejects.toThrow(code('CHAIN_RUNTIME'))

    const { open: openRaw } = await import('lmdb')
    const change = async (path: string, table: string, key: string, text: string) => {
      const raw = openRaw<Uint8Array, Uint8Array>({ path, noSubdir: false, overlappingSync: false, encoding: 'binary', keyEncoding: 'binary' })
      raw.openDB(table, { encoding: 'binary', keyEncoding: 'binary' }).putSync(Buffer.from(key), Buffer.from(text))
      await raw.close()
    }
    await change(dir, 'meta', 'chain', JSON.stringify({ format: FORMAT + 1 }))
    await change(dir, 'later', 'key', 'value')
    await expect(open(dir)).rejects.toThrow(code('CHAIN_FORMAT'))
    await expect(create(dir)).rejects.toThrow(code('CHAIN_FORMAT'))

    const other = newDir()
    await change(other, 'letters', 'first', 'dear')
    await expect(open(other)).rejects.toThrow(code('NOT_A_CHAIN'))
    await expect(create(other)).rejects.toThrow(code('NOT_A_CHAIN'))

    await change(dir, 'meta', 'chain', 'no JSON')
    await expect(open(dir)).rejects.toThrow(code('CHAIN_UNREADABLE'))
  })

  test('behavior: says what the chain is', async () => {
    const dir = newDir()
    await (await create(dir)).close()
    const store = await open(dir)
    expect(store.identity).toEqual(identity)
    await store.close()
  })
})

describe('LmdbStore', () => {
  test('behavior: keys that it cannot keep', async () => {
    const store = await create(newDir())
    for (const key of ['0x', `0x${'00'.repeat(1979)}`] as const) {
      expect(() => store.write(writer => { writer.append(someBlock(1), differencesOf(new Map([[key, value(1)]]))) })).toThrow(code('KEY_LENGTH'))
      expect(store.state().get(key)).toBeUndefined()
    }
    const longest = `0x${'00'.repeat(1978)}` as const
    store.write(writer => { writer.append(someBlock(1), differencesOf(new Map([[longest, value(1)]]))) })
    expect([...store.state().keys('0x0000')]).toEqual([longest])
    for (const after of [longest, `${longest}00`, `${longest}ff`] as const) expect([...store.state().keys('0x0000', after)]).toEqual([])
    expect([...store.state().keys('0x', '0x')]).toEqual([longest, '0x01'])
    await store.close()
  })

  test('behavior: writers of several processes queue, and none is lost', async () => {
    const dir = newDir()
    const store = await createCounting(dir)
    const others = [1, 2, 3].map(() => ended(run('append', dir, '40')))
    let waiting = true
    void Promise.all(others).then(() => { waiting = false })
    let own = 0
    while (waiting) {
      const before = store.head().number
      expect(store.write(appendNext)).toBeGreaterThan(before)
      own++
      await new Promise(resolve => setImmediate(resolve))
    }
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual([0, 0, 0])
    expect(store.head().number).toBe(own + 120)
    expectWhole(store)
    await store.close()
  })

  test('behavior: opening beside a writer loses none of its blocks', async () => {
    const store = await createCounting(newDir())
    const other = ended(run('open', join(root, `chain.${dirs}`), '60'))
    let waiting = true
    void other.then(() => { waiting = false })
    for (let number = 1; waiting; number++) {
      expect(store.write(appendNext)).toBe(number)
      await new Promise(resolve => setImmediate(resolve))
    }
    expect((await other).status).toBe(0)
    await store.close()
  })

  test('behavior: sees within one turn of the event loop what another process appended', async () => {
    const dir = newDir()
    const [store, other] = [await createCounting(dir), await open(dir)]
    const newest = store.state()
    for (const number of [1, 2, 3]) {
      expect(counted(newest.get(COUNTER))).toBe(number - 1)
      other.write(appendNext)
      expect(store.head().number).toBe(number)
      expect(counted(newest.get(COUNTER))).toBe(number)
      expect(counted(store.state(number).get(COUNTER))).toBe(number)
      expect(store.block(number)?.hash).toBe(someBlock(number).hash)
    }
    await Promise.all([store.close(), other.close()])
  })

  test('behavior: kill -9 leaves the last committed block', async () => {
    const dir = newDir()
    await (await createCounting(dir)).close()
    for (let round = 1; round <= 5; round++) {
      const child = run('forever', dir)
      let said = 0
      let lines = 0
      for await (const line of createInterface({ input: child.stdout! })) {
        said = Number(line)
        if (++lines === 7 * round) child.kill('SIGKILL')
      }
      const store = await open(dir)
      expect(store.head().number).toBeGreaterThanOrEqual(said)
      expectWhole(store)
      await store.close()
    }
  })

  test.skipIf(process.platform === 'win32')('behavior: no room left', async () => {
    const dir = newDir()
    await (await createCounting(dir)).close()
    // A limit on the size of files stands for a full disk: the same call fails.
    const child = spawn('sh', ['-c', 'ulimit -f 4096; exec "$0" --import tsx "$@"', process.execPath, script, 'fill', dir], { stdio: ['ignore', 'pipe', 'inherit'] })
    const { output } = await ended(child)
    const { error, head, counter } = JSON.parse(output) as { error: string, head: number, counter: number }
    expect(error).toBe('DISK_FULL')
    expect(head).toBe(counter)
    const store = await open(dir)
    const { number } = store.head()
    expect([head, head + 1]).toContain(number)
    expect(counted(store.state().get(COUNTER))).toBe(number)
    expect(store.write(appendNext)).toBe(number + 1)
    await store.close()
  })
})
