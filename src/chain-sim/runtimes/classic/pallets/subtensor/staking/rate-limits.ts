import type { Hex } from '../../../../../../core/hex.ts'
import { blocksSince, currentBlock } from '../arithmetic.ts'
import { toU64 } from '../../../../../../core/yuma/fixed-point.ts'
import type { Rt } from '../shape.ts'

/** Whether a key's last transaction is too near: the limit itself still is. A limit of 0 is none, and so is a first transaction. */
const exceeds = (rt: Rt, last: bigint, limit: bigint): boolean => limit !== 0n && last !== 0n && blocksSince(rt, last) <= limit

/** Whether the coldkey staked, delegated or swapped less than TxRateLimit ago. */
export const exceedsTxRateLimit = (rt: Rt, coldkey: Hex): boolean =>
  exceeds(rt, rt.store.LastTxBlock.get(coldkey), rt.store.TxRateLimit.get())

/** Whether the coldkey raised a take, or became a delegate, less than TxDelegateTakeRateLimit ago. */
export const exceedsTakeRateLimit = (rt: Rt, coldkey: Hex): boolean =>
  exceeds(rt, rt.store.LastTxBlockDelegateTake.get(coldkey), rt.store.TxDelegateTakeRateLimit.get())

/**
 * How often the coldkey has changed its stake on the hotkey in this interval. Asking begins a new interval when the last one is
 * over, and that is written.
 */
export function stakeChangesThisInterval (rt: Rt, coldkey: Hex, hotkey: Hex): bigint {
  const changes = rt.store.TotalHotkeyColdkeyStakesThisInterval
  const [count, last] = changes.get(coldkey, hotkey)
  if (toU64(last + rt.store.StakeInterval.get()) > currentBlock(rt)) return count
  changes.put(coldkey, hotkey, [0n, last])
  return 0n
}

/** Notes that the coldkey changed its stake on the hotkey in this block, for both limits. */
export function noteStakeChange (rt: Rt, coldkey: Hex, hotkey: Hex, countBefore: bigint): void {
  rt.store.LastTxBlock.put(coldkey, currentBlock(rt))
  rt.store.TotalHotkeyColdkeyStakesThisInterval.put(coldkey, hotkey, [toU64(countBefore + 1n), currentBlock(rt)])
}
