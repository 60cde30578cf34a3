import { expect, test } from 'vitest'
import { KeyMemo } from '../../../src/chain-sim/pallet/key-memo.ts'
import { MemoryState } from '../../../src/chain-sim/state/memory-state.ts'
import { Overlay } from '../../../src/chain-sim/state/overlay.ts'

/** More keys than are remembered. */
const MANY = 50_000

test('behavior: gives one key for the same values', () => {
  const memo = new KeyMemo()
  expect(memo.set([7], '0x07')).toBe(memo.one(7))
  expect(memo.set([7, 'a'], '0x07aa')).toBe(memo.two(7, 'a'))
  expect(memo.two(7, 'b')).toBeUndefined()
})

test('behavior: what was written under a key is there under the next one of the same values', () => {
  const memo = new KeyMemo()
  const state = new Overlay(new MemoryState())
  const keyOf = (value: unknown) => memo.one(value) ?? memo.set([value], `0x${String(value).padStart(8, '0')}`)
  const first = keyOf(0)
  state.write(first, Uint8Array.of(1))
  for (let value = 1; value < MANY; value++) keyOf(value)
  const second = keyOf(0)
  expect(second).not.toBe(first)
  expect(state.read(second)).toEqual(Uint8Array.of(1))
  state.write(second, Uint8Array.of(2))
  state.write(first, Uint8Array.of(3))
  expect(state.read(second)).toEqual(Uint8Array.of(3))
  expect(state.differences().length).toBe(1)

  const [listed, same] = [[1], [1]].map(value => memo.set([value], '0xff'))
  state.write(listed!, Uint8Array.of(4))
  expect(state.read(same!)).toEqual(Uint8Array.of(4))
})
