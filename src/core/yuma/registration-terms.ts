/** How burn and difficulty of registration follow demand. */
import { I110F18, toU64 } from './fixed-point.ts'

/** One subnet's registration parameters and the counts of the interval that ends. Amounts and difficulties are u64, the rest u16. */
export interface RegistrationTerms {
  readonly burn: bigint
  readonly minBurn: bigint
  readonly maxBurn: bigint
  readonly difficulty: bigint
  readonly minDifficulty: bigint
  readonly maxDifficulty: bigint
  /** Of 2⁶⁴ − 1: how much of the old value stays. */
  readonly adjustmentAlpha: bigint
  readonly registrations: number
  readonly powRegistrations: number
  readonly burnRegistrations: number
  readonly targetRegistrations: number
}

/** What is set anew; a value that is `undefined` is not touched. A difficulty that is set is announced by an event even if it is the same. */
export interface AdjustedTerms {
  readonly burn: bigint | undefined
  readonly difficulty: bigint | undefined
}

/** Whether the interval is over. A last adjustment in the future counts as long past: the runtime's subtraction wraps. */
export const adjustmentDue = (block: number, lastAdjustmentBlock: number, adjustmentInterval: number): boolean =>
  block < lastAdjustmentBlock || block - lastAdjustmentBlock >= adjustmentInterval

/**
 * The terms of the next interval. Too many registrations move the way in that was used more, too few the other; equal use moves both.
 * @throws RuntimeTrap when the target is 0 (or 32768, which doubles to 0 in 16 bits) and a value has to move
 */
export function adjustRegistrationTerms (terms: RegistrationTerms): AdjustedTerms {
  const { powRegistrations: pow, burnRegistrations: burned } = terms
  const many = terms.registrations > terms.targetRegistrations
  const movesBurn = pow === burned || (many ? pow < burned : pow > burned)
  const movesDifficulty = pow === burned || !movesBurn
  return {
    burn: movesBurn ? adjusted(terms.burn, terms.minBurn, terms.maxBurn, terms) : undefined,
    difficulty: movesDifficulty ? adjusted(terms.difficulty, terms.minDifficulty, terms.maxDifficulty, terms) : undefined,
  }
}

/** The ceiling is asked first, which shows where the floor is above it. */
function adjusted (current: bigint, min: bigint, max: bigint, { registrations, targetRegistrations, adjustmentAlpha }: RegistrationTerms): bigint {
  const now = I110F18.fromInteger(current)
  const demand = I110F18.fromInteger(u16(registrations + targetRegistrations))
  const aim = I110F18.fromInteger(u16(2 * targetRegistrations))
  const wanted = I110F18.div(I110F18.mul(now, demand), aim)
  const alpha = I110F18.div(I110F18.fromInteger(adjustmentAlpha), I110F18.fromInteger(2n ** 64n - 1n))
  const next = I110F18.add(I110F18.mul(alpha, now), I110F18.mul(I110F18.sub(I110F18.one, alpha), wanted))
  if (next >= I110F18.fromInteger(max)) return max
  if (next <= I110F18.fromInteger(min)) return min
  return toU64(I110F18.toInteger(next))
}

/** The runtime adds counts in 16 bits. */
const u16 = (value: number): number => value & 0xffff
