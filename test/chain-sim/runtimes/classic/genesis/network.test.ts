import { describe, expect, test } from 'vitest'
import { genesisBlock } from '../../../../../src/chain-sim/block/genesis.ts'
import { signaturesReady } from '../../../../../src/chain-sim/block/signature.ts'
import { Node } from '../../../../../src/chain-sim/node.ts'
import { Execution } from '../../../../../src/chain-sim/pallet/execution.ts'
import type { NetworkSizes } from '../../../../../src/chain-sim/runtimes/classic/genesis/network/sizes.ts'
import { classic } from '../../../../../src/chain-sim/runtimes/classic/index.ts'
import { balances } from '../../../../../src/chain-sim/runtimes/classic/pallets/balances/shape.ts'
import { subtensor } from '../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/shape.ts'
import { sudo } from '../../../../../src/chain-sim/runtimes/classic/pallets/sudo/index.ts'
import { system } from '../../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import { presetOf, runtimeOf } from '../../../../../src/chain-sim/runtimes/index.ts'
import { createMemoryStore } from '../../../../../src/chain-sim/state/memory-store.ts'
import type { MemoryState } from '../../../../../src/chain-sim/state/memory-state.ts'
import { alice, GENESIS_TIME } from '../../../../support/node.ts'
import { toHex } from '../../../../../src/core/hex.ts'
import { issuanceFaults, stakeFaults, subnetFaults, sumsOf, wrapFaults } from '../support/invariants.ts'

await signaturesReady()

function made (sizes: Partial<NetworkSizes>): MemoryState {
  const { runtime, features, genesis } = presetOf('network', { sizes })
  return genesis(runtimeOf(runtime, features))
}

const at = (state: MemoryState) => new Execution(classic, state, { number: 0, parentHash: `0x${'00'.repeat(32)}` })
const MOST = 2n ** 54n

/** What has to hold before and after any number of blocks. */
const faultsOf = (rt: Execution) => [...issuanceFaults(rt, sumsOf(rt)), ...stakeFaults(rt, sumsOf(rt)), ...subnetFaults(rt), ...wrapFaults(rt, MOST)]

const SMALL = { subnets: 3, neurons: 20, validators: 6 }

function nodeOf (sizes: Partial<NetworkSizes>): Node {
  const state = made(sizes)
  const store = createMemoryStore({ runtime: 'classic', preset: 'network', options: {} }, genesisBlock(state), state)
  return new Node({ runtime: runtimeOf('classic', ['pow-faucet']), store, sealing: 'manual', clock: { genesis: GENESIS_TIME, blockTime: 12_000 } })
}

describe('a populated network', () => {
  test('has the size of its day, consistent in every counter', () => {
    const state = made({})
    const rt = at(state)
    const { store } = rt.scope(subtensor)
    expect([...store.NetworksAdded.keysOf()]).toHaveLength(33)
    expect([1, 17, 32].map(netuid => [store.SubnetworkN.get(netuid), store.ValidatorPermit.get(netuid).filter(Boolean).length, store.Tempo.get(netuid)])).toEqual([[256, 64, 360], [256, 64, 360], [256, 64, 360]])
    expect([store.SubnetworkN.get(0), [...store.Weights.keysOf(0)].length]).toEqual([64, 64])
    expect([...store.Weights.keysOf(5)]).toHaveLength(64)
    expect(faultsOf(rt)).toEqual([])
  })

  test('counts as issued what is in balances, stakes and locks', () => {
    const rt = at(made(SMALL))
    const { balances: free, stake, locked } = sumsOf(rt)
    expect(rt.scope(subtensor).store.TotalIssuance.get()).toBe(free + stake + locked)
    expect(rt.scope(balances).store.TotalIssuance.get()).toBe(free)
  })

  test('the development accounts are there, and Alice may do everything', () => {
    const rt = at(made(SMALL))
    expect(rt.scope(system).store.Account.get(toHex(alice.publicKey)).data.free).toBe(1_000_000_000_000_000n)
    expect(rt.scope(sudo).store.Key.get()).toBe(toHex(alice.publicKey))
  })

  test('few have most of the stake', () => {
    const { store } = at(made(SMALL)).scope(subtensor)
    const stakes = [...store.Delegates.keysOf()].map(([hotkey]) => store.TotalHotkeyStake.get(hotkey)).sort((a, b) => a > b ? -1 : 1)
    expect(stakes).toHaveLength(64)
    expect(stakes[0]! / stakes[63]!).toBe(64n)
    expect([...store.Stake.keysOf()].length).toBeGreaterThan(64 * 3)
  })

  test('the same seed gives the same bytes, another one others', () => {
    const hash = (sizes: Partial<NetworkSizes>) => genesisBlock(made({ ...SMALL, ...sizes })).hash
    expect(hash({ seed: 7 })).toBe(hash({ seed: 7 }))
    expect(new Set([hash({ seed: 7 }), hash({ seed: 8 }), hash({ seed: 2 ** 40 + 7 }), hash({ neurons: 21 })]).size).toBe(4)
  })

  test('it runs: every subnet earns, its miners have incentive and its validators dividends', () => {
    const node = nodeOf(SMALL)
    node.seal({ count: 2_000 })
    node.query(rt => {
      const { store } = rt.scope(subtensor)
      const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
      for (const netuid of [1, 2, 3]) {
        expect(store.EmissionValues.get(netuid)).toBeGreaterThan(0n)
        expect(store.LastMechansimStepBlock.get(netuid)).toBeGreaterThan(1_500n)
        expect([store.Incentive, store.Dividends, store.Consensus].map(item => sum(item.get(netuid))).every(all => all > 60_000)).toBe(true)
        expect(store.Incentive.get(netuid).filter(value => value > 0).length).toBeGreaterThan(7)
        expect(store.Dividends.get(netuid).filter(value => value > 0)).toHaveLength(6)
        expect(store.ValidatorPermit.get(netuid).filter(Boolean)).toHaveLength(6)
      }
      const { balances: free, stake, locked } = sumsOf(rt)
      expect(rt.scope(subtensor).store.TotalIssuance.get()).toBe(free + stake + locked)
      expect(faultsOf(rt)).toEqual([])
    })
  })

  test.each<Partial<NetworkSizes>>([{ subnets: 1, neurons: 2, validators: 1 }, { subnets: 2, neurons: 5, validators: 5 }, { subnets: 40, neurons: 3 }, { subnets: 1, neurons: 300, validators: 100 }])('sizes %o run too', sizes => {
    const node = nodeOf(sizes)
    node.seal({ count: 800 })
    expect(node.query(faultsOf)).toEqual([])
  })

  test.each<[Partial<NetworkSizes>, string]>([[{ subnets: 0 }, '--subnets'], [{ neurons: 5_000 }, '--neurons'], [{ neurons: 10, validators: 11 }, '11 validators are more than 10 neurons'], [{ seed: -1 }, '--seed']])('sizes %o are refused', (sizes, message) => {
    expect(() => presetOf('network', { sizes })).toThrow(message)
  })
})
