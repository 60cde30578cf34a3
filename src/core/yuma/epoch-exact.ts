/** The epoch in readable form, right for every input: the oracle for the quick one, and its fallback. */
import { consensusOf } from './consensus.ts'
import { I32F32, I64F64, I96F32, toI32F32, toU64 } from './fixed-point.ts'
import { maxUpscale, proportionToU16, proportionsToU16, u16Ratio } from './quantise.ts'
import { fromPairs, keepCells, mapCells, maxUpscaleColumns, movingAverage, normaliseColumns, normaliseRows, rowSums, scaleRows, weightedColumnSums, weightedRowSums } from './sparse.ts'
import type { SparseMatrix } from './sparse.ts'
import type { EpochResult, PairRow, SubnetState } from './subnet-state.ts'
import { RuntimeTrap } from './trap.ts'
import { at, divideAll, normalise, quotients, topK } from './vector.ts'

/**
 * One epoch in bigints, step by step as the rules have it.
 * @throws RuntimeTrap where the runtime panics: vectors that do not have n entries, bonds to uids that do not exist
 */
export function epochExact (state: SubnetState): EpochResult {
  const { n } = state
  const permits = Array.from(state.validatorPermit, Boolean)
  if (permits.length !== n) throw new RuntimeTrap('ValidatorPermit does not have n entries')
  const active = activeOf(state)
  const stake = normalisedStake(state)
  const newPermits = topK(stake, state.maxAllowedValidators)
  // An empty LastUpdate masks nobody: the runtime skips empty masks.
  const heard = stake.map((value, uid) => active[uid] !== false && at(permits, uid) ? value : 0n)
  const activeStake = normalise(heard, I32F32)

  const current = (row: number, column: number) => at(state.lastUpdate, row) > at(state.blockAtRegistration, column)
  const stored = keepCells(fromPairs(state.weights, n), (row, column) => column < n && column !== row && at(permits, row))
  const weights = normaliseRows(keepCells(stored, current))
  const preranks = weightedColumnSums(weights, activeStake, n)
  const consensus = consensusOf(weights, activeStake, u16Ratio(state.kappa), n)
  const clipped = clipColumns(weights, consensus)
  const validatorTrust = rowSums(clipped)

  const unscaledRanks = weightedColumnSums(clipped, activeStake, n)
  const trust = quotients(unscaledRanks, preranks)
  const incentive = normalise(unscaledRanks, I32F32)

  const oldBonds = normaliseColumns(keepCells(fromPairs(state.bonds, n), current), n)
  const newBonds = normaliseColumns(scaleRows(clipped, activeStake), n)
  const bonds = normaliseColumns(movingAverage(newBonds, oldBonds, bondsAlpha(state.bondsMovingAverage)), n)
  const dividends = normalise(weightedRowSums(bonds, incentive), I32F32)

  const portions = emissionPortions(incentive, dividends, stake, activeStake)
  const inRao = (portion: bigint) => toU64(I96F32.toInteger(I96F32.mul(portion, I96F32.fromInteger(state.emission))))
  const upscaled = maxUpscaleColumns(bonds, n)
  return {
    active,
    validatorPermit: newPermits,
    rank: proportionsToU16(incentive),
    trust: proportionsToU16(trust),
    consensus: proportionsToU16(consensus),
    incentive: proportionsToU16(incentive),
    dividends: proportionsToU16(dividends),
    validatorTrust: proportionsToU16(validatorTrust),
    pruningScores: maxUpscale(portions.combined),
    emission: portions.combined.map(inRao),
    bonds: newPermits.map((permit, uid) => permit ? toPairs(upscaled, uid) : at(permits, uid) ? new Uint16Array() : undefined),
    shares: Array.from(state.hotkeyOrder, uid => ({ uid, server: inRao(at(portions.server, uid)), validator: inRao(at(portions.validator, uid)) })),
  }
}

/** Whether each uid has set weights within the activity cutoff. */
function activeOf ({ n, lastUpdate, activityCutoff, block }: SubnetState): boolean[] {
  const active = Array.from(lastUpdate, updated => updated + activityCutoff >= block)
  if (active.length !== n && active.length !== 0) throw new RuntimeTrap('LastUpdate does not have n entries')
  return active
}

/** Each uid's part of the subnet's stake, in I32F32 bits. */
function normalisedStake ({ n, stake }: SubnetState): bigint[] {
  const amounts = Array.from({ length: n }, (_, uid) => I64F64.fromInteger(at(stake, uid)))
  return normalise(amounts, I64F64).map(toI32F32)
}

/** How much the newest bonds count, in I32F32 bits: 1 − moving average ÷ 1,000,000. */
export const bondsAlpha = (bondsMovingAverage: bigint): bigint =>
  I32F32.sub(I32F32.one, toI32F32(I64F64.div(I64F64.fromInteger(bondsMovingAverage), I64F64.fromInteger(1_000_000))))

/** Nobody gives more than the consensus; where the consensus is 0 nothing is left, except what was 0 already. */
const clipColumns = (weights: SparseMatrix, consensus: readonly bigint[]): SparseMatrix =>
  mapCells(weights, (raw, _row, column) => raw < at(consensus, column) ? raw : at(consensus, column))

interface Portions {
  readonly server: readonly bigint[]
  readonly validator: readonly bigint[]
  readonly combined: readonly bigint[]
}

/** Who gets which part of the emission, in I32F32 bits. When nobody earned anything, validators are paid for their stake alone. */
function emissionPortions (
  incentive: readonly bigint[],
  dividends: readonly bigint[],
  stake: readonly bigint[],
  activeStake: readonly bigint[],
): Portions {
  const combined = incentive.map((value, uid) => I32F32.add(value, at(dividends, uid)))
  const total = I32F32.sum(combined)
  if (total === 0n) {
    const paid = I32F32.sum(activeStake) === 0n ? stake : activeStake
    return { server: incentive, validator: paid, combined: paid }
  }
  return { server: divideAll(incentive, total, I32F32), validator: divideAll(dividends, total, I32F32), combined: divideAll(combined, total, I32F32) }
}

const toPairs = (matrix: SparseMatrix, row: number): PairRow =>
  Uint16Array.from(at(matrix, row).flatMap(([column, raw]) => [column, proportionToU16(raw)]))
