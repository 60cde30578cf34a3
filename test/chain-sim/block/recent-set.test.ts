import { expect, test } from 'vitest'
import { RecentSet } from '../../../src/chain-sim/block/recent-set.ts'

test('a recent set holds the newest and forgets the oldest', () => {
  const recent = new RecentSet(3)
  for (const text of ['a', 'b', 'b', 'c', 'd', 'e']) recent.add(text)
  expect(['a', 'b', 'c', 'd', 'e'].map(text => recent.has(text))).toEqual([false, false, true, true, true])
})
