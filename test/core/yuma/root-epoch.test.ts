import { describe, expect, test } from 'vitest'
import { blockEmission } from '../../../src/core/yuma/block-emission.ts'
import { rootEpoch } from '../../../src/core/yuma/root-epoch.ts'
import type { RootState } from '../../../src/core/yuma/root-epoch.ts'
import { blocksUntilNextEpoch } from '../../../src/core/yuma/tempo.ts'
import { RuntimeTrap } from '../../../src/core/yuma/trap.ts'
import { bigints, vectors } from './support/vectors.ts'

type Emissions = ReadonlyArray<readonly [netuid: number, rao: string]>

interface RootCase {
  readonly id: number
  readonly tag: string
  readonly in: {
    block: string, kappa: number, n: number, netuids: number[], rho: number, root_in_networks_added: boolean, root_tempo: number
    stakes_by_uid: string[], total_issuance: string, prev_emission_values: Emissions, weights: Array<[number, Array<[number, number]>]>
  }
  readonly out: { panic?: string, result: string, total_networks: number, block_emission_storage: string, emission_values_in_NetworksAdded_iteration_order: Emissions }
}

const errors = {
  'no validators': 'Err(No validators to validate emission values.)',
  'no networks': 'Err(No networks to validate emission values.)',
  'no stake': 'Err(No stake on network)',
  'networks miscounted': 'Err(netuids and emission must have the same length)',
}

const littleEndian = (a: number, b: number) => (a & 255) - (b & 255) || a - b

/** The recorded state in the order in which storage iterates. */
function rootOf ({ in: given, out }: RootCase): RootState {
  const weights: Uint16Array[] = []
  for (const [uid, pairs] of given.weights) weights[uid] = Uint16Array.from(pairs.flat())
  return {
    n: given.n,
    stake: [...given.stakes_by_uid.keys()].sort(littleEndian).map(uid => BigInt(given.stakes_by_uid[uid]!)),
    weights,
    netuids: [...given.root_in_networks_added ? [0] : [], ...given.netuids].sort(littleEndian),
    totalNetworks: out.total_networks,
    kappa: given.kappa,
    rho: given.rho,
    issuance: BigInt(given.total_issuance),
  }
}

describe('rootEpoch', () => {
  test.each(vectors<RootCase>('root-epoch'))('answers as the real runtime: case $id, $tag', each => {
    const root = rootOf({ ...each, out: { ...each.out, total_networks: each.out.total_networks ?? each.in.netuids.length + 1 } })
    const previous = new Map([[0, '0'], ...each.in.prev_emission_values])
    const untouched = root.netuids.length === 0 ? [] : Array.from(root.netuids, netuid => [netuid, previous.get(netuid) ?? '0'])
    const stored = each.out.emission_values_in_NetworksAdded_iteration_order

    if (blocksUntilNextEpoch(0, each.in.root_tempo, Number(each.in.block)) !== 0) {
      expect(each.out.result).toBe('Err()')
      expect(stored).toEqual(untouched)
      return
    }
    if (each.out.panic !== undefined) {
      expect(() => rootEpoch(root)).toThrow(RuntimeTrap)
      return
    }
    const outcome = rootEpoch(root)
    expect(outcome.refused === undefined ? 'Ok' : errors[outcome.refused]).toBe(each.out.result)
    expect(String(outcome.blockEmission ?? 1_000_000_000n)).toBe(each.out.block_emission_storage)
    expect(outcome.emissionValues?.map((rao, k) => [root.netuids[k], String(rao)]) ?? untouched).toEqual(stored)
  })

  test('ten validators, eleven networks: subnets that few support get nearly nothing', () => {
    const weights = Array.from({ length: 10 }, (_, i) => Uint16Array.from([...Array(i).keys()].flatMap(netuid => [netuid, 65_535])))
    const root = { n: 10, stake: Array(10).fill(1000n), weights, netuids: [...Array(11).keys()], totalNetworks: 11, kappa: 32_767, rho: 30, issuance: 0n }
    expect(rootEpoch(root).emissionValues).toEqual(
      [385_861_815n, 249_435_914n, 180_819_837n, 129_362_980n, 50_857_187n, 3_530_356n, 127_839n, 3974n, 93n, 0n, 0n])
  })

  test('above the total supply nothing is minted and BlockEmission stays', () => {
    const outcome = rootEpoch({ n: 1, stake: [1n], weights: [Uint16Array.of(1, 1)], netuids: [0, 1], totalNetworks: 2, kappa: 32_767, rho: 10, issuance: 21_000_000_000_000_000n })
    expect(outcome).toEqual({ blockEmission: undefined, emissionValues: [0n, 0n], refused: undefined })
  })
})

interface EmissionCase { readonly kind: string, readonly in: { issuance: string }, readonly out: { emission: string } }

describe('blockEmission', () => {
  test.each(vectors<EmissionCase>('emission').filter(each => each.kind === 'block_emission'))('answers as the real runtime: issuance $in.issuance', each => {
    expect(blockEmission(BigInt(each.in.issuance))).toBe(BigInt(each.out.emission))
  })

  test('halves where half of what is left has been minted', () => {
    expect(bigints(['10499999999999999', '10500000000000000', '15750000000000000', '18375000000000000']).map(blockEmission))
      .toEqual([1_000_000_000n, 500_000_000n, 250_000_000n, 125_000_000n])
  })
})
