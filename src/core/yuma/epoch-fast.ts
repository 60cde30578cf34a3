/** The epoch in doubles: the same bits as the readable form, many times quicker, for every input that a live chain sees. */
import { clipAndSupport, consensusOfColumns, moveBonds, weightedSums } from './column-sweep.ts'
import { ONE, amountPart, amountRatio, doublesOf, floorDiv, floorMul, high, listOf, low, normalised, ratio, toU16, total, u16sOf } from './doubles.ts'
import type { EpochResult, PairRow, SubnetState } from './subnet-state.ts'
import { validatorRows } from './validator-rows.ts'
import type { ValidatorRows } from './validator-rows.ts'

/** Below this many uids a sum of u16s fits I32F32, and stake and uid fit one double. */
const MOST_UIDS = 2 ** 15

/**
 * One epoch in doubles.
 * @returns undefined where a value might leave the range in which doubles are exact, or where the runtime would trap: the readable form
 * answers then
 */
export function epochFast (state: SubnetState): EpochResult | undefined {
  const { n, block, activityCutoff } = state
  const staked = sumOf(state.stake, n)
  if (n >= MOST_UIDS || state.bondsMovingAverage > 1_000_000n || staked >= 2n ** 63n) return undefined
  if (state.lastUpdate.length !== n || state.validatorPermit.length !== n || state.blockAtRegistration.length !== n) return undefined
  const matrix = validatorRows(state)
  if (matrix === undefined) return undefined

  const active = listOf(n, uid => (state.lastUpdate[uid] as number) + activityCutoff >= block)
  const stake = doublesOf(n, uid => staked === 0n ? 0 : amountRatio(state.stake[uid] as bigint, staked))
  const newPermits = largestStakes(stake, state.maxAllowedValidators)
  const activeStake = normalised(stake.map((value, uid) => active[uid] && state.validatorPermit[uid] ? value : 0))
  const rowStake = doublesOf(matrix.uids.length, row => activeStake[matrix.uids[row] as number] as number)
  const stakes = activeStake.filter(value => value > 0)

  const { cells } = matrix
  const preranks = weightedSums(cells, rowStake, n)
  const consensus = consensusOfColumns(cells, rowStake, stakes, ratio(state.kappa, 65_535), n)
  const { ranks, validatorTrust } = clipAndSupport(cells, rowStake, consensus)
  const stored = moveBonds(cells, ranks, matrix.bonds, bondsAlpha(state.bondsMovingAverage))

  const incentive = normalised(ranks)
  const dividends = normalised(dividendsOf(matrix, incentive))
  const portions = emissionPortions(incentive, dividends, stake, activeStake)
  const rank = quantised(incentive)
  const inRao = (portions: Float64Array) => (uid: number) => amountPart(portions[uid] as number, state.emission)
  const server = inRao(portions.server)
  const validator = inRao(portions.validator)
  return {
    active,
    validatorPermit: newPermits,
    rank,
    trust: u16sOf(n, uid => ranks[uid] === 0 ? 0 : toU16(floorDiv(ranks[uid] as number, preranks[uid] as number))),
    consensus: quantised(consensus),
    incentive: rank.slice(),
    dividends: quantised(dividends),
    validatorTrust: byUid(matrix, n, validatorTrust),
    pruningScores: upscaled(portions.combined),
    emission: listOf(n, inRao(portions.combined)),
    bonds: storedBonds(state, matrix, stored, newPermits),
    shares: listOf(state.hotkeyOrder.length, k => {
      const uid = state.hotkeyOrder[k] as number
      return { uid, server: server(uid), validator: validator(uid) }
    }),
  }
}

function sumOf (amounts: ArrayLike<bigint>, n: number): bigint {
  let sum = 0n
  for (let uid = 0; uid < n; uid++) sum += amounts[uid] as bigint
  return sum
}

/** Marks the k largest; among equals higher uids win. A stake and its uid stand in one double, which sorts as both. */
function largestStakes (stake: Float64Array, k: number): boolean[] {
  const keys = stake.map((value, uid) => value * MOST_UIDS + uid)
  const ascending = keys.slice().sort()
  const least = k === 0 ? Infinity : ascending[Math.max(0, stake.length - k)] ?? 0
  return listOf(keys.length, uid => (keys[uid] as number) >= least)
}

/** How much the newest bonds count: 1 less the moving average in millionths, which is rounded down. */
const bondsAlpha = (bondsMovingAverage: bigint): number => ONE - Math.floor(Number(bondsMovingAverage) * ONE / 1_000_000)

/** What each validator's bonds earn, by uid. */
function dividendsOf ({ uids, cells: bonds }: ValidatorRows, incentive: Float64Array): Float64Array {
  const rows = uids.length
  const earned = new Float64Array(rows)
  for (let column = 0; column < incentive.length; column++) {
    const worth = incentive[column] as number
    if (worth === 0) continue
    const [worthHigh, worthLow] = [high(worth), low(worth)]
    for (let row = 0; row < rows; row++) earned[row] = (earned[row] as number) + floorMul(bonds[column * rows + row] as number, worthHigh, worthLow)
  }
  const dividends = new Float64Array(incentive.length)
  earned.forEach((value, row) => { dividends[uids[row] as number] = value })
  return dividends
}

interface Portions {
  readonly server: Float64Array
  readonly validator: Float64Array
  readonly combined: Float64Array
}

/** Who gets which part of the emission. When nobody earned anything, validators are paid for their stake alone. */
function emissionPortions (incentive: Float64Array, dividends: Float64Array, stake: Float64Array, activeStake: Float64Array): Portions {
  const combined = incentive.map((value, uid) => value + (dividends[uid] as number))
  const sum = total(combined)
  if (sum === 0) {
    const paid = total(activeStake) === 0 ? stake : activeStake
    return { server: incentive, validator: paid, combined: paid }
  }
  const part = (value: number) => value === 0 ? 0 : floorDiv(value, sum)
  return { server: incentive.map(part), validator: dividends.map(part), combined: combined.map(part) }
}

/** Stretched until the largest is 65535, rounded to nearest: (2e × 65535 + max) ÷ 2max, whose parts stay below 2⁵⁰. */
function upscaled (values: Float64Array): Uint16Array {
  const max = values.reduce((most, value) => Math.max(most, value), 0)
  return max === 0 ? new Uint16Array(values.length) : u16sOf(values.length, uid => Math.floor((2 * (values[uid] as number) * 65_535 + max) / (2 * max)))
}

/** Each proportion as u16. */
const quantised = (values: Float64Array): Uint16Array => u16sOf(values.length, uid => toU16(values[uid] as number))

function byUid ({ uids }: ValidatorRows, n: number, values: Float64Array): Uint16Array {
  const vector = new Uint16Array(n)
  values.forEach((value, row) => { vector[uids[row] as number] = toU16(value) })
  return vector
}

/** Rows for those who have a permit now, empty ones for those who lost it. */
function storedBonds (state: SubnetState, { uids, cells: bonds }: ValidatorRows, stored: Uint16Array, newPermits: readonly boolean[]): Array<PairRow | undefined> {
  const result = newPermits.map((permit, uid) => permit || state.validatorPermit[uid] ? new Uint16Array() : undefined)
  const rows = uids.length
  const width = 2 * state.n
  const pairs = new Uint16Array(rows * width)
  /** By row: where in the pairs its next one goes. */
  const ends = Int32Array.from(uids, (_, row) => row * width)
  for (let column = 0, cell = 0; column < state.n; column++) {
    for (let row = 0; row < rows; row++, cell++) {
      if (bonds[cell] === 0) continue
      const end = ends[row] as number
      pairs[end] = column
      pairs[end + 1] = stored[cell] as number
      ends[row] = end + 2
    }
  }
  uids.forEach((uid, row) => { if (newPermits[uid]) result[uid] = pairs.subarray(row * width, ends[row]) })
  return result
}
