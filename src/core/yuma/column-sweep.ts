/**
 * What is computed for each judged uid from its column alone. Matrices are laid out as in {@link ValidatorRows} and changed in place: weights
 * become support, support becomes bonds. Proportions are I32F32 bits in doubles; `rowStake` is the active stake of each row.
 */
import { ONE, floorDiv, floorMul, high, lesser, low, normalised, total, upscaledU16 } from './doubles.ts'
import { roomFor, weightedSelect } from './weighted-select.ts'

/** Per column the sum of weight × stake. */
export function weightedSums (weights: Float64Array, rowStake: Float64Array, columns: number): Float64Array {
  const rows = rowStake.length
  const stakeHigh = rowStake.map(high)
  const stakeLow = rowStake.map(low)
  const sums = new Float64Array(columns)
  for (let column = 0; column < columns; column++) {
    const start = column * rows
    let sum = 0
    for (let row = 0; row < rows; row++) sum += floorMul(weights[start + row] as number, stakeHigh[row] as number, stakeLow[row] as number)
    sums[column] = sum
  }
  return sums
}

/**
 * Per column the weighted median.
 * @param stakes every active stake that is not 0, whether or not its validator has a row: those without one say 0
 * @param kappa as I32F32 bits, up to 1
 */
export function consensusOfColumns (
  weights: Float64Array,
  rowStake: Float64Array,
  stakes: Float64Array,
  kappa: number,
  columns: number,
): Float64Array {
  const rows = rowStake.length
  const stakeSum = total(stakes)
  const shareSum = total(normalised(stakes))
  const voters = Int32Array.from([...rowStake.keys()].filter(row => rowStake[row] !== 0))
  const shares = Float64Array.from(voters, row => floorDiv(rowStake[row] as number, stakeSum))
  // Equal scores count together, so those who say nothing may stand as one.
  const silent = shareSum - total(shares)
  const count = voters.length + (silent > 0 ? 1 : 0)
  const candidates = roomFor(voters.length + 1)
  const spare = roomFor(voters.length + 1)
  const consensus = new Float64Array(columns)
  for (let column = 0; column < columns; column++) {
    const start = column * rows
    for (let k = 0; k < voters.length; k++) candidates.scores[k] = weights[start + (voters[k] as number)] as number
    candidates.stakes.set(shares)
    candidates.scores[voters.length] = 0
    candidates.stakes[voters.length] = silent
    consensus[column] = weightedSelect(candidates, spare, count, shareSum - kappa)
  }
  return consensus
}

/**
 * Nobody gives more than the consensus. Replaces each weight by what then stands behind it: weight × stake.
 * @returns by column the support from all, which are the ranks before they are divided by their sum; by row the sum of clipped weights
 */
export function clipAndSupport (
  weights: Float64Array,
  rowStake: Float64Array,
  consensus: Float64Array,
): { ranks: Float64Array, validatorTrust: Float64Array } {
  const rows = rowStake.length
  const stakeHigh = rowStake.map(high)
  const stakeLow = rowStake.map(low)
  const ranks = new Float64Array(consensus.length)
  const validatorTrust = new Float64Array(rows)
  for (let column = 0; column < consensus.length; column++) {
    const start = column * rows
    const most = consensus[column] as number
    let rank = 0
    for (let row = 0; row < rows; row++) {
      const clipped = lesser(weights[start + row] as number, most)
      const support = floorMul(clipped, stakeHigh[row] as number, stakeLow[row] as number)
      validatorTrust[row] = (validatorTrust[row] as number) + clipped
      weights[start + row] = support
      rank += support
    }
    ranks[column] = rank
  }
  return { ranks, validatorTrust }
}

/**
 * Moves the stored bonds towards each validator's part of the support, and replaces the support by the result, each column's sum being 1.
 * @param ranks the support's column sums
 * @param old bonds as stored
 * @param alpha how much the support counts, as I32F32 bits from 0 to 1
 * @returns where there is a bond, its value for storage: its part of the column's largest, as u16
 */
export function moveBonds (support: Float64Array, ranks: Float64Array, old: Uint16Array, alpha: number): Uint16Array {
  const rows = support.length / ranks.length
  const newHigh = high(alpha)
  const newLow = low(alpha)
  const oldHigh = high(ONE - alpha)
  const oldLow = low(ONE - alpha)
  const stored = new Uint16Array(support.length)
  for (let start = 0, column = 0; start < support.length; start += rows, column++) {
    const end = start + rows
    const rank = ranks[column] as number
    const perRank = ONE / rank
    let oldSum = 0
    for (let cell = start; cell < end; cell++) oldSum += old[cell] as number
    const perOld = ONE / oldSum
    let sum = 0
    for (let cell = start; cell < end; cell++) {
      const fresh = support[cell] as number
      const kept = old[cell] as number
      let bond = 0
      if (fresh !== 0) bond = floorMul(floorDiv(fresh, rank, perRank), newHigh, newLow)
      if (kept !== 0) bond += floorMul(floorDiv(kept, oldSum, perOld), oldHigh, oldLow)
      support[cell] = bond
      sum += bond
    }
    if (sum === 0) continue
    const perSum = ONE / sum
    let max = 0
    for (let cell = start; cell < end; cell++) {
      const bond = floorDiv(support[cell] as number, sum, perSum)
      support[cell] = bond
      if (bond > max) max = bond
    }
    const perMax = 65_535 / max
    for (let cell = start; cell < end; cell++) stored[cell] = upscaledU16(support[cell] as number, max, perMax)
  }
  return stored
}
