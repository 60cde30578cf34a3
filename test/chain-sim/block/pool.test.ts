import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Pool } from '../../../src/chain-sim/block/pool.ts'
import type { PooledTransaction } from '../../../src/chain-sim/block/pooled.ts'
import type { ValidTransaction } from '../../../src/chain-sim/pallet/executive.ts'
import type { Hex } from '../../../src/core/hex.ts'

const FOREVER = 2n ** 64n - 1n
let made = 0
const unique = (length = 4) => {
  const bytes = new Uint8Array(length)
  new DataView(bytes.buffer).setUint32(0, made++)
  return bytes
}
const tag = (who: string, nonce: number): Hex => `0x${who}${nonce}`
const valid = (who: string, nonce: number, { chain = 0, priority = 1n, longevity = FOREVER } = {}): ValidTransaction =>
  ({ priority, longevity, provides: [tag(who, nonce)], requires: nonce > chain ? [tag(who, nonce - 1)] : [] })
const add = (pool: Pool, who: string, nonce: number, options: { chain?: number, priority?: bigint, longevity?: bigint, length?: number } = {}) => pool.add(unique(options.length), valid(who, nonce, options), 1)
const names = (transactions: readonly PooledTransaction[]) => transactions.map(({ valid }) => valid.provides[0]!.slice(2))

describe('the pool', () => {
  test('those of one account are ready in the order of their nonces, however they come', () => {
    const pool = new Pool()
    expect(add(pool, 'a', 2).ready).toBe(false)
    expect(add(pool, 'a', 1).ready).toBe(false)
    expect(pool.ready()).toEqual([])
    const { ready, promoted } = add(pool, 'a', 0)
    expect([ready, names(promoted)]).toEqual([true, ['a1', 'a2']])
    expect(names(pool.ready())).toEqual(['a0', 'a1', 'a2'])
  })

  test('the best goes first: priority, then what ends sooner, then first come; never before what it needs', () => {
    const pool = new Pool()
    add(pool, 'a', 0, { priority: 1n })
    add(pool, 'a', 1, { priority: 9n })
    add(pool, 'b', 0, { priority: 5n })
    add(pool, 'c', 0, { priority: 5n, longevity: 10n })
    add(pool, 'd', 0, { priority: 5n })
    expect(names(pool.ready())).toEqual(['c0', 'b0', 'd0', 'a0', 'a1'])
  })

  test('one of higher priority takes the place of another, and what needed that stays', () => {
    const pool = new Pool()
    add(pool, 'a', 0, { priority: 3n })
    add(pool, 'a', 1)
    expect(() => add(pool, 'a', 0, { priority: 3n })).toThrow(expect.objectContaining({ reason: 'priority too low', priorities: { old: 3n, new: 3n } }))
    expect(names(add(pool, 'a', 0, { priority: 4n }).usurped)).toEqual(['a0'])
    expect(names(pool.ready())).toEqual(['a0', 'a1'])
    expect(pool.all().length).toBe(2)
  })

  test('what is taken out takes with it what needs it; what is in a block does not', () => {
    const pool = new Pool()
    const first = add(pool, 'a', 0).added
    for (const nonce of [1, 2]) add(pool, 'a', nonce)
    add(pool, 'a', 4)
    pool.include(first.hash)
    expect(names(pool.ready())).toEqual(['a1', 'a2'])
    expect(names(pool.remove(pool.ready()[0]!.hash))).toEqual(['a1', 'a2'])
    expect(names(pool.all())).toEqual(['a4'])
  })

  test('what waits for one in a block is ready', () => {
    const pool = new Pool()
    const { hash } = add(pool, 'a', 0).added
    pool.include(hash)
    add(pool, 'a', 2)
    expect(names(add(pool, 'a', 1, { chain: 1 }).promoted)).toEqual(['a2'])
  })

  test('the same bytes are not taken twice', () => {
    const pool = new Pool()
    const bytes = unique()
    pool.add(bytes, valid('a', 0), 1)
    expect(() => pool.add(bytes, valid('a', 0), 1)).toThrow(expect.objectContaining({ reason: 'already imported' }))
  })

  test('when it is full only a better one finds room, and the worst leaves with what needs it', () => {
    const pool = new Pool()
    for (let nonce = 0; nonce < 8192; nonce++) add(pool, 'a', nonce, { priority: nonce === 8000 ? 1n : 2n })
    expect(() => add(pool, 'b', 0, { priority: 1n })).toThrow(expect.objectContaining({ reason: 'pool full' }))
    expect(names(add(pool, 'b', 0, { priority: 2n }).dropped)).toEqual(Array.from({ length: 192 }, (_, at) => `a${8000 + at}`))
    for (let nonce = 1; nonce <= 819; nonce++) add(pool, 'c', nonce * 2)
    expect(() => add(pool, 'c', 2000)).toThrow(expect.objectContaining({ reason: 'pool full' }))
  })

  test('it is full by bytes as well', () => {
    const pool = new Pool()
    for (let nonce = 0; nonce < 20; nonce++) add(pool, 'a', nonce, { length: 1024 * 1024 })
    expect(() => add(pool, 'a', 20, { length: 1024 * 1024 })).toThrow(expect.objectContaining({ reason: 'pool full' }))
  })

  test('property: whatever comes in whatever order, all that is ready stands after what it needs, and once all nonces are there all are ready', () => {
    const accounts = ['a', 'b', 'c']
    const arbitrary = fc.uniqueArray(fc.record({ who: fc.constantFrom(...accounts), nonce: fc.nat(6), priority: fc.bigInt(0n, 3n) }), { selector: ({ who, nonce }) => `${who}${nonce}`, minLength: 1 })
    fc.assert(fc.property(arbitrary, given => {
      const pool = new Pool()
      for (const { who, nonce, priority } of given) add(pool, who, nonce, { priority })
      const order = names(pool.ready())
      const expected = accounts.flatMap(who => {
        const nonces = new Set(given.filter(each => each.who === who).map(({ nonce }) => nonce))
        return Array.from({ length: 7 }, (_, nonce) => nonce).filter(nonce => Array.from({ length: nonce + 1 }, (_, at) => at).every(at => nonces.has(at))).map(nonce => `${who}${nonce}`)
      })
      expect([...order].sort()).toEqual([...expected].sort())
      for (const [at, name] of order.entries()) if (!name.endsWith('0')) expect(order.indexOf(`${name[0]}${Number(name[1]) - 1}`)).toBeLessThan(at)
    }), { seed: 7 })
  })
})
