/**
 * What the tests of `lmdb-store.test.ts` run as processes of their own: `node --import tsx process.ts JOB DIR [COUNT]`.
 * Every block says how many there are in its state, so that a lost or half-written one shows.
 */
import { createLmdbStore, openLmdbStore } from '../../../src/chain-sim/state/lmdb-store.ts'
import { MemoryState } from '../../../src/chain-sim/state/memory-state.ts'
import { differencesOf, type Changes } from '../../../src/chain-sim/state/state.ts'
import type { ChainStore, StoreWriter } from '../../../src/chain-sim/state/store.ts'
import { BtcliError } from '../../../src/core/errors.ts'
import type { Hex } from '../../../src/core/hex.ts'
import { identity, ITEM, someBlock, value } from './chains.ts'

export const COUNTER: Hex = `${ITEM}00`
const count = (n: number): Uint8Array => Uint8Array.of(n >> 16, n >> 8, n)
export const counted = (bytes: Uint8Array | undefined): number => [...bytes ?? []].reduce((sum, byte) => sum * 256 + byte, 0)

/** What the blocks of these tests change: the counter, a key of their own, and one that two blocks of three have. */
export const changesAt = (number: number): Changes => new Map<Hex, Uint8Array | null>([
  [COUNTER, count(number)],
  [`${ITEM}01${number.toString(16).padStart(8, '0')}`, new Uint8Array(50).fill(number)],
  [`${ITEM}02`, number % 3 === 0 ? null : value(number)],
])

export const createCounting = (dir: string): Promise<ChainStore> => createLmdbStore(dir, identity, someBlock(0), new MemoryState([[COUNTER, count(0)]]))

export function appendNext (writer: StoreWriter): number {
  const number = counted(writer.state().get(COUNTER)) + 1
  writer.append(someBlock(number), differencesOf(changesAt(number)))
  return number
}

const jobs: Record<string, (dir: string, times: number) => Promise<void>> = {
  async append (dir, times) {
    const store = await openLmdbStore(dir, ['classic'])
    for (let i = 0; i < times; i++) store.write(appendNext)
    await store.close()
  },

  async create (dir) {
    const store = await createCounting(dir)
    await store.close()
  },

  async open (dir, times) {
    for (let i = 0; i < times; i++) await (await openLmdbStore(dir, ['classic'])).close()
  },

  /** Creates, and is killed while the genesis is being written. */
  async createAndDie (dir) {
    await createLmdbStore(dir, identity, someBlock(0), {
      get: () => value(1),
      * keys () {
        yield ITEM
        process.kill(process.pid, 'SIGKILL')
      },
    })
  },

  /** Appends, takes back and appends until it is killed; says the number of each committed block. */
  async forever (dir) {
    const store = await openLmdbStore(dir, ['classic'])
    for (;;) {
      const number = store.write(writer => {
        writer.truncate(Math.max(0, writer.head().number - 1))
        return [1, 2, 3].map(() => appendNext(writer)).at(-1)
      })
      await new Promise<void>(resolve => process.stdout.write(`${number}\n`, () => { resolve() }))
    }
  },

  /** Appends large blocks until that fails; says the error, and what is at the head after it. */
  async fill (dir) {
    const store = await openLmdbStore(dir, ['classic'])
    try {
      for (let seed = 1; ; seed++) {
        store.write(writer => {
          appendNext(writer)
          writer.append(someBlock(writer.head().number + 1), differencesOf(new Map<Hex, Uint8Array>([[`${ITEM}03`, noise(200_000, seed)], [COUNTER, count(writer.head().number + 1)]])))
        })
      }
    } catch (error) {
      const again = attempt(() => store.write(appendNext))
      process.stdout.write(JSON.stringify({ error: codeOf(error), again, head: store.head().number, counter: counted(store.state().get(COUNTER)) }))
    }
    await store.close()
  },
}

const noise = (length: number, seed: number): Uint8Array => {
  let last = seed
  return Uint8Array.from({ length }, () => (last = last * 48271 % 2147483647) >> 8)
}

const codeOf = (error: unknown): string => error instanceof BtcliError ? error.code : String(error)

function attempt (work: () => unknown): string {
  try {
    work()
    return 'done'
  } catch (error) {
    return codeOf(error)
  }
}

if (process.argv[1] === import.meta.filename) {
  const [job, dir, times] = process.argv.slice(2)
  try {
    await jobs[job ?? '']?.(dir ?? '', Number(times))
  } catch (error) {
    process.stdout.write(codeOf(error))
    process.exitCode = 1
  }
}
