/** Who has to go when there is no room left. */

const WORST = 65_535

/** A full subnet. Vectors are by uid. */
export interface PruneState {
  readonly n: number
  readonly block: number
  /** In blocks, u16. */
  readonly immunityPeriod: number
  readonly blockAtRegistration: ArrayLike<number>
  /** u16; what is missing counts as 65535. */
  readonly pruningScores: ArrayLike<number>
}

/**
 * The uid with the lowest pruning score: the last of equals among those that are not immune, or else the first of the immune. The
 * runtime sets the chosen uid's score to 65535 at once, and so must the caller.
 */
export function neuronToPrune ({ n, block, immunityPeriod, blockAtRegistration, pruningScores }: PruneState): number {
  let lowest = WORST
  let chosen = 0
  let lowestImmune = WORST
  let chosenImmune = 0
  for (let uid = 0; uid < n; uid++) {
    const score = pruningScores[uid] ?? WORST
    if (score > lowest) continue
    if (isImmune(block, blockAtRegistration[uid] ?? 0, immunityPeriod)) {
      if (score < lowestImmune) [lowestImmune, chosenImmune] = [score, uid]
    } else {
      [lowest, chosen] = [score, uid]
    }
  }
  return lowest === WORST ? chosenImmune : chosen
}

/** A registration in the future is not immune: the runtime's subtraction wraps to a huge age. */
const isImmune = (block: number, registered: number, period: number): boolean => block >= registered && block - registered < period

/** A subnet that may have to go. */
export interface PrunableSubnet {
  readonly netuid: number
  /** Its EmissionValues in rao. */
  readonly emission: bigint
  /** NetworkRegisteredAt. */
  readonly registeredAt: number
}

/**
 * The subnet with the lowest emission among those past immunity; among equals the oldest, then the last. 0 when all are immune.
 * @param subnets without root, in the order in which NetworksAdded iterates
 */
export function subnetToPrune (subnets: readonly PrunableSubnet[], block: number, networkImmunityPeriod: number): number {
  const candidates = subnets.filter(({ registeredAt }) => Math.max(0, block - registeredAt) >= networkImmunityPeriod)
  const goesBefore = (a: PrunableSubnet, b: PrunableSubnet) => a.emission < b.emission
    || (a.emission === b.emission && a.registeredAt <= b.registeredAt)
  return candidates.reduce<PrunableSubnet | undefined>((worst, each) => worst === undefined || goesBefore(each, worst) ? each : worst, undefined)?.netuid ?? 0
}
