import { describe, expect, test } from 'vitest'
import { runRootEpoch } from '../../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/block-step/root-epoch.ts'
import { RuntimeTrap } from '../../../../../../src/core/yuma/trap.ts'
import { vectors } from '../../../../../core/yuma/support/vectors.ts'
import { account, emptyAt, subtensorOf } from '../../support/pallets.ts'

type Emissions = Array<[netuid: number, rao: string]>

interface Case {
  readonly id: number
  readonly in: {
    block: string, kappa: number, n: number, netuids: number[], rho: number, root_in_networks_added: boolean, root_tempo: number
    stakes_by_uid: string[], total_issuance: string, prev_emission_values: Emissions, weights: Array<[number, Array<[number, number]>]>
  }
  readonly out: { panic?: string, total_networks: number, block_emission_storage: string, emission_values_in_NetworksAdded_iteration_order: Emissions }
}

const ROOT = 0

function prepare ({ in: given, out }: Case) {
  const scope = subtensorOf(emptyAt(Number(given.block)))
  const { store } = scope
  for (const netuid of [...given.root_in_networks_added ? [ROOT] : [], ...given.netuids]) store.NetworksAdded.put(netuid, true)
  for (const [netuid, rao] of given.prev_emission_values) store.EmissionValues.put(netuid, BigInt(rao))
  for (const [uid, pairs] of given.weights) store.Weights.put(ROOT, uid, pairs)
  given.stakes_by_uid.forEach((rao, uid) => {
    store.Keys.put(ROOT, uid, account(uid))
    store.TotalHotkeyStake.put(account(uid), BigInt(rao))
  })
  store.SubnetworkN.put(ROOT, given.n)
  store.TotalNetworks.put(out.total_networks ?? given.netuids.length + 1)
  store.Tempo.put(ROOT, given.root_tempo)
  store.Kappa.put(ROOT, given.kappa)
  store.Rho.put(ROOT, given.rho)
  store.TotalIssuance.put(BigInt(given.total_issuance))
  return scope
}

describe('the root epoch on storage', () => {
  test.each(vectors<Case>('root-epoch'))('stores what the real runtime does: case $id', each => {
    const scope = prepare(each)
    if (each.out.panic !== undefined) {
      expect(() => { runRootEpoch(scope) }).toThrow(RuntimeTrap)
      return
    }
    runRootEpoch(scope)
    const { store } = scope
    const emissions = [...store.NetworksAdded.keysOf()].map(([netuid]) => [netuid, String(store.EmissionValues.get(netuid))])
    expect(emissions).toEqual(each.out.emission_values_in_NetworksAdded_iteration_order)
    expect(String(store.BlockEmission.get())).toBe(each.out.block_emission_storage)
  })
})
