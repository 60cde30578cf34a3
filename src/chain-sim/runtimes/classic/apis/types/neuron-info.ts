import { compact, struct, tuple, vec } from '../../../../codec/composites.ts'
import { accountId, bool, u16, u64 } from '../../../../codec/primitives.ts'
import type { ValueOf } from '../../../../codec/type.ts'
import { AxonInfo, PrometheusInfo } from '../../pallets/subtensor/types.ts'
import { pairRow } from './pair-row.ts'

const part = compact(u16)

const who = {
  hotkey: accountId,
  coldkey: accountId,
  uid: compact(u16),
  netuid: compact(u16),
  /** Whether it set weights lately. */
  active: bool,
  axon_info: AxonInfo,
  prometheus_info: PrometheusInfo,
  /** By coldkey, in rao; entries of 0 as well. */
  stake: vec(tuple(accountId, compact(u64))),
  rank: part,
  /** Rao of the last epoch. */
  emission: compact(u64),
  incentive: part,
  consensus: part,
  trust: part,
  validator_trust: part,
  dividends: part,
  /** Block in which it last set weights. */
  last_update: compact(u64),
  validator_permit: bool,
} as const

const PATH = 'pallet_subtensor::rpc_info::neuron_info'

/** A neuron as clients are told of it. Parts are of 65535. */
export const NeuronInfo = struct(`${PATH}::NeuronInfo`, { ...who, weights: pairRow, bonds: pairRow, pruning_score: part })
export type NeuronInfo = ValueOf<typeof NeuronInfo>

/** The same without weights and bonds. */
export const NeuronInfoLite = struct(`${PATH}::NeuronInfoLite`, { ...who, pruning_score: part })
export type NeuronInfoLite = ValueOf<typeof NeuronInfoLite>

/** The whole of a subnet. */
export const NeuronInfos = vec(NeuronInfo)

/** All neurons of a subnet, without weights and bonds. */
export const NeuronInfosLite = vec(NeuronInfoLite)
