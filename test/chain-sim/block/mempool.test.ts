import { beforeEach, describe, expect, test } from 'vitest'
import type { StoredBlock } from '../../../src/chain-sim/state/store.ts'
import { Mempool } from '../../../src/chain-sim/block/mempool.ts'
import type { TransactionStatus } from '../../../src/chain-sim/block/watch.ts'
import { TransactionRefused } from '../../../src/chain-sim/pallet/executive.ts'

const FOREVER = 2n ** 64n - 1n
const MINUTE = 60_000
const block: StoredBlock = { number: 1, hash: `0x${'11'.repeat(32)}`, header: new Uint8Array(), extrinsics: [] }

/** Bytes are a nonce and for how many blocks they are valid (0 for ever); the chain knows the account's nonce. */
describe('the mempool', () => {
  let chain: { nonce: number, next: number, now: number }
  let mempool: Mempool
  const told = new Map<string, TransactionStatus[]>()
  const add = (nonce: number, longevity = 0) => {
    const { hash, watch } = mempool.add(Uint8Array.of(nonce, longevity))
    const statuses: TransactionStatus[] = []
    told.set(hash, statuses)
    watch.listen(status => { statuses.push(status) })
    return { hash, statuses }
  }

  beforeEach(() => {
    chain = { nonce: 0, next: 1, now: 0 }
    mempool = new Mempool({
      next: () => chain.next,
      now: () => chain.now,
      validate: ([nonce = 0, longevity = 0]) => {
        if (nonce < chain.nonce) throw new TransactionRefused({ type: 'Invalid', reason: 'Stale' })
        return { priority: 1n, provides: [`0x${nonce}`], requires: nonce > chain.nonce ? [`0x${nonce - 1}`] : [], longevity: longevity === 0 ? FOREVER : BigInt(longevity) }
      },
    })
  })

  test('tells what becomes of transactions', () => {
    const [second, first] = [add(1), add(0)]
    expect([first.statuses, second.statuses]).toEqual([['ready'], ['future', 'ready']])
    for (const each of mempool.pool.ready()) mempool.settle(each, block, { type: 'included', index: 0 })
    expect(first.statuses).toEqual(['ready', { broadcast: [] }, { inBlock: block.hash }, { finalized: block.hash }])
    expect(mempool.pool.all()).toEqual([])
  })

  test('what is valid for so many blocks only leaves when they are over, with what needs it', () => {
    const [first, second, other] = [add(0, 3), add(1), add(5)]
    chain.next = 3
    mempool.expire()
    expect(first.statuses).toEqual(['ready'])
    chain.next = 4
    mempool.expire()
    expect([first.statuses, second.statuses, other.statuses]).toEqual([['ready', 'invalid'], ['ready', 'invalid'], ['future']])
  })

  test('what was thrown out is not taken for half an hour of the chain’s clock', () => {
    const { hash } = add(0)
    expect(mempool.drop(hash)).toEqual([hash])
    chain.now = 29 * MINUTE
    expect(() => add(0)).toThrow(expect.objectContaining({ reason: 'temporarily banned' }))
    chain.now = 30 * MINUTE
    expect(add(0).statuses).toEqual(['ready'])
  })

  test('when the chain went back it is taken again', () => {
    const { hash } = add(0)
    mempool.drop(hash)
    mempool.pardon()
    expect(add(0).statuses).toEqual(['ready'])
  })

  test('what a block refuses for good leaves with what needs it; what found no room stays', () => {
    const [first, second] = [add(0), add(1)]
    const [pooled] = mempool.pool.ready()
    mempool.settle(pooled!, block, { type: 'refused', why: { type: 'Invalid', reason: 'ExhaustsResources' } })
    expect(mempool.pool.ready().length).toBe(2)
    mempool.settle(pooled!, block, { type: 'refused', why: { type: 'Invalid', reason: 'Payment' } })
    expect([first.statuses, second.statuses]).toEqual([['ready', 'invalid'], ['ready', 'invalid']])
  })

  test('looked at again after a change that it was not told of: stale ones leave, and those whose time has come are ready', () => {
    const [first, later] = [add(0), add(3)]
    chain.nonce = 3
    mempool.revalidate()
    expect([first.statuses, later.statuses]).toEqual([['ready', 'invalid'], ['future', 'ready']])
  })
})
