import { neuronToPrune } from '../../../../../../core/yuma/prune.ts'
import type { Rt } from '../shape.ts'

const WORST = 65_535

/** Chooses the neuron that has to go from a full subnet, and sets its pruning score to the highest, so that the next choice is another. */
export function pruneNeuron (rt: Rt, netuid: number): number {
  const { store } = rt
  const n = store.SubnetworkN.get(netuid)
  if (n === 0) return 0
  const uid = neuronToPrune({
    n,
    block: rt.block.number,
    immunityPeriod: store.ImmunityPeriod.get(netuid),
    blockAtRegistration: Array.from({ length: n }, (_, uid) => Number(store.BlockAtRegistration.get(netuid, uid))),
    pruningScores: store.PruningScores.get(netuid),
  })
  store.PruningScores.mutate(netuid, scores => uid < scores.length ? scores.with(uid, WORST) : scores)
  return uid
}
