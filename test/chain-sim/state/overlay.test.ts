import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MemoryState } from '../../../src/chain-sim/state/memory-state.ts'
import { Overlay } from '../../../src/chain-sim/state/overlay.ts'
import { StateKey } from '../../../src/chain-sim/state/state-key.ts'
import type { KeyedState } from '../../../src/chain-sim/state/state.ts'
import type { Hex } from '../../../src/core/hex.ts'
import { KEYS, anyKey, anyValue, applied, expectSame, type Model } from './model.ts'

const one = Uint8Array.of(1)
const two = Uint8Array.of(2)

/** All states share their keys, as those of a runtime do. */
const keys = new Map(KEYS.map(key => [key, new StateKey(key)]))
const keyOf = (key: Hex) => keys.get(key)!

/** Others of the same texts, which a runtime makes for what it cannot remember. */
const others = new Map(KEYS.map(key => [key, new StateKey(key, false)]))

/** How an entry is written: under the text of its key, under the one key that all share, or under another. */
const WAYS = {
  text: (state: KeyedState, key: Hex, value: Uint8Array | null) => { if (value === null) state.delete(key); else state.put(key, value) },
  shared: (state: KeyedState, key: Hex, value: Uint8Array | null) => { state.write(keyOf(key), value) },
  other: (state: KeyedState, key: Hex, value: Uint8Array | null) => { state.write(others.get(key)!, value) },
}

/** A stack of overlays, driven at random beside a stack of models. */
type Step = { put: Hex, value: Uint8Array | null, way: keyof typeof WAYS } | { part: Hex } | 'open' | 'keep' | 'drop'
const anyWay = fc.constantFrom<keyof typeof WAYS>('text', 'shared', 'shared', 'other')
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ put: anyKey, value: fc.option(anyValue, { freq: 3 }), way: anyWay }) },
  { weight: 1, arbitrary: fc.record({ part: anyKey }) },
  { weight: 3, arbitrary: fc.constantFrom<Step>('open', 'keep', 'drop') },
)

describe('Overlay', () => {
  test('default: behaves as a sorted map does, whatever is opened, kept and dropped', () => {
    fc.assert(fc.property(fc.array(anyStep, { maxLength: 60 }), steps => {
      const base = new MemoryState()
      let stack: { state: KeyedState, model: Model }[] = [{ state: base, model: new Map() }]
      for (const step of steps) {
        const top = stack.at(-1)!
        const under = stack.at(-2)
        if (step === 'open') stack.push({ state: new Overlay(top.state), model: top.model })
        else if (step === 'drop') stack = under ? stack.slice(0, -1) : stack
        else if (step === 'keep') {
          if (!under || !(top.state instanceof Overlay)) continue
          top.state.applyTo(under.state)
          stack = [...stack.slice(0, -2), { state: under.state, model: top.model }]
        } else if ('part' in step) {
          // As when more keys were made than are remembered: others hold the old one still.
          keyOf(step.part).part()
          others.set(step.part, keyOf(step.part))
          keys.set(step.part, new StateKey(step.part))
        } else {
          WAYS[step.way](top.state, step.put, step.value)
          top.model = applied(top.model, new Map([[step.put, step.value]]))
        }
      }
      for (const { state, model } of stack) {
        expectSame(state, model)
        for (const key of KEYS) for (const one of [keyOf(key), others.get(key)!]) expect(state.read(one)).toEqual(model.get(key))
        if (state instanceof Overlay) expect(new Set(state.differences().map(({ key }) => key.hex)).size).toBe(state.differences().length)
      }
    }), { numRuns: 300, seed: 1 })
  })

  test('behavior: changes lists what differs from the parent, and nothing else', () => {
    const overlay = new Overlay(new MemoryState([['0x01', one], ['0x02', one], ['0x03', one]]))
    overlay.put('0x01', Uint8Array.of(1))
    overlay.put('0x02', two)
    overlay.delete('0x03')
    overlay.put('0x04', one)
    overlay.delete('0x05')
    expect(overlay.changes()).toEqual(new Map([['0x02', two], ['0x03', null], ['0x04', one]]))
  })

  test('behavior: a value is handed back as the instance that was put', () => {
    const overlay = new Overlay(new MemoryState([['0x01', one]]))
    overlay.put('0x02', two)
    expect(overlay.get('0x01')).toBe(one)
    expect(overlay.get('0x02')).toBe(two)
  })

  test('behavior: a walk sees keys written ahead of it, and not those deleted', () => {
    const overlay = new Overlay(new MemoryState([['0x01', one], ['0x03', one], ['0x05', one]]))
    const seen: Hex[] = []
    for (const key of overlay.keys('0x')) {
      seen.push(key)
      if (key === '0x01') {
        overlay.put('0x00', one)
        overlay.put('0x02', one)
        overlay.put('0x04', one)
        overlay.delete('0x03')
        overlay.delete('0x01')
      }
    }
    expect(seen).toEqual(['0x01', '0x02', '0x04', '0x05'])
  })

  test('behavior: a walk that deletes all it meets ends', () => {
    const overlay = new Overlay(new MemoryState([['0x01', one], ['0x02', one]]))
    overlay.put('0x03', one)
    for (const key of overlay.keys('0x')) overlay.delete(key)
    expect([...overlay.keys('0x')]).toEqual([])
  })
})
