/** What the majority of the stake supports: the weighted median of what validators say about one uid. */
import { I32F32 } from './fixed-point.ts'
import type { SparseMatrix } from './sparse.ts'
import { at, normalise } from './vector.ts'

/**
 * The score below which no more than `minority` of the stake lies, in I32F32 bits: quickselect around the middle element, as the
 * runtime does it, because beyond the ends (minority below 0 or not below the whole stake) its steps decide the answer.
 * @param stake of each validator, in the order of `scores`
 */
export function weightedMedian (stake: readonly bigint[], scores: readonly bigint[], minority: bigint): bigint {
  let candidates = [...stake.keys()]
  let below = 0n
  let upTo = I32F32.sum(stake)
  for (;;) {
    if (candidates.length === 0) return 0n
    const pivot = at(scores, at(candidates, candidates.length >> 1))
    if (candidates.length === 1) return pivot
    const lower = candidates.filter(i => at(scores, i) < pivot)
    const upper = candidates.filter(i => at(scores, i) > pivot)
    const belowPivot = I32F32.add(below, I32F32.sum(lower.map(i => at(stake, i))))
    const upToPivot = I32F32.sub(upTo, I32F32.sum(upper.map(i => at(stake, i))))
    if (belowPivot <= minority && minority < upToPivot) return pivot
    if (minority < belowPivot && lower.length > 0) {
      candidates = lower
      upTo = belowPivot
    } else if (upToPivot <= minority && upper.length > 0) {
      candidates = upper
      below = upToPivot
    } else {
      return pivot
    }
  }
}

/** The weighted median of every column over the rows that have stake; uids that a validator does not mention count as 0. */
export function consensusOf (weights: SparseMatrix, activeStake: readonly bigint[], kappa: bigint, columns: number): bigint[] {
  const rows = [...activeStake.keys()].filter(row => at(activeStake, row) > 0n)
  const stake = normalise(rows.map(row => at(activeStake, row)), I32F32)
  const minority = I32F32.sub(I32F32.sum(stake), kappa)
  const scores = rows.map(row => new Map(at(weights, row)))
  return Array.from({ length: columns }, (_, column) => weightedMedian(stake, scores.map(row => row.get(column) ?? 0n), minority))
}
