import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toHex, type Hex } from '../../../../../src/core/hex.ts'
import { Execution } from '../../../../../src/chain-sim/pallet/execution.ts'
import { blockTime, withFeatures, type Feature } from '../../../../../src/chain-sim/runtimes/classic/features.ts'
import { genesisState } from '../../../../../src/chain-sim/runtimes/classic/genesis/build.ts'
import { PRESETS } from '../../../../../src/chain-sim/runtimes/classic/genesis/presets.ts'
import { classic } from '../../../../../src/chain-sim/runtimes/classic/index.ts'
import { aura } from '../../../../../src/chain-sim/runtimes/classic/pallets/aura/shape.ts'
import { subtensor } from '../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/shape.ts'
import { MemoryState } from '../../../../../src/chain-sim/state/memory-state.ts'

const real = JSON.parse(readFileSync(new URL('../../../../vectors/genesis-localnet.json', import.meta.url), 'utf8')) as Record<Hex, Hex>

const entries = (state: MemoryState) => Object.fromEntries([...state.keys('0x')].map(key => [key, toHex(state.get(key)!)]))
const at = (state: MemoryState) => new Execution(classic, state, { number: 0, parentHash: `0x${'00'.repeat(32)}` })

describe('genesis', () => {
  test('localnet is the official local chain to the letter', () => {
    expect(entries(genesisState(classic, PRESETS.localnet.config))).toEqual(real)
  })

  test('features do not change what is stored', () => {
    expect(entries(genesisState(withFeatures(classic, ['pow-faucet', 'fast-blocks']), PRESETS.localnet.config))).toEqual(real)
  })

  test('fast blocks come four a second', () => {
    const runtime = withFeatures(classic, ['fast-blocks'])
    const state = genesisState(runtime, PRESETS.localnet.config)
    expect(blockTime(['fast-blocks'])).toBe(250)
    for (let number = 1; number <= 3; number++) {
      const environment = { number, parentHash: `0x${'00'.repeat(32)}` as const, timestamp: 1_000_000 + 250 * number }
      const rt = new Execution(runtime, state, environment)
      runtime.executive.initialize(rt, environment)
      for (const inherent of runtime.executive.inherents(environment)) expect(runtime.executive.apply(rt, inherent).ok).toBe(true)
      runtime.executive.finalize(rt)
      expect(rt.scope(aura).store.CurrentSlot.get()).toBe(BigInt(4_000 + number))
    }
  })

  test('the faucet comes with no wait for subnets', () => {
    const waits = (...features: readonly Feature[]) => new Execution(withFeatures(classic, features), new MemoryState(), { number: 1, parentHash: `0x${'00'.repeat(32)}` }).scope(subtensor).store.NetworkRateLimit.get()
    expect([waits(), waits('pow-faucet')]).toEqual([7_200n, 0n])
  })

  test('classic begins as the documentation of its time says', () => {
    const { store } = at(genesisState(classic, PRESETS.classic.config)).scope(subtensor)
    expect([store.NetworkMinLockCost.get(), store.NetworkLastLockCost.get()]).toEqual([100_000_000_000n, 100_000_000_000n])
    expect([store.SubnetLimit.get(), store.NetworkRateLimit.get(), store.NetworkImmunityPeriod.get()]).toEqual([32, 0n, 50_400n])
  })

  test('tells what is wrong with a configuration, and where', () => {
    const build = (config: unknown) => () => genesisState(classic, config as never)
    expect(build({ sudo: { key: 'Alice' } })).toThrow('sudo.key: not an address')
    expect(build({ balances: { balances: [['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', 499]] } })).toThrow('balances.balances.0.1: below the existential deposit')
    expect(build({ storage: { SubtensorModule: { SubnetLimits: 1 } } })).toThrow('storage.SubtensorModule.SubnetLimits: there is no storage “SubnetLimits” here; did you mean “SubnetLimit”?')
    expect(build({ storage: { SubtensorModul: { SubnetLimit: 1 } } })).toThrow('did you mean “SubtensorModule”?')
    expect(build({ storage: { SubtensorModule: { Tempo: 1 } } })).toThrow('is a map')
    expect(build({ storage: { SubtensorModule: { SubnetLimit: 65_536 } } })).toThrow('too large for u16')
    expect(build({ storage: { SubtensorModule: { SubnetLimit: true } } })).toThrow('is of type u16')
    expect(build({ storage: { SubtensorModule: { SubnetLimit: 'many' } } })).toThrow('storage.SubtensorModule.SubnetLimit: neither')
    expect(build({ balance: {} })).toThrow('balance: there is no key “balance” here; did you mean “balances”?')
    expect(build({ sudo: { kee: null } })).toThrow('sudo')
    expect(build({ balances: [] })).toThrow('balances: expected an object')
    expect(build([])).toThrow('the whole')
    expect(build({ subtensorModule: { stakes: [['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', [['5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty', [1, 1]]]]] } })).toThrow('subtensorModule.stakes: the uids must be 0, 1, 2')
  })
})
