import type { Hex } from '../../../../../core/hex.ts'
import type { PairRow } from '../../../../../core/yuma/subnet-state.ts'
import { readPairs } from '../../pallets/subtensor/epoch/bytes.ts'
import type { Rt } from '../../pallets/subtensor/shape.ts'
import type { AxonInfo, PrometheusInfo } from '../../pallets/subtensor/types.ts'
import type { NeuronInfo, NeuronInfoLite } from '../types/neuron-info.ts'

/** Where a neuron that has not said so is reached: nowhere. */
const NO_PROMETHEUS: PrometheusInfo = { block: 0n, version: 0, ip: 0n, port: 0, ip_type: 0 }
const NO_AXON: AxonInfo = { ...NO_PROMETHEUS, protocol: 0, placeholder1: 0, placeholder2: 0 }

/** What a neuron scores that no epoch has scored: it would go last. */
const NO_SCORE = 0xffff

/**
 * Reads the neurons of one subnet, each by its uid; what storage keeps of all of them together is decoded once. There is none
 * for a uid that nobody has.
 */
export type NeuronReader<Info> = (rt: Rt, netuid: number) => (uid: number) => Info | undefined

/** Reads neurons without weights and bonds. */
export const liteReader: NeuronReader<NeuronInfoLite> = (rt, netuid) => {
  const { store } = rt
  const all = vectorsOf(rt, netuid)
  return uid => {
    if (!store.Keys.has(netuid, uid)) return undefined
    const hotkey = store.Keys.get(netuid, uid)
    return {
      hotkey,
      coldkey: store.Owner.get(hotkey),
      uid,
      netuid,
      active: all.active[uid] ?? false,
      axon_info: store.Axons.get(netuid, hotkey) ?? NO_AXON,
      prometheus_info: store.Prometheus.get(netuid, hotkey) ?? NO_PROMETHEUS,
      stake: stakeOn(rt, hotkey),
      rank: all.rank[uid] ?? 0,
      emission: all.emission[uid] ?? 0n,
      incentive: all.incentive[uid] ?? 0,
      consensus: all.consensus[uid] ?? 0,
      trust: all.trust[uid] ?? 0,
      validator_trust: all.validatorTrust[uid] ?? 0,
      dividends: all.dividends[uid] ?? 0,
      last_update: all.lastUpdate[uid] ?? 0n,
      validator_permit: all.validatorPermit[uid] ?? false,
      pruning_score: all.pruningScores[uid] ?? NO_SCORE,
    }
  }
}

/** Reads whole neurons. */
export const fullReader: NeuronReader<NeuronInfo> = (rt, netuid) => {
  const lite = liteReader(rt, netuid)
  return uid => {
    const info = lite(uid)
    if (info === undefined) return undefined
    return { ...info, weights: nonZero(rt.store.Weights.bytes(netuid, uid)), bonds: nonZero(rt.store.Bonds.bytes(netuid, uid)) }
  }
}

/** The neurons of a subnet from uid 0 on, up to the first uid that nobody has. None where there is no such subnet. */
export function neuronsOf<Info> (rt: Rt, netuid: number, reader: NeuronReader<Info>): readonly Info[] {
  const neurons: Info[] = []
  if (!rt.store.NetworksAdded.get(netuid)) return neurons
  const read = reader(rt, netuid)
  const count = rt.store.SubnetworkN.get(netuid)
  for (let uid = 0; uid < count; uid++) {
    const info = read(uid)
    if (info === undefined) break
    neurons.push(info)
  }
  return neurons
}

/** One neuron, or undefined where the subnet or the neuron is not there. */
export const neuronOf = <Info> (rt: Rt, netuid: number, uid: number, reader: NeuronReader<Info>): Info | undefined =>
  rt.store.NetworksAdded.get(netuid) ? reader(rt, netuid)(uid) : undefined

const vectorsOf = ({ store }: Rt, netuid: number) => ({
  active: store.Active.get(netuid),
  rank: store.Rank.get(netuid),
  emission: store.Emission.get(netuid),
  incentive: store.Incentive.get(netuid),
  consensus: store.Consensus.get(netuid),
  trust: store.Trust.get(netuid),
  validatorTrust: store.ValidatorTrust.get(netuid),
  dividends: store.Dividends.get(netuid),
  lastUpdate: store.LastUpdate.get(netuid),
  validatorPermit: store.ValidatorPermit.get(netuid),
  pruningScores: store.PruningScores.get(netuid),
})

/** Coldkeys and their rao on a hotkey, entries of 0 as well. */
const stakeOn = ({ store }: Rt, hotkey: Hex): Array<readonly [Hex, bigint]> =>
  [...store.Stake.entries(hotkey)].map(([[, coldkey], rao]) => [coldkey, rao])

/** A stored row without the pairs whose second number is 0. */
function nonZero (bytes: Uint8Array | undefined): PairRow {
  const row = readPairs(bytes) ?? new Uint16Array()
  let kept = 0
  for (let k = 0; k < row.length; k += 2) {
    const value = row[k + 1] ?? 0
    if (value === 0) continue
    row[kept++] = row[k] ?? 0
    row[kept++] = value
  }
  return row.subarray(0, kept)
}
