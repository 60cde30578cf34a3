/** The chain's rules for creating a subnet, in its order (classic runtime). */
import { check, checkFrom, type Check } from './check.ts'

/** What the rules must know of the chain. All numbers are blocks, but for `subnetLimit`, a count. */
export interface NetworkState {
  /** The block after the one that was read. */
  readonly next: number
  /** The block of the last creation, 0 before the first, and how many blocks must lie between two. */
  readonly lastRegistered: number
  readonly rateLimit: number
  readonly subnetLimit: number
  readonly immunityPeriod: number
  /** The blocks in which the subnets were created, root left out. */
  readonly registeredAt: readonly number[]
}

/** Two subnets are not created too soon after one another. */
export const slowlyEnough = ({ next, lastRegistered, rateLimit }: NetworkState): Check =>
  checkFrom('subtensorModule.NetworkTxRateLimitExceeded', next, lastRegistered + rateLimit, `the last subnet was created in block ${lastRegistered}, and ${rateLimit} blocks must lie between two`)

/** Behind the balance's rule: where all places are taken, a subnet that is not immune must go. */
export function hasPlace ({ next, subnetLimit, immunityPeriod, registeredAt }: NetworkState): Check {
  const error = 'subtensorModule.AllNetworksInImmunity'
  if (registeredAt.length < subnetLimit) return check(error, true)
  return checkFrom(error, next, Math.min(...registeredAt) + immunityPeriod, `all ${subnetLimit} places are taken, and every subnet is immune for ${immunityPeriod} blocks`)
}
