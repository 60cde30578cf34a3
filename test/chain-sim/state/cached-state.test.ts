import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CachedState } from '../../../src/chain-sim/state/cached-state.ts'
import { MemoryState } from '../../../src/chain-sim/state/memory-state.ts'
import { Overlay } from '../../../src/chain-sim/state/overlay.ts'
import { StateKey } from '../../../src/chain-sim/state/state-key.ts'
import type { State } from '../../../src/chain-sim/state/state.ts'
import type { Hex } from '../../../src/core/hex.ts'
import { anyChanges, applied, expectSame, type Model } from './model.ts'

const ITEM: Hex = `0x${'11'.repeat(32)}`
const OTHER: Hex = `0x${'22'.repeat(32)}`
const one = Uint8Array.of(1)
const two = Uint8Array.of(2)

const apply = (cache: CachedState, changes: ReadonlyMap<Hex, Uint8Array | null>) => {
  cache.apply([...changes].map(([key, value]) => ({ key: new StateKey(key), value })))
}

/** A state that notes what it was asked. */
function watched (state: State) {
  const asked: string[] = []
  const watching: State = {
    get: key => { asked.push(`get ${key}`); return state.get(key) },
    keys: (prefix, after) => { asked.push(`keys ${prefix}`); return state.keys(prefix, after) },
  }
  return { watching, asked }
}

describe('CachedState', () => {
  test('default: answers as its base does, block after block, whatever the budget', () => {
    fc.assert(fc.property(fc.array(anyChanges, { maxLength: 8 }), fc.constantFrom(0, 500, 5_000, 1 << 20), (blocks, budget) => {
      const base = new MemoryState()
      const cache = new CachedState(base, budget)
      let model: Model = new Map()
      for (const changes of blocks) {
        const block = new Overlay(cache)
        for (const [key, value] of changes) {
          if (value) block.put(key, value)
          else block.delete(key)
        }
        expectSame(block, applied(model, changes))
        const differences = block.differences()
        block.applyTo(base)
        cache.apply(differences)
        model = applied(model, changes)
        expectSame(cache, model)
      }
    }), { numRuns: 60, seed: 1 })
  })

  test('behavior: asks its base once, for what is there and for what is not', () => {
    const { watching, asked } = watched(new MemoryState([[`${ITEM}01`, one]]))
    const cache = new CachedState(watching)
    for (const _ of [1, 2]) {
      cache.get(`${ITEM}01`)
      cache.get(`${ITEM}02`)
      expect([...cache.keys(ITEM)]).toEqual([`${ITEM}01`])
    }
    expect(asked).toEqual([`get ${ITEM}01`, `get ${ITEM}02`, `keys ${ITEM}`])
  })

  test('behavior: a value stays the same instance until it changes', () => {
    const cache = new CachedState(new MemoryState([[ITEM, one]]))
    apply(cache, new Map([[OTHER, two]]))
    const before = cache.get(ITEM)
    apply(cache, new Map([[OTHER, one]]))
    expect(cache.get(ITEM)).toBe(before)
    apply(cache, new Map([[ITEM, two]]))
    expect(cache.get(ITEM)).toBe(two)
  })

  test('behavior: keys that come and go take no room for good', () => {
    const base = new MemoryState([[ITEM, one]])
    const cache = new CachedState({ get: key => base.get(key)?.slice(), keys: (prefix, after) => base.keys(prefix, after) }, 4_000)
    const steady = cache.get(ITEM)
    for (let number = 0; number < 100; number++) {
      const key = new StateKey(`${OTHER}${number.toString(16).padStart(2, '0')}`)
      for (const value of [two, null]) cache.apply([{ key, value }])
      expect(cache.read(key)).toBeUndefined()
      cache.apply([{ key, value: one }])
      expect(cache.read(key)).toBe(one)
      cache.apply([{ key, value: null }])
    }
    expect(cache.get(ITEM)).toBe(steady)
  })

  test('behavior: a list of keys is read again only when a key appears or disappears under it', () => {
    const base = new MemoryState([[`${ITEM}01`, one], [`${OTHER}01`, one]])
    const { watching, asked } = watched(base)
    const cache = new CachedState(watching)
    const change = (key: Hex, value: Uint8Array | null) => {
      cache.get(key)
      if (value) base.put(key, value)
      else base.delete(key)
      apply(cache, new Map([[key, value]]))
      asked.length = 0
      return cache.listed(ITEM)
    }
    const before = cache.listed(ITEM)
    new Overlay(cache).put(`${ITEM}01`, two)
    expect(new Overlay(cache).listed(ITEM)).toBe(before)
    expect(change(`${ITEM}01`, two)).toEqual([`${ITEM}01`])
    expect(change(`${ITEM}01`, one)).toEqual([`${ITEM}01`])
    expect(change(`${OTHER}02`, one)).toEqual([`${ITEM}01`])
    expect(asked).toEqual([])
    expect(change(`${ITEM}02`, one)).toEqual([`${ITEM}01`, `${ITEM}02`])
    expect(change(`${ITEM}01`, null)).toEqual([`${ITEM}02`])
    expect(asked).toEqual([`keys ${ITEM}`])
  })

  test('behavior: a walk that has begun goes on over what was there', () => {
    const cache = new CachedState(new MemoryState([[`${ITEM}01`, one], [`${ITEM}02`, one]]))
    const walk = cache.keys(ITEM)
    expect(walk.next().value).toBe(`${ITEM}01`)
    apply(cache, new Map<Hex, null>([[`${ITEM}02`, null]]))
    expect(walk.next().value).toBe(`${ITEM}02`)
  })
})
