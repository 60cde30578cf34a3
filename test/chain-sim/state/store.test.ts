import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { createLmdbStore, openLmdbStore } from '../../../src/chain-sim/state/lmdb-store.ts'
import { MemoryState } from '../../../src/chain-sim/state/memory-state.ts'
import { createMemoryStore } from '../../../src/chain-sim/state/memory-store.ts'
import { noSuchBlock } from '../../../src/chain-sim/state/errors.ts'
import { StateKey } from '../../../src/chain-sim/state/state-key.ts'
import { differencesOf, type Changes, type Difference, type State } from '../../../src/chain-sim/state/state.ts'
import type { ChainStore, StoredBlock, StoreWriter } from '../../../src/chain-sim/state/store.ts'
import type { Hex } from '../../../src/core/hex.ts'
import { identity, ITEM, someBlock, value } from './chains.ts'
import { anyChanges, applied, expectSame, KEYS, type Model } from './model.ts'

const root = mkdtempSync(join(tmpdir(), 'btcli-store-'))
afterAll(() => { rmSync(root, { recursive: true }) })

let count = 0
/** Every store that there is, and how it is made and, where it outlives the process, opened again. */
const stores = {
  memory: {
    create: async (state: State) => createMemoryStore(identity, someBlock(0), state),
    reopen: async (store: ChainStore) => store,
  },
  lmdb: {
    create: (state: State) => createLmdbStore(join(root, `chain.${++count}`), identity, someBlock(0), state),
    reopen: async (store: ChainStore) => {
      await store.close()
      return openLmdbStore(join(root, `chain.${count}`), ['classic'])
    },
  },
}

const known = new Map(KEYS.map(hex => [hex, new StateKey(hex)]))
/** Changes as a runtime makes them, whose keys are the same ones in each block. */
const underKnownKeys = (changes: Changes): Difference[] => Array.from(changes, ([hex, value]) => ({ key: known.get(hex)!, value }))

describe.each(Object.entries(stores))('ChainStore: %s', (_, { create, reopen }) => {
  const genesis = () => new MemoryState([['0x01', value(1)], ['0x0100', value(2)], ['0x02', value(3)]])

  test('default: keeps blocks and the state behind each', async () => {
    let store = await create(genesis())
    store.write(writer => {
      writer.append(someBlock(1), differencesOf(new Map([['0x01', null], ['0x03', value(4)]])))
      writer.append(someBlock(2), differencesOf(new Map([['0x03', value(5)]])))
    })
    store = await reopen(store)
    expect(store.identity).toEqual(identity)
    expectBlock(store.head(), someBlock(2))
    expectBlock(store.block(1), someBlock(1))
    expect(store.block(3)).toBeUndefined()
    expect(store.numberOf(someBlock(1).hash)).toBe(1)
    expect(store.numberOf(someBlock(3).hash)).toBeUndefined()
    expect([...store.state(0).keys('0x')]).toEqual(['0x01', '0x0100', '0x02'])
    expect([...store.state(1).keys('0x')]).toEqual(['0x0100', '0x02', '0x03'])
    expect([1, 2, undefined].map(number => store.state(number).get('0x03'))).toEqual([value(4), value(5), value(5)])
    await store.close()
  })

  /** Blocks in which keys come, change, go and come again. */
  const many = (writer: StoreWriter, from: number, to: number) => {
    for (let number = from; number <= to; number++) {
      writer.append(someBlock(number), differencesOf(new Map<Hex, Uint8Array | null>([
        [`${ITEM}${number.toString(16).padStart(4, '0')}`, value(number % 256)],
        [`${ITEM}${Math.max(0, number - 3).toString(16).padStart(4, '0')}`, null],
        ['0x02', number % 5 === 0 ? null : value(number % 256)],
      ])))
    }
  }
  const contents = (state: State) => [...state.keys('0x')].map(key => [key, state.get(key)])

  test('behavior: forgets old states, and knows the others as before', async () => {
    let store = await create(genesis())
    for (let number = 1; number <= 20; number++) store.write(writer => { many(writer, number, number) })
    store.write(writer => { many(writer, 21, 60) })
    const before = new Map([30, 31, 45, 60].map(number => [number, contents(store.state(number))]))
    for (const [number, others] of [[7, [8, 25]], [25, [26, 40]], [30, [31, 45]]] as const) {
      store.write(writer => { writer.prune(number) })
      expect(store.firstState()).toBe(number)
      expect(() => store.state(number - 1)).toThrow(expect.objectContaining({ code: 'STATE_DISCARDED' }) as Error)
      for (const other of others) expect(contents(store.state(other)).length).toBeGreaterThan(3)
    }
    store.write(writer => { writer.prune(12) })
    store = await reopen(store)
    expect(store.firstState()).toBe(30)
    for (const [number, all] of before) expect(contents(store.state(number))).toEqual(all)
    expect(store.block(29)).toMatchObject({ hash: someBlock(29).hash, header: someBlock(29).header, extrinsics: [] })
    expectBlock(store.block(30), someBlock(30))
    expect([store.numberOf(someBlock(0).hash), store.numberOf(someBlock(29).hash)]).toEqual([0, 29])
    expect(() => { store.write(writer => { writer.truncate(29) }) }).toThrow(expect.objectContaining({ code: 'STATE_DISCARDED' }) as Error)
    expect([...store.sealed()].map(({ block }) => block.number)).toEqual(Array.from({ length: 30 }, (_, k) => 31 + k))
    store.write(writer => {
      writer.truncate(45)
      many(writer, 46, 60)
    })
    for (const [number, all] of before) expect(contents(store.state(number))).toEqual(all)
    await store.close()
  })

  test('behavior: a key that was forgotten is kept anew when it comes again', async () => {
    let store = await create(genesis())
    store.write(writer => { many(writer, 1, 20) })
    const key: Hex = `${ITEM}0002`
    store.write(writer => { writer.prune(15) })
    expect(store.state(16).get(key)).toBeUndefined()
    store.write(writer => { writer.append(someBlock(21), differencesOf(new Map([[key, value(7)]]))) })
    store.write(writer => { writer.append(someBlock(22), differencesOf(new Map([[key, value(8)]]))) })
    store = await reopen(store)
    expect([15, 20, 21, 22].map(number => store.state(number).get(key))).toEqual([undefined, undefined, value(7), value(8)])
    await store.close()
  })

  test('behavior: what seldom changed is found over many commits, also where earlier ones are forgotten', async () => {
    let store = await create(genesis())
    const key: Hex = `${ITEM}5e1d`
    const written = new Map([[70, value(1)], [200, null], [400, value(3)]])
    for (let first = 1; first < 600; first += 60) {
      store.write(writer => {
        for (let number = first; number < first + 60; number++) {
          const seldom = written.get(number)
          writer.append(someBlock(number), differencesOf(new Map([[`${ITEM}0f7e`, value(number % 251)] as const, ...seldom === undefined ? [] : [[key, seldom] as const]])))
        }
      })
    }
    const at = (number: number) => store.state(number).get(key)
    const asked = [300, 399, 400, 401, 540, 599]
    expect([1, 69, 70, 199, 200].map(at)).toEqual([undefined, undefined, value(1), value(1), undefined])
    expect(asked.map(at)).toEqual([undefined, undefined, value(3), value(3), value(3), value(3)])
    store.write(writer => { writer.prune(290) })
    store = await reopen(store)
    expect([290, ...asked].map(at)).toEqual([undefined, undefined, undefined, value(3), value(3), value(3), value(3)])
    expect(store.state(290).get(`${ITEM}0f7e`)).toEqual(value(39))
    store.write(writer => { writer.truncate(410) })
    store.write(writer => { writer.prune(405) })
    expect([405, 410].map(at)).toEqual([value(3), value(3)])
    await store.close()
  })

  test('behavior: says what each block changed', async () => {
    let store = await create(genesis())
    store.write(writer => { many(writer, 1, 4) })
    store.write(writer => { many(writer, 5, 9) })
    store.write(writer => { writer.truncate(7) })
    store = await reopen(store)
    const changes = [...store.sealed()].map(({ block, changes }) => ({ number: block.number, changes: Object.fromEntries([...changes].sort()) }))
    expect(changes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(changes[4]?.changes).toEqual({ [`${ITEM}0005`]: value(5), [`${ITEM}0002`]: null, '0x02': null })
    await store.close()
  })

  test('behavior: begins anew with a state, or not at all', async () => {
    let store = await create(genesis())
    store.write(writer => { many(writer, 1, 9) })
    expect(() => {
      store.write(writer => {
        writer.restart(someBlock(100, 1), new Map([['0x05', value(5)]]))
        writer.append(someBlock(101, 1), [])
        throw new Error('no')
      })
    }).toThrow('no')
    expectBlock(store.head(), someBlock(9))
    expect(contents(store.state(4)).length).toBeGreaterThan(3)
    const newest = store.state()
    store.write(writer => {
      writer.restart(someBlock(100, 1), new Map([['0x05', value(5)], ['0x01', value(6)]]))
      many(writer, 101, 103)
    })
    expect(newest.get('0x05')).toEqual(value(5))
    store = await reopen(store)
    expectBlock(store.head(), someBlock(103))
    expect(store.firstState()).toBe(100)
    expect(contents(store.state(100))).toEqual([['0x01', value(6)], ['0x05', value(5)]])
    expect([store.numberOf(someBlock(0).hash), store.numberOf(someBlock(9).hash), store.numberOf(someBlock(100, 1).hash)]).toEqual([0, undefined, 100])
    expectBlock(store.block(0), someBlock(0))
    expect(store.block(9)).toBeUndefined()
    expect(() => store.state(0)).toThrow(expect.objectContaining({ code: 'STATE_DISCARDED' }) as Error)
    await store.close()
  })

  test('behavior: what a key remembers of a write that was dropped, or of another store, is not believed', async () => {
    const keys = [`${ITEM}01`, `${ITEM}02`, `${ITEM}03`].map(hex => new StateKey(hex as Hex))
    const differences = (n: number, ...which: number[]) => which.map(at => ({ key: keys[at]!, value: value(n) }))
    const stores = [await create(genesis()), await create(genesis())]
    for (const store of stores) {
      expect(() => store.write(writer => {
        writer.append(someBlock(1), differences(1, 0, 1))
        throw new Error('dropped')
      })).toThrow('dropped')
      store.write(writer => { writer.append(someBlock(1), differences(2, 1)) })
      store.write(writer => { writer.append(someBlock(2), differences(3, 2, 0)) })
      expect([...store.state().keys(ITEM)].map(key => store.state().get(key))).toEqual([3, 2, 3].map(value))
    }
    for (const store of stores) {
      store.write(writer => {
        writer.append(someBlock(3), differences(4, 0, 1, 2))
        writer.prune(3)
      })
      expect([...store.state(3).keys(ITEM)].map(key => store.state(3).get(key))).toEqual([4, 4, 4].map(value))
      await store.close()
    }
  })

  test('behavior: as plain maps, through writes that hold, writes that throw, and going back', async () => {
    const anyWrite = fc.record({
      blocks: fc.array(anyChanges, { maxLength: 4 }),
      /** How far back from the newest block, before the first or after the last of `blocks`. */
      back: fc.option(fc.record({ by: fc.nat(5), first: fc.boolean() })),
      throws: fc.boolean(),
      reopens: fc.boolean(),
    })
    await fc.assert(fc.asyncProperty(anyChanges, fc.array(anyWrite, { maxLength: 6 }), async (first, writes) => {
      let models: Model[] = [applied(new Map(), first)]
      let store = await create(new MemoryState(models[0]))
      const pinned = store.state(0)
      for (const { blocks, back, throws, reopens } of writes) {
        let after = [...models]
        const work = () => store.write(writer => {
          const goBack = () => {
            if (!back) return
            const number = Math.max(0, after.length - 1 - back.by)
            writer.truncate(number)
            after = after.slice(0, number + 1)
          }
          if (back?.first) goBack()
          for (const changes of blocks) {
            writer.append(someBlock(after.length), underKnownKeys(changes))
            after.push(applied(after.at(-1)!, changes))
          }
          if (back && !back.first) goBack()
          expectBlock(writer.head(), someBlock(after.length - 1))
          for (const state of [writer.state(), store.state()]) expectSame(state, after.at(-1)!)
          if (throws) throw new Error('dropped')
        })
        if (throws) expect(work).toThrow('dropped')
        else {
          work()
          models = after
        }
        expectSame(pinned, models[0]!)
        if (reopens) store = await reopen(store)
        expectBlock(store.head(), someBlock(models.length - 1))
        models.forEach((model, number) => { expectSame(store.state(number), model) })
        expect(store.block(models.length)).toBeUndefined()
        expect(store.numberOf(someBlock(models.length).hash)).toBeUndefined()
        if (reopens) break
      }
      await store.close()
    }), { numRuns: 25, seed: 1 })
  }, 120_000)

  test('behavior: a state that was asked for before a write', async () => {
    const store = await create(genesis())
    const [newest, first] = [store.state(), store.state(0)]
    store.write(writer => { writer.append(someBlock(1), differencesOf(new Map([['0x01', value(9)]]))) })
    expect(newest.get('0x01')).toEqual(value(9))
    expect(first.get('0x01')).toEqual(value(1))
    await store.close()
  })

  test('behavior: a walk that is left off and one that goes on after a write', async () => {
    const keys = Array.from({ length: 600 }, (_, n) => `${ITEM}${n.toString(16).padStart(8, '0')}` as const)
    const store = await create(new MemoryState(keys.map(key => [key, value(1)])))
    for (const key of store.state().keys(ITEM)) if (key === keys[300]) break
    const walk = store.state(0).keys(ITEM)[Symbol.iterator]()
    walk.next()
    store.write(writer => { writer.append(someBlock(1), differencesOf(new Map([[keys[500]!, null]]))) })
    expect([...{ [Symbol.iterator]: () => walk }].length).toBe(599)
    expect([...store.state().keys(ITEM)].length).toBe(599)
    expect([...store.state(0).keys(ITEM)]).toEqual(keys)
    expect([...store.state().keys(ITEM, keys[400])]).toEqual(keys.slice(401).filter(key => key !== keys[500]))
    await store.close()
  })

  test('behavior: going back and on again gives other blocks under the same numbers', async () => {
    const store = await create(genesis())
    store.write(writer => { for (const n of [1, 2, 3]) writer.append(someBlock(n), differencesOf(new Map([['0x02', value(n)]]))) })
    store.head()
    store.write(writer => {
      writer.truncate(1)
      for (const n of [2, 3]) writer.append(someBlock(n, 7), differencesOf(new Map([['0x03', value(n)]])))
    })
    expectBlock(store.head(), someBlock(3, 7))
    expect(store.numberOf(someBlock(2).hash)).toBeUndefined()
    expect(store.numberOf(someBlock(2, 7).hash)).toBe(2)
    expect(store.state().get('0x02')).toEqual(value(1))
    expect([1, 2].map(number => store.state(number).get('0x03'))).toEqual([undefined, value(2)])
    await store.close()
  })

  test('behavior: thousands of blocks in one write', async () => {
    const store = await create(genesis())
    store.write(writer => {
      for (let n = 1; n <= 2_500; n++) {
        writer.append(someBlock(n), differencesOf(new Map<Hex, Uint8Array>([['0x02', value(n % 251)], [`0x04${n.toString(16).padStart(8, '0')}`, value(1)]])))
        if (n % 700 === 0) expect(writer.state().get('0x02')).toEqual(value(n % 251))
      }
      writer.truncate(2_200)
    })
    for (const n of [1, 999, 1_000, 1_001, 2_100, 2_200]) {
      expect(store.state(n).get('0x02')).toEqual(value(n % 251))
      expect([...store.state(n).keys('0x04')].length).toBe(n)
    }
    await store.close()
  })

  test('behavior: a value of a megabyte', async () => {
    const store = await create(genesis())
    const large = new Uint8Array(1 << 20).map((_, n) => n * 7919 >> 3)
    store.write(writer => { writer.append(someBlock(1), differencesOf(new Map([['0x05', large]]))) })
    store.write(writer => { writer.append(someBlock(2), differencesOf(new Map([['0x05', value(1)]]))) })
    expect(Buffer.compare(store.state(1).get('0x05')!, large)).toBe(0)
    await store.close()
  })

  test('behavior: what cannot be', async () => {
    const store = await create(genesis())
    expect(() => store.state(1)).toThrow(expect.objectContaining({ code: noSuchBlock.code }))
    expect(() => store.write(writer => { writer.truncate(1) })).toThrow(expect.objectContaining({ code: noSuchBlock.code }))
    expect(() => store.write(writer => { writer.append(someBlock(2), []) })).toThrow('cannot follow')
    expect(() => store.write(() => store.write(() => 1))).toThrow('a write inside a write')
    const writer = store.write(own => own)
    expect(() => { writer.append(someBlock(1), []) }).toThrow()
    expectBlock(store.head(), someBlock(0))
    expect(store.write(() => 'result')).toBe('result')
    await store.close()
  })
})

/** Compares blocks as bytes, whatever class holds them. */
function expectBlock (block: StoredBlock | undefined, expected: StoredBlock): void {
  expect(block && { ...block, header: [...block.header], extrinsics: block.extrinsics.map(bytes => [...bytes]) })
    .toEqual({ ...expected, header: [...expected.header], extrinsics: expected.extrinsics.map(bytes => [...bytes]) })
}
