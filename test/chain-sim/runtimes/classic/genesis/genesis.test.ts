import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toHex, type Hex } from '../../../../../src/core/hex.ts'
import { Execution } from '../../../../../src/chain-sim/pallet/execution.ts'
import { withFeatures } from '../../../../../src/chain-sim/runtimes/classic/features.ts'
import { genesisState } from '../../../../../src/chain-sim/runtimes/classic/genesis/build.ts'
import { PRESETS } from '../../../../../src/chain-sim/runtimes/classic/genesis/presets.ts'
import { classic } from '../../../../../src/chain-sim/runtimes/classic/index.ts'
import { subtensor } from '../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/shape.ts'
import type { MemoryState } from '../../../../../src/chain-sim/state/memory-state.ts'

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

  test('classic begins as the documentation of its time says', () => {
    const { store } = at(genesisState(classic, PRESETS.classic.config)).scope(subtensor)
    expect([store.NetworkMinLockCost.get(), store.NetworkLastLockCost.get()]).toEqual([100_000_000_000n, 100_000_000_000n])
    expect([store.SubnetLimit.get(), store.NetworkRateLimit.get(), store.NetworkImmunityPeriod.get()]).toEqual([32, 0n, 50_400n])
  })

  test('tells what is wrong with a configuration, and where', () => {
    const build = (config: unknown) => () => genesisState(classic, config as never)
    expect(build({ sudo: { key: 'Alice' } })).toThrow('sudo.key: not an address')
    expect(build({ balances: { balances: [['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', 499]] } })).toThrow('balances.balances.0.1: below the existential deposit')
    expect(build({ storage: { SubtensorModule: { NoSuch: 1 } } })).toThrow('there is no storage SubtensorModule.NoSuch')
    expect(build({ storage: { SubtensorModule: { Tempo: 1 } } })).toThrow('is a map')
    expect(build({ storage: { SubtensorModule: { SubnetLimit: 65_536 } } })).toThrow('too large for u16')
    expect(build({ unknown: {} })).toThrow('unknown')
  })
})
