/** What registering a subnet costs. */
import { RuntimeTrap } from './trap.ts'

/** The lock cost's memory and parameters; amounts in rao, times in blocks. */
export interface LockTerms {
  /** NetworkLastLockCost. */
  readonly lastLockCost: bigint
  /** NetworkLastRegistered; 0 while none was. */
  readonly lastRegistered: number
  /** NetworkMinLockCost. */
  readonly minLockCost: bigint
  /** NetworkLockReductionInterval (u64). */
  readonly reductionInterval: bigint
  readonly block: number
}

const U64_MAX = 2n ** 64n - 1n

/**
 * The cost of the next subnet in rao: twice the last one (once, before the first), falling evenly by the last one per interval, never
 * below the minimum.
 * @throws RuntimeTrap when the interval is 0
 */
export function lockCost ({ lastLockCost, lastRegistered, minLockCost, reductionInterval, block }: LockTerms): bigint {
  if (reductionInterval === 0n) throw new RuntimeTrap('division by zero')
  const start = saturate(lastLockCost * (lastRegistered === 0 ? 1n : 2n))
  const fallen = saturate(lastLockCost / reductionInterval * BigInt(Math.max(0, block - lastRegistered)))
  const cost = start > fallen ? start - fallen : 0n
  return cost < minLockCost ? minLockCost : cost
}

const saturate = (value: bigint): bigint => value > U64_MAX ? U64_MAX : value
