import type { Hex } from '../../../../../../core/hex.ts'
import { toU64 } from '../../../../../../core/yuma/fixed-point.ts'
import { tuple, vec } from '../../../../../codec/composites.ts'
import { blake2_256 } from '../../../../../codec/hashers.ts'
import { accountId, u16, u64 } from '../../../../../codec/primitives.ts'
import { encode } from '../../../../../codec/type.ts'
import { currentBlock } from '../arithmetic.ts'
import type { Rt } from '../shape.ts'

const Committed = tuple(accountId, u16, vec(u16), vec(u16), vec(u16), u64)

/** Weights with what hides them until they are revealed. */
export interface RevealedWeights {
  readonly netuid: number
  readonly uids: readonly number[]
  readonly values: readonly number[]
  readonly salt: readonly number[]
  readonly version_key: bigint
}

/** The hash that commits a hotkey to weights. */
export const commitHash = (hotkey: Hex, { netuid, uids, values, salt, version_key }: RevealedWeights): Hex =>
  blake2_256(encode(Committed, [hotkey, netuid, uids, values, salt, version_key]))

/** Where the interval of a block begins. */
const intervalStart = (block: bigint, interval: bigint): bigint => block - block % interval

/** Whether the hotkey has not committed in this interval yet. An interval of 0 lets it commit at any time. */
export function mayCommit (rt: Rt, netuid: number, hotkey: Hex): boolean {
  const commit = rt.store.WeightCommits.get(netuid, hotkey)
  const interval = rt.store.WeightCommitRevealInterval.get(netuid)
  if (commit === undefined || interval === 0n) return true
  const start = intervalStart(currentBlock(rt), interval)
  return currentBlock(rt) <= toU64(start + interval) && start > intervalStart(commit[1], interval)
}

/** Whether this is the interval after that of the commit. An interval of 0 lets one reveal at any time. */
export function isTimeToReveal (rt: Rt, netuid: number, committedAt: bigint): boolean {
  const interval = rt.store.WeightCommitRevealInterval.get(netuid)
  if (interval === 0n) return true
  const from = toU64(intervalStart(committedAt, interval) + interval)
  return currentBlock(rt) >= from && currentBlock(rt) < toU64(from + interval)
}
