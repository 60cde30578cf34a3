import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHex, type Hex } from '../../../src/core/hex.ts'
import { MemoryState } from '../../../src/chain-sim/state/memory-state.ts'
import { stateRoot } from '../../../src/chain-sim/trie/root.ts'
import { Trie } from '../../../src/chain-sim/trie/trie.ts'
import { applied, type Model } from '../state/model.ts'

/** The root that is computed anew over all entries. */
const wholeRoot = (model: Model): Hex => stateRoot(new MemoryState(model), 1)
const trieOf = (model: Model): Trie => Trie.of(new MemoryState(model))
const model = (entries: Readonly<Record<Hex, Uint8Array>>): Model => new Map(Object.entries(entries) as [Hex, Uint8Array][])
const value = (length: number, fill = 1) => new Uint8Array(length).fill(fill)

/** Few half-bytes, so that keys share paths, begin others and part at every depth. */
const key = fc.array(fc.constantFrom(0x00, 0x01, 0x10, 0x11, 0xf0, 0xff), { maxLength: 4 }).map(bytes => toHex(Uint8Array.from(bytes)))
/** As long as storage keys are, so that what two keys share takes more than one byte to count. */
const longKey = key.map(tail => `0x${'ab'.repeat(48)}${tail.slice(2)}` as Hex)
/** Around the length from which values stand in the trie as hashes, and around that from which nodes do. */
const content = fc.tuple(fc.constantFrom(0, 1, 27, 31, 32, 33, 100), fc.nat(255)).map(([length, fill]) => value(length, fill))
const changes = fc.array(fc.tuple(fc.oneof(key, longKey), fc.option(content, { freq: 2 })), { maxLength: 12 }).map(entries => new Map(entries))

describe('the trie that is kept', () => {
  test('default: after any blocks its root is that of the whole state computed anew', () => {
    fc.assert(fc.property(changes, fc.array(changes, { maxLength: 8 }), (genesis, blocks) => {
      let state = applied(new Map(), genesis)
      let trie = trieOf(state)
      for (const block of blocks) {
        state = applied(state, block)
        trie = trie.with(block)
        expect(trie.root).toBe(wholeRoot(state))
      }
    }), { seed: 4, numRuns: 400 })
  })

  test('default: the trie before a block stays what it was', () => {
    fc.assert(fc.property(changes, changes, changes, (genesis, one, other) => {
      const state = applied(new Map(), genesis)
      const trie = trieOf(state)
      trie.with(one)
      expect(trie.root).toBe(wholeRoot(state))
      expect(trie.with(other).root).toBe(wholeRoot(applied(state, other)))
    }), { seed: 4, numRuns: 200 })
  })

  test('behavior: the same entries give the same root on every way', () => {
    const entries = model({ '0x': value(3), '0x12': value(1), '0x1234': value(40), '0x20': value(2) })
    const grown = [...entries].reduceRight((trie, [key, value]) => trie.with(new Map([[key, value]])), trieOf(new Map()))
    expect(grown.root).toBe(wholeRoot(entries))
    const shrunk = trieOf(applied(entries, new Map([['0x1256', value(5)], ['0x99', value(6)]]))).with(new Map([['0x1256', null], ['0x99', null]]))
    expect(shrunk.root).toBe(wholeRoot(entries))
  })

  test('behavior: nothing is left', () => {
    const empty = trieOf(new Map())
    expect(empty.root).toBe('0x03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314')
    expect(empty.with(new Map([['0x1234', value(50)], ['0x1256', value(1)]])).with(new Map([['0x1234', null], ['0x1256', null]])).root).toBe(empty.root)
  })
})
