import { TypeRegistry } from '@polkadot/types'
import type { RegistryTypes } from '@polkadot/types/types'
import { describe, expect, test } from 'vitest'
import { bytes } from '../../../../../src/chain-sim/codec/primitives.ts'
import { decode } from '../../../../../src/chain-sim/codec/type.ts'
import { subtensor } from '../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/shape.ts'
import { fromHex, toHex, type Hex } from '../../../../../src/core/hex.ts'
import { chainNames, recordedChain } from '../support/recorded-blocks.ts'

const part = 'Compact<u16>'
const number = 'Compact<u64>'
const neuron = {
  hotkey: 'AccountId', coldkey: 'AccountId', uid: part, netuid: part, active: 'bool', axon: 'Axon', prometheus: 'Prometheus', stake: 'Vec<(AccountId, Compact<u64>)>',
  rank: part, emission: number, incentive: part, consensus: part, trust: part, validatorTrust: part, dividends: part, lastUpdate: number, validatorPermit: 'bool',
}

/** The answers as clients write them down who have only bytes to go by. */
const LAYOUTS: RegistryTypes = {
  Prometheus: { block: 'u64', version: 'u32', ip: 'u128', port: 'u16', ipType: 'u8' },
  Axon: { block: 'u64', version: 'u32', ip: 'u128', port: 'u16', ipType: 'u8', protocol: 'u8', first: 'u8', second: 'u8' },
  Lite: { ...neuron, pruningScore: part },
  Neuron: { ...neuron, weights: 'Vec<(Compact<u16>, Compact<u16>)>', bonds: 'Vec<(Compact<u16>, Compact<u16>)>', pruningScore: part },
  Delegate: { hotkey: 'AccountId', take: part, nominators: 'Vec<(AccountId, Compact<u64>)>', owner: 'AccountId', registrations: 'Vec<Compact<u16>>', permits: 'Vec<Compact<u16>>', per1000: number, daily: number },
  Subnet: {
    netuid: part, rho: part, kappa: part, difficulty: number, immunity: part, validators: part, minWeights: part, maxWeight: part, scaling: part, n: part, maxUids: part,
    sinceStep: number, tempo: part, modality: part, connect: 'Vec<[u16; 2]>', emission: number, burn: number, owner: 'AccountId',
  },
  Hyperparams: {
    rho: part, kappa: part, immunity: part, minWeights: part, maxWeight: part, tempo: part, minDifficulty: number, maxDifficulty: number, version: number, rateLimit: number,
    interval: part, cutoff: part, open: 'bool', target: part, minBurn: number, maxBurn: number, bonds: number, perBlock: part, serving: number, validators: part, alpha: number,
    difficulty: number, reveal: number, commits: 'bool',
  },
  StakeOf: { hotkey: 'AccountId', coldkey: 'AccountId', stake: number },
}

const ANSWERS: Readonly<Record<string, string>> = {
  NeuronInfoRuntimeApi_get_neurons: 'Vec<Neuron>',
  NeuronInfoRuntimeApi_get_neuron: 'Neuron',
  NeuronInfoRuntimeApi_get_neurons_lite: 'Vec<Lite>',
  NeuronInfoRuntimeApi_get_neuron_lite: 'Lite',
  DelegateInfoRuntimeApi_get_delegates: 'Vec<Delegate>',
  DelegateInfoRuntimeApi_get_delegate: 'Delegate',
  DelegateInfoRuntimeApi_get_delegated: 'Vec<(Delegate, Compact<u64>)>',
  SubnetInfoRuntimeApi_get_subnet_info: 'Subnet',
  SubnetInfoRuntimeApi_get_subnets_info: 'Vec<Option<Subnet>>',
  SubnetInfoRuntimeApi_get_subnet_hyperparams: 'Hyperparams',
  StakeInfoRuntimeApi_get_stake_info_for_coldkey: 'Vec<StakeOf>',
  StakeInfoRuntimeApi_get_stake_info_for_coldkeys: 'Vec<(AccountId, Vec<StakeOf>)>',
}

describe('clients that decode by hand', () => {
  const registry = new TypeRegistry()
  registry.register(LAYOUTS)

  test('every answer decodes to its last byte; none is empty bytes', () => {
    const decoded = new Set<string>()
    for (const { block } of recordedChain(chainNames[1]!)) {
      for (const [api, , answer] of block.runtime_api ?? []) {
        const layout = ANSWERS[api]
        const blob = layout === undefined ? new Uint8Array() : decode(bytes, fromHex(answer))
        if (layout === undefined || blob.length === 0) continue
        expect(toHex(registry.createType(layout, blob).toU8a()), api).toBe(toHex(blob))
        decoded.add(api)
      }
    }
    expect([...decoded].sort()).toEqual(Object.keys(ANSWERS).sort())
  })

  test('a neuron reads as storage has it', () => {
    for (const { block, rt } of recordedChain(chainNames[1]!)) {
      const { store } = rt.scope(subtensor)
      for (const [api, input, answer] of block.runtime_api ?? []) {
        if (api !== 'NeuronInfoRuntimeApi_get_neurons') continue
        const netuid = fromHex(input)[0]!
        const neurons = registry.createType('Vec<Neuron>', decode(bytes, fromHex(answer))) as unknown as Array<{ hotkey: { toHex: () => Hex }, stake: Array<[unknown, { toBigInt: () => bigint }]>, lastUpdate: { toBigInt: () => bigint } }>
        neurons.forEach((read, uid) => {
          const hotkey = store.Keys.get(netuid, uid)
          expect(read.hotkey.toHex()).toBe(hotkey)
          expect(read.stake.reduce((total, [, rao]) => total + rao.toBigInt(), 0n)).toBe(store.TotalHotkeyStake.get(hotkey))
          expect(read.lastUpdate.toBigInt()).toBe(store.LastUpdate.get(netuid)[uid])
        })
      }
    }
  })
})
