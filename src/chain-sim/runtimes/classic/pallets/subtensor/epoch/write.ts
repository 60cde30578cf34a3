import type { EpochResult } from '../../../../../../core/yuma/subnet-state.ts'
import type { Rt } from '../shape.ts'
import { writeFlags, writePairs, writeU16s, writeU64s } from './bytes.ts'

/** Stores what an epoch came to. Weights and the blocks of last updates are not among it. */
export function writeEpoch ({ store }: Rt, netuid: number, result: EpochResult): void {
  store.Active.putBytes(netuid, writeFlags(result.active))
  store.Emission.putBytes(netuid, writeU64s(result.emission))
  store.Rank.putBytes(netuid, writeU16s(result.rank))
  store.Trust.putBytes(netuid, writeU16s(result.trust))
  store.Consensus.putBytes(netuid, writeU16s(result.consensus))
  store.Incentive.putBytes(netuid, writeU16s(result.incentive))
  store.Dividends.putBytes(netuid, writeU16s(result.dividends))
  store.PruningScores.putBytes(netuid, writeU16s(result.pruningScores))
  store.ValidatorTrust.putBytes(netuid, writeU16s(result.validatorTrust))
  store.ValidatorPermit.putBytes(netuid, writeFlags(result.validatorPermit))
  result.bonds.forEach((row, uid) => { if (row !== undefined) store.Bonds.putBytes(netuid, uid, writePairs(row)) })
}
