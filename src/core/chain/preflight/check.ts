/**
 * One of the chain's own rules, judged by what was read before anything is signed. A rule is judged for the block after the one that
 * was read: no transaction can be in an earlier one.
 */
export interface Check {
  /** What the chain answers where the rule is broken, as polkadot-js spells it: `subtensorModule.StakeRateLimitExceeded`. */
  readonly error: string
  readonly passes: boolean
  /** What was found, one sentence, where figures say more than the chain's own words. */
  readonly found?: string
  /** The first block in which the rule can be kept, where waiting helps. */
  readonly passesAt?: number | undefined
}

/** A rule that time does not mend. */
export const check = (error: string, passes: boolean, found?: string): Check => ({ error, passes, ...(found === undefined ? {} : { found }) })

/**
 * A rule that time mends.
 * @param next the block after the one that was read
 * @param passesAt the first block in which the rule is kept
 */
export const checkFrom = (error: string, next: number, passesAt: number, found?: string): Check =>
  passesAt <= next ? check(error, true) : { ...check(error, false, found), passesAt }

/** The rule that the chain would name: the first one that is broken, in the chain's order. */
export const firstBroken = (checks: readonly Check[]): Check | undefined => checks.find(({ passes }) => !passes)
