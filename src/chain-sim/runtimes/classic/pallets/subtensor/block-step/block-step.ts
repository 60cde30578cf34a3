import { addWeights, dbWeight, weight } from '../../../../../pallet/weight.ts'
import type { Rt } from '../shape.ts'
import { drainEmission } from './drain.ts'
import { generateEmission } from './generate.ts'
import { adjustRegistration } from './registration-terms.ts'
import { runRootEpoch } from './root-epoch.ts'

/** What the step is charged with, whatever it does. */
const STEP_WEIGHT = addWeights(weight(110_634_229_000n), dbWeight(8_304, 110))

/**
 * What the pallet does at the beginning of every block, in this order: emission that was loaded in the last block is paid after root
 * has decided, and before new emission is generated.
 * @throws RuntimeTrap where the real chain stands still
 */
export function blockStep (rt: Rt): typeof STEP_WEIGHT {
  adjustRegistration(rt)
  runRootEpoch(rt)
  drainEmission(rt)
  generateEmission(rt)
  return STEP_WEIGHT
}
