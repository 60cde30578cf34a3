import { describe, expect, test } from 'vitest'
import { loadPaint } from '../../../src/cli/render/paint.ts'
import { renderView } from '../../../src/cli/render/view.ts'
import { changesView } from '../../../src/commands/common/changes.ts'
import type { StorageChange } from '../../../src/core/chain/storage-change.ts'
import { ALICE_SS58 } from '../../support/btcli.ts'

const text = async (change: Omit<StorageChange, 'item' | 'keys'>, verbose = false) => {
  const view = changesView([{ item: 'pallet.item', keys: [ALICE_SS58, 3], ...change }], 'Changed', { verbose })
  return (await renderView(view, { width: 80, verbose, quiet: false }, await loadPaint(false))).split('\n').slice(1, -1)
}

describe('changes of storage', () => {
  test('default: the item, its keys, and a value before and after', async () => {
    expect(await text({ before: '5', after: '6' })).toEqual(['pallet.item 5Grwva…HGKutQY 3  5 → 6'])
  })

  test('behavior: of an entry with fields only those that differ', async () => {
    expect(await text({ before: { nonce: 7, data: { free: '9', frozen: 1 } }, after: { nonce: 8, data: { free: '4', frozen: 1 } } }))
      .toEqual(['pallet.item 5Grwva…HGKutQY 3', '  nonce      7 → 8', '  data.free  9 → 4'])
  })

  test('behavior: what was not there, and what is there no more', async () => {
    expect((await text({ before: null, after: { nonce: 0, data: { free: '4', frozen: 0 } } })).slice(1)).toEqual(['  data.free  – → 4'])
    expect((await text({ before: null, after: 0 })).join()).toMatch(/ 3 {2}– → 0$/)
    expect((await text({ before: null, after: { a: 0 } })).join()).toMatch(/ 3 {2}– → \{"a":0\}$/)
    expect((await text({ before: '838', after: null })).join()).toMatch(/ 3 {2}838 → –$/)
  })

  test('behavior: a short list whole, a long one by its entries that differ', async () => {
    expect((await text({ before: [1, 5], after: [1, 6] })).join()).toMatch(/ 3 {2}\[1,5\] → \[1,6\]$/)
    const long = Array.from({ length: 100 }, (_, i) => i)
    expect((await text({ before: long, after: long.with(99, 0) })).slice(1)).toEqual(['  [99]  99 → 0'])
  })

  test('behavior: --verbose shows whole addresses', async () => {
    expect((await text({ before: '5', after: '6' }, true))[0]).toBe(`pallet.item ${ALICE_SS58} 3  5 → 6`)
  })
})
