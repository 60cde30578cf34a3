import { describe, expect, test } from 'vitest'
import { toHex, type Hex } from '../../../src/core/hex.ts'
import { MemoryState } from '../../../src/chain-sim/state/memory-state.ts'
import { merkleValue } from '../../../src/chain-sim/trie/merkle-value.ts'
import { stateRoot } from '../../../src/chain-sim/trie/root.ts'
import { keptValue, nodeReference, rootOf } from '../../../src/chain-sim/trie/encoding.ts'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)

function stateOf (entries: Readonly<Record<Hex, Uint8Array>>): MemoryState {
  const state = new MemoryState()
  for (const [key, value] of Object.entries(entries)) state.put(key as Hex, value)
  return state
}

describe('the Merkle value', () => {
  const state = stateOf({ '0x12': bytes(1), '0x1234': bytes(2), '0x1256': bytes(3), '0x20': bytes(4) })

  test('of everything is the root of the trie', () => {
    const large = stateOf(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`0x${String(at + 10)}ab`, new Uint8Array(40).fill(at)])))
    expect(toHex(merkleValue(large, '0x')!)).toBe(stateRoot(large, 1))
  })

  test('of short nodes is the node, as it stands in the one above', () => {
    const leaf = nodeReference(bytes(0x20), 1, 2, keptValue(bytes(4), 1), [])
    const branch = merkleValue(state, '0x12')!
    expect(merkleValue(state, '0x20')).toEqual(leaf)
    const root = nodeReference(bytes(), 0, 0, undefined, [undefined, branch, leaf])
    expect(stateRoot(state, 1)).toBe(rootOf(root))
  })

  test('behavior: a key between nodes has the value of the next one below', () => {
    expect(merkleValue(state, '0x1')).toEqual(merkleValue(state, '0x12'))
    expect(merkleValue(state, '0x123')).toEqual(merkleValue(state, '0x1234'))
    expect(merkleValue(state, '0x1234')).toEqual(nodeReference(bytes(0x12, 0x34), 3, 4, keptValue(bytes(2), 1), []))
  })

  test('behavior: where nothing is there is none', () => {
    expect(merkleValue(state, '0x13')).toBeUndefined()
    expect(merkleValue(new MemoryState(), '0x')).toBeUndefined()
  })
})
