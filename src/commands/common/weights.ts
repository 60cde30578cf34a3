import { facts, type Block } from '../../cli/view.ts'
import { defineError } from '../../core/errors.ts'

/** What is given weights: subnets or neurons. */
export type Weighed = 'netuids' | 'uids'

export const badWeights = defineError('BAD_WEIGHTS', 'usage', ({ weighed, why }: { weighed: Weighed, why: string }) => ({
  message: `These weights cannot be set: ${why}.`,
  hint: `Give one weight for each of the ${weighed}: --${weighed} 1,2 --weights 0.5,10.`,
}))

/** Weights as they are sent: whole numbers, of which only the proportions count. */
export interface PreparedWeights {
  /** What each is of the whole; they sum to 1. */
  readonly shares: readonly number[]
  /** Of 65535, the largest being 65535; the chain scales them so in any case. */
  readonly values: readonly number[]
}

/** What each weight is of the whole; nothing of nothing is 0. */
export function sharesOf (weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map(weight => sum === 0 ? 0 : weight / sum)
}

/**
 * Turns weights of any size into what is sent.
 * @throws BAD_WEIGHTS when counts differ, a number comes twice, or all weights are 0
 */
export function prepareWeights (weighed: Weighed, ids: readonly number[], weights: readonly number[]): PreparedWeights {
  if (ids.length !== weights.length) throw badWeights({ weighed, why: `there are ${ids.length} ${weighed} and ${weights.length} weights` })
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw badWeights({ weighed, why: `${twice} comes twice` })
  const largest = Math.max(...weights)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (!Number.isFinite(sum) || largest <= 0) throw badWeights({ weighed, why: 'at least one must be above 0' })
  return { shares: weights.map(weight => weight / sum), values: weights.map(weight => Math.round(weight / largest * 65535)) }
}

/** What weights come to, before they are set. */
export const weightsPlan = (weighed: Weighed, ids: readonly number[], shares: readonly number[]): Block =>
  facts([[weighed === 'uids' ? 'Uids' : 'Subnets', ids.join(', ')], ['Normalised weights', shares.map(share => share.toFixed(4)).join(', ')]])
