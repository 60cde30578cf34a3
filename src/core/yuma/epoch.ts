/** The epoch as the chain calls it. */
import { epochExact } from './epoch-exact.ts'
import { epochFast } from './epoch-fast.ts'
import type { EpochResult, SubnetState } from './subnet-state.ts'

/**
 * One epoch of Yuma consensus: who is heard, what each neuron is worth, and who gets how much of the emission. Exact to the bit.
 * @throws RuntimeTrap where the runtime panics: vectors that do not have n entries, bonds to uids that do not exist
 */
export function epoch (state: SubnetState): EpochResult {
  return epochFast(state) ?? epochExact(state)
}
