import { describe, expect, test } from 'vitest'
import { neuronToPrune, subnetToPrune } from '../../../src/core/yuma/prune.ts'
import { vectors } from './support/vectors.ts'

interface NeuronCase {
  readonly id: number, readonly kind: 'neuron'
  readonly in: { n: number, block: string, immunity_period: number, block_at_registration: string[], pruning_scores: number[] }
  readonly out: { uid: number, uid_second_call: number, uid_third_call: number, pruning_scores_after: number[], pruning_scores_after_third: number[] }
}

interface SubnetCase {
  readonly id: number, readonly kind: 'subnet'
  readonly in: { block: string, nets: Array<{ netuid: number, emission_value: string, registered_at: string }>, network_immunity_period: string }
  readonly out: { netuid: number, networks_added_iteration_order: number[] }
}

const cases = vectors<NeuronCase | SubnetCase>('prune')

describe('neuronToPrune', () => {
  test.each(cases.filter(each => each.kind === 'neuron'))('answers as the real runtime, three times: case $id', ({ in: given, out }) => {
    const pruningScores = [...given.pruning_scores]
    const prune = () => {
      const uid = neuronToPrune({ n: given.n, block: Number(given.block), immunityPeriod: given.immunity_period, blockAtRegistration: given.block_at_registration.map(Number), pruningScores })
      if (uid < given.n) pruningScores[uid] = 65_535
      return uid
    }
    expect(prune()).toBe(out.uid)
    expect(pruningScores).toEqual(out.pruning_scores_after)
    expect([prune(), prune()]).toEqual([out.uid_second_call, out.uid_third_call])
    expect(pruningScores).toEqual(out.pruning_scores_after_third)
  })
})

describe('subnetToPrune', () => {
  test.each(cases.filter(each => each.kind === 'subnet'))('answers as the real runtime: case $id', ({ in: given, out }) => {
    const nets = new Map(given.nets.map(net => [net.netuid, net]))
    const subnets = out.networks_added_iteration_order.filter(netuid => netuid !== 0).map(netuid => {
      const net = nets.get(netuid)!
      return { netuid, emission: BigInt(net.emission_value), registeredAt: Number(net.registered_at) }
    })
    expect(subnetToPrune(subnets, Number(given.block), Number(given.network_immunity_period))).toBe(out.netuid)
  })
})
