import { describe, expect, test } from 'vitest'
import { signedBy } from '../../../../../../src/chain-sim/pallet/origin.ts'
import type { Feature } from '../../../../../../src/chain-sim/runtimes/classic/features.ts'
import { system } from '../../../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import { fromHex } from '../../../../../../src/core/hex.ts'
import { hashBlockAndAccount, sealOf } from '../../../../../../src/core/yuma/pow.ts'
import { RuntimeTrap } from '../../../../../../src/core/yuma/trap.ts'
import { account, emptyAt, resultOf, subtensorOf } from '../../support/pallets.ts'

const WHO = account(7)
const COLDKEY = account(8)
const BLOCK_HASH = `0x${'01'.repeat(32)}` as const
const SUBNET = 1
const sealFor = (nonce: bigint) => sealOf(hashBlockAndAccount(fromHex(BLOCK_HASH), fromHex(WHO)), nonce)
/** The first nonce whose seal meets the faucet's difficulty of a million, and the first that meets a hundred. */
const HARD = 274_845n
const EASY = 72n

function at (block: number, features: readonly Feature[] = ['pow-faucet']) {
  const rt = emptyAt(block, features)
  const { store } = subtensorOf(rt)
  rt.scope(system).store.BlockHash.put(99, BLOCK_HASH)
  store.NetworksAdded.put(SUBNET, true)
  store.NetworkPowRegistrationAllowed.put(SUBNET, true)
  store.Difficulty.put(SUBNET, 100n)
  return rt
}

const faucet = (nonce: bigint, work = sealFor(nonce), block_number = 99n) => ({ pallet: 'SubtensorModule', call: 'faucet', args: { block_number, nonce, work } })
const register = (nonce: bigint, work = sealFor(nonce)) => ({ pallet: 'SubtensorModule', call: 'register', args: { netuid: SUBNET, block_number: 99n, nonce, work, hotkey: WHO, coldkey: COLDKEY } })

describe('the faucet', () => {
  test('gives 100 TAO for work that is hard enough', () => {
    const rt = at(100)
    expect(resultOf(rt, faucet(HARD), WHO)).toBe('Ok')
    expect(rt.scope(system).store.Account.get(WHO).data.free).toBe(100_000_000_000n)
    expect(subtensorOf(rt).store.TotalIssuance.get()).toBe(100_000_000_000n)
    expect(subtensorOf(rt).store.UsedWork.get(sealFor(HARD))).toBe(100n)
  })

  test('asks how old the work is, how hard, and whose', () => {
    expect(resultOf(at(101), faucet(HARD), WHO)).toBe('Ok')
    expect(resultOf(at(102), faucet(HARD), WHO)).toBe('InvalidWorkBlock')
    expect(resultOf(at(98), faucet(HARD), WHO)).toBe('InvalidWorkBlock')
    expect(resultOf(at(100), faucet(EASY), WHO)).toBe('InvalidDifficulty')
    expect(resultOf(at(100), faucet(HARD), COLDKEY)).toBe('InvalidSeal')
    expect(resultOf(at(100, []), faucet(HARD), WHO)).toBe('FaucetDisabled')
  })

  test('traps on a seal that does not have 32 bytes', () => {
    expect(() => at(100).dispatch(faucet(HARD, new Uint8Array(31)), signedBy(WHO))).toThrow(RuntimeTrap)
  })
})

describe('registration by work', () => {
  test('lets the signing hotkey in', () => {
    const rt = at(100)
    const { store } = subtensorOf(rt)
    expect(resultOf(rt, register(EASY), WHO)).toBe('Ok')
    expect(store.Uids.get(SUBNET, WHO)).toBe(0)
    expect(store.Owner.get(WHO)).toBe(COLDKEY)
    expect([store.POWRegistrationsThisInterval, store.BurnRegistrationsThisInterval, store.RegistrationsThisBlock].map(item => item.get(SUBNET))).toEqual([1, 0, 1])
  })

  test('is for the hotkey itself, and only where the subnet takes work', () => {
    expect(resultOf(at(100), register(EASY), COLDKEY)).toBe('TransactorAccountShouldBeHotKey')
    const rt = at(100)
    subtensorOf(rt).store.NetworkPowRegistrationAllowed.put(SUBNET, false)
    expect(resultOf(rt, register(EASY), WHO)).toBe('SubNetRegistrationDisabled')
  })
})
