import { describe, expect, test } from 'vitest'
import { TransactionRefused } from '../../../../../src/chain-sim/pallet/executive.ts'
import { toHex, type Hex } from '../../../../../src/core/hex.ts'
import { RuntimeTrap } from '../../../../../src/core/yuma/trap.ts'
import { balances } from '../../../../../src/chain-sim/runtimes/classic/pallets/balances/shape.ts'
import { system } from '../../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import { addressOf } from '../../../../../src/chain-sim/runtimes/classic/types/multi-address.ts'
import { encodeExtrinsic } from '../../../../../src/chain-sim/block/extrinsic.ts'
import { accountOf, key, SignedChain } from '../support/signed-chain.ts'
import { call } from '../support/stage.ts'

const alice = key('//Alice')
const bob = key('//Bob')
const nobody = key('//Nobody')
const pay = (to: Hex, value: bigint) => call('Balances.transfer_keep_alive', { dest: addressOf(to), value })

/** A chain on which the multiplier has fallen to nothing. */
function chain (): SignedChain {
  const made = new SignedChain()
  made.advance()
  return made
}

const refusal = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof TransactionRefused) return error.why.reason
    throw error
  }
  return undefined
}

describe('a transaction in a block', () => {
  test('pays its fee before it runs, and tells everything in its order', () => {
    const played = chain()
    const before = played.at().scope(balances).store.TotalIssuance.get()
    const transaction = played.sign(alice, pay(accountOf(nobody), 1_000n))
    const { events } = played.include(transaction)
    const fee = 124_414n + BigInt(transaction.length)
    expect(events.slice(1).map(({ event: { type, value } }) => `${type}.${value.type}`)).toEqual([
      'Balances.Withdraw', 'System.NewAccount', 'Balances.Endowed', 'Balances.Transfer', 'TransactionPayment.TransactionFeePaid', 'System.ExtrinsicSuccess',
    ])
    expect(events.slice(1).every(({ phase }) => phase.type === 'ApplyExtrinsic' && phase.value === 1)).toBe(true)
    expect(events[1]?.event.value.value).toEqual({ who: accountOf(alice), amount: fee })
    expect(played.at().scope(balances).store.TotalIssuance.get()).toBe(before - fee)
    expect(played.nonceOf(alice)).toBe(1)
  })

  test('keeps nonce and fee when it fails, and nothing else', () => {
    const played = chain()
    const { events } = played.include(played.sign(alice, pay(accountOf(nobody), 2n * 10n ** 15n), { tip: 7n }))
    expect(events.slice(1).map(({ event: { value } }) => value.type)).toEqual(['Withdraw', 'TransactionFeePaid', 'ExtrinsicFailed'])
    expect(events.at(-1)?.event.value.value).toMatchObject({ dispatch_error: { type: 'Token', value: 'FundsUnavailable' } })
    expect(events.at(-2)?.event.value.value).toMatchObject({ tip: 7n })
    expect(played.nonceOf(alice)).toBe(1)
  })

  test('gets back what a call waives', () => {
    const played = chain()
    const { events } = played.include(played.sign(alice, call('Sudo.sudo', { call: call('System.remark', { remark: new Uint8Array(3) }) })))
    expect(events.slice(1).map(({ event: { value } }) => value.type)).toEqual(['Withdraw', 'Sudid', 'Deposit', 'TransactionFeePaid', 'ExtrinsicSuccess'])
    expect(events.at(-2)?.event.value.value).toMatchObject({ actual_fee: 0n })
  })

  test('may come from an account that has nothing, when its call is free', () => {
    const played = chain()
    const register = call('SubtensorModule.burned_register', { netuid: 9, hotkey: accountOf(nobody) })
    const { events } = played.include(played.sign(nobody, register))
    expect(events.slice(1).map(({ event: { value } }) => value.type)).toEqual(['TransactionFeePaid', 'ExtrinsicFailed'])
    expect(played.at().scope(system).store.Account.get(accountOf(nobody))).toMatchObject({ nonce: 1, providers: 0 })
  })

  test.each(['ed25519', 'ecdsa'] as const)('may be signed with %s', type => {
    const played = chain()
    const pair = key('//Other', type)
    played.include(played.sign(alice, pay(accountOf(pair), 10n ** 9n)))
    expect(played.include(played.sign(pair, pay(accountOf(alice), 1n))).events.at(-1)?.event.value.type).toBe('ExtrinsicSuccess')
  })
})

describe('a transaction is refused', () => {
  const cases: readonly (readonly [string, (played: SignedChain) => Uint8Array])[] = [
    ['Stale', played => {
      played.include(played.sign(alice, pay(accountOf(bob), 1n)))
      return played.sign(alice, pay(accountOf(bob), 1n), { nonce: 0 })
    }],
    ['Future', played => played.sign(alice, pay(accountOf(bob), 1n), { nonce: 1 })],
    ['Payment', played => played.sign(nobody, pay(accountOf(bob), 1n))],
    ['BadProof', played => played.sign(alice, pay(accountOf(bob), 1n), { address: addressOf(accountOf(bob)) })],
    ['CannotLookup', played => played.sign(alice, pay(accountOf(bob), 1n), { address: { type: 'Raw', value: alice.addressRaw } })],
    ['ExhaustsResources', played => played.sign(alice, call('Sudo.sudo_unchecked_weight', { call: call('System.remark', { remark: new Uint8Array() }), weight: { ref_time: 2_599_875_586_001n, proof_size: 0n } }))],
    ['ExhaustsResources', played => played.sign(alice, call('System.remark', { remark: new Uint8Array(7_864_320) }))],
    ['BadMandatory', played => played.sign(alice, call('Timestamp.set', { now: 5n }))],
  ]

  test.each(cases)('%s, and leaves nothing behind', (reason, make) => {
    const played = chain()
    const transaction = make(played)
    const { rt } = played.begin()
    const before = [...rt.state.keys('0x')].map(name => [name, toHex(rt.state.get(name)!)])
    expect(refusal(() => played.runtime.executive.apply(rt, transaction))).toBe(reason)
    expect([...rt.state.keys('0x')].map(name => [name, toHex(rt.state.get(name)!)])).toEqual(before)
    expect(rt.events).toHaveLength(1)
  })

  test('when it signed a block that is forgotten, or lies ahead', () => {
    const played = chain()
    const transaction = played.sign(alice, pay(accountOf(bob), 1n), { era: { period: 4, phase: 1 } })
    expect(refusal(() => played.validate(transaction))).toBe(undefined)
    played.advance(4)
    expect(refusal(() => played.validate(transaction))).toBe('BadProof')
    const immortal = played.sign(alice, pay(accountOf(bob), 1n))
    played.state.delete(played.runtime.keys(system, 'BlockHash').of([0]))
    expect(refusal(() => played.validate(immortal))).toBe('AncientBirthBlock')
  })
})

describe('a block', () => {
  test('has room for so many weights and no more', () => {
    const played = chain()
    const { rt } = played.begin()
    const set = { netuid: 3, dests: [], weights: [], version_key: 0n }
    const first = Array.from({ length: 40 }, (_, nonce) => played.sign(alice, call('SubtensorModule.set_weights', set), { nonce }))
    expect(first.findIndex(transaction => refusal(() => played.runtime.executive.apply(rt, transaction)) === 'ExhaustsResources')).toBe(23)
  })

  test('has its time exactly once', () => {
    const played = chain()
    const { rt } = played.begin()
    const again = encodeExtrinsic(played.runtime, call('Timestamp.set', { now: 1_719_792_024_000n }))
    expect(() => played.runtime.executive.apply(rt, again)).toThrow(RuntimeTrap)
    const timeless = played.at(played.number + 1)
    played.runtime.executive.initialize(timeless, { ...timeless.block, timestamp: 1_719_792_024_000 })
    expect(() => { played.runtime.executive.finalize(timeless) }).toThrow(RuntimeTrap)
  })

  test('forgets the hashes of blocks long past, but not of the first', () => {
    const played = chain()
    played.advance(2_402)
    const { BlockHash } = played.at().scope(system).store
    expect([0, 1, 2, 3].map(number => BlockHash.has(number))).toEqual([true, false, false, true])
  }, 60_000)
})
