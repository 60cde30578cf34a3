/** One pass over the uids that are judged: for each, everything that concerns its column alone. */
import { ONE, floorDiv, floorMul, high, low, normalised, ratio, toU16, total } from './doubles.ts'
import type { ValidatorRows } from './validator-rows.ts'
import { weightedSelect } from './weighted-select.ts'

/** What the validators say together. Vectors by uid except where rows are meant; proportions as I32F32 bits in doubles. */
export interface Sweep {
  readonly preranks: Float64Array
  readonly consensus: Float64Array
  /** Not yet divided by their sum. */
  readonly ranks: Float64Array
  /** By row. */
  readonly validatorTrust: Float64Array
  /** New bonds, each column's sum being 1, laid out as {@link ValidatorRows}. */
  readonly bonds: Float64Array
  /** Where there is a bond, its value for storage plus 1, in the same layout; elsewhere 0. */
  readonly stored: Uint32Array
}

/**
 * Consensus, clipping, ranks and bonds.
 * @param rowStake the active stake of each row
 * @param stakes every active stake that is not 0, whether or not its validator has a row
 * @param kappa and
 * @param alpha as I32F32 bits from 0 to 2³²
 */
export function sweepColumns (matrix: ValidatorRows, n: number, rowStake: Float64Array, stakes: Float64Array, kappa: number, alpha: number): Sweep {
  const rows = matrix.uids.length
  const { weights } = matrix
  const preranks = new Float64Array(n)
  const consensus = new Float64Array(n)
  const ranks = new Float64Array(n)
  const validatorTrust = new Float64Array(rows)
  const bonds = new Float64Array(rows * n)
  const stored = new Uint32Array(rows * n)
  const stakeHigh = rowStake.map(high)
  const stakeLow = rowStake.map(low)
  const given = new Float64Array(rows)
  const findConsensus = consensusFinder(rowStake, stakes, kappa)
  const moveBonds = bondMover(rows, alpha)

  for (let column = 0; column < n; column++) {
    const start = column * rows
    let prerank = 0
    for (let row = 0; row < rows; row++) prerank += floorMul(weights[start + row] as number, stakeHigh[row] as number, stakeLow[row] as number)
    const most = findConsensus(weights, start)
    let rank = 0
    for (let row = 0; row < rows; row++) {
      const clipped = Math.min(weights[start + row] as number, most)
      const support = floorMul(clipped, stakeHigh[row] as number, stakeLow[row] as number)
      validatorTrust[row] = (validatorTrust[row] as number) + clipped
      given[row] = support
      rank += support
    }
    preranks[column] = prerank
    consensus[column] = most
    ranks[column] = rank
    moveBonds(given, rank, matrix.bonds, start, bonds, stored)
  }
  return { preranks, consensus, ranks, validatorTrust, bonds, stored }
}

/** Finds the weighted median of the column that begins at `start`. Validators with stake and without a row say 0. */
function consensusFinder (rowStake: Float64Array, stakes: Float64Array, kappa: number): (weights: Float64Array, start: number) => number {
  const share = normalised(stakes)
  const sum = total(stakes)
  const minority = total(share) - kappa
  const voters = Int32Array.from([...rowStake.keys()].filter(row => rowStake[row] !== 0))
  const voterShare = Float64Array.from(voters, row => floorDiv(rowStake[row] as number, sum))
  const silent = total(share) - total(voterShare)
  const count = voters.length + (silent > 0 ? 1 : 0)
  const scores = new Float64Array(voters.length + 1)
  const scratch = new Float64Array(voters.length + 1)
  return (weights, start) => {
    for (let k = 0; k < voters.length; k++) {
      scores[k] = weights[start + (voters[k] as number)] as number
      scratch[k] = voterShare[k] as number
    }
    // Equal scores count together, so those who say nothing may stand as one.
    scores[voters.length] = 0
    scratch[voters.length] = silent
    return weightedSelect(scores, scratch, count, minority)
  }
}

/** Moves one column's bonds towards what was given now. */
function bondMover (rows: number, alpha: number): (given: Float64Array, rank: number, old: Uint16Array, start: number, bonds: Float64Array, stored: Uint32Array) => void {
  const [newHigh, newLow] = [high(alpha), low(alpha)]
  const [oldHigh, oldLow] = [high(ONE - alpha), low(ONE - alpha)]
  const moved = new Float64Array(rows)
  return (given, rank, old, start, bonds, stored) => {
    let oldSum = 0
    for (let row = 0; row < rows; row++) oldSum += old[start + row] as number
    let sum = 0
    for (let row = 0; row < rows; row++) {
      const fresh = given[row] as number
      const kept = old[start + row] as number
      let bond = 0
      if (fresh !== 0) bond = floorMul(floorDiv(fresh, rank), newHigh, newLow)
      if (kept !== 0) bond += floorMul(ratio(kept, oldSum), oldHigh, oldLow)
      moved[row] = bond
      sum += bond
    }
    if (sum === 0) return
    let max = 0
    for (let row = 0; row < rows; row++) {
      const bond = floorDiv(moved[row] as number, sum)
      bonds[start + row] = bond
      if (bond > max) max = bond
    }
    for (let row = 0; row < rows; row++) {
      const bond = bonds[start + row] as number
      if (bond !== 0) stored[start + row] = toU16(floorDiv(bond, max)) + 1
    }
  }
}
