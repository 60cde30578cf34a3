import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fromHex, type Hex } from '../../../src/core/hex.ts'
import { orderedTrieRoot, trieRoot } from '../../../src/chain-sim/trie/root.ts'

interface RecordedBlock {
  number: number
  state_root: Hex
  extrinsics_root: Hex
  extrinsics: { hex: Hex }[]
  diff: Record<Hex, Hex | null>
}

const read = (path: string) => readFileSync(new URL(`../../vectors/${path}`, import.meta.url))
const chain = JSON.parse(gunzipSync(read('blocks/scenario-00.json.gz')).toString()) as { blocks: RecordedBlock[] }
const genesis = JSON.parse(read('genesis-localnet.json').toString()) as Record<Hex, Hex>

const bytes = (text: string) => new TextEncoder().encode(text)
const root = (entries: [string, string][], version: 0 | 1) => trieRoot(entries.map(([key, value]) => [bytes(key), bytes(value)]), version)

describe('trieRoot', () => {
  test('default: the state roots of a recorded chain', () => {
    const state = new Map(Object.entries(genesis))
    state.set('0x3a636f6465', '0x')
    const rootOf = () => trieRoot([...state].map(([key, value]) => [fromHex(key), fromHex(value)]), 1)
    for (const { number, state_root, diff } of chain.blocks) {
      for (const [key, value] of Object.entries(diff ?? {})) {
        if (value === null) state.delete(key)
        else state.set(key, value)
      }
      if (number < 10 || number % 20 === 0) expect(rootOf(), `block ${number}`).toBe(state_root)
    }
  })

  test('behavior: no entries', () => {
    expect(root([], 0)).toBe('0x03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314')
  })

  test('behavior: the order of the entries does not matter', () => {
    const entries: [string, string][] = [['cat', '1'], ['ca', '2'], ['dog', '3'], ['', '4']]
    expect(root(entries.toReversed(), 1)).toBe(root(entries, 1))
  })

  test('behavior: only values above 32 bytes differ between the versions', () => {
    expect(root([['a', 'x'.repeat(32)], ['b', 'y']], 1)).toBe(root([['a', 'x'.repeat(32)], ['b', 'y']], 0))
    expect(root([['a', 'x'.repeat(33)], ['b', 'y']], 1)).not.toBe(root([['a', 'x'.repeat(33)], ['b', 'y']], 0))
  })

  test('behavior: long shared keys, whose length takes further bytes', () => {
    const roots = [30, 31, 32, 60, 159, 160, 200].map(length => root([['k'.repeat(length), '1'], [`${'k'.repeat(length)}x`, '2']], 0))
    expect(new Set(roots).size).toBe(roots.length)
  })
})

describe('orderedTrieRoot', () => {
  test('default: the extrinsics roots of a recorded chain', () => {
    for (const { number, extrinsics, extrinsics_root } of chain.blocks.slice(1)) {
      expect(orderedTrieRoot(extrinsics.map(({ hex }) => fromHex(hex)), 0), `block ${number}`).toBe(extrinsics_root)
    }
  })
})
