import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openLmdbStore } from '../../../src/chain-sim/state/lmdb-store.ts'
import { RandomPauses } from './pauses.ts'
import { changesAt, COUNTER, counted, createCounting } from './process.ts'
import { ITEM, someBlock } from './chains.ts'

/** How often the writer is killed: 20 times here, and as often as one likes in a longer run. */
const ROUNDS = Number(process.env['BTCLI_KILLS'] ?? 20)

const dir = mkdtempSync(join(tmpdir(), 'btcli-kill-'))
afterAll(() => { rmSync(dir, { recursive: true }) })
const script = fileURLToPath(new URL('process.ts', import.meta.url))

test(`behavior: killed ${ROUNDS} times while it writes, the chain opens at its last sealed block`, { timeout: 10_000 + ROUNDS * 5_000 }, async () => {
  await (await createCounting(dir)).close()
  const pauses = new RandomPauses(1)
  let before = 0
  for (let round = 1; round <= ROUNDS; round++) {
    const child = spawn(process.execPath, ['--import', 'tsx', script, 'forever', dir], { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = once(child, 'exit')
    let said = 0
    let killed = false
    for await (const line of createInterface({ input: child.stdout })) {
      said = Number(line)
      // After its first block, at no particular moment: within a write as likely as not.
      if (!killed) setTimeout(() => { child.kill('SIGKILL') }, pauses.next())
      killed = true
    }
    await ended
    const store = await openLmdbStore(dir, ['classic'])
    const { number } = store.head()
    expect(number).toBeGreaterThanOrEqual(said)
    expect(number).toBeGreaterThan(before)
    before = said
    // Every block with the state that belongs to it, and nothing of a further one.
    for (const each of [0, 1, Math.max(0, number - 3), number - 1, number]) {
      expect(store.block(each)?.hash).toBe(someBlock(each).hash)
      expect(counted(store.state(each).get(COUNTER))).toBe(each)
      if (each > 0) expect(store.state(each).get(`${ITEM}02`)).toEqual(changesAt(each).get(`${ITEM}02`) ?? undefined)
    }
    expect([...store.state().keys(`${ITEM}01`)].length).toBe(number)
    expect(counted(store.state().get(COUNTER))).toBe(number)
    expect(store.block(number + 1)).toBeUndefined()
    expect(store.numberOf(someBlock(number + 1).hash)).toBeUndefined()
    await store.close()
  }
})
