/** Weights and bonds of the validators that have any, laid out for reading column by column. */
import { doublesOf, ratio } from './doubles.ts'
import type { PairRow, SubnetState } from './subnet-state.ts'

/** Cell (row r, uid j) of both matrices stands at `j × uids.length + r`; what nobody said is 0. */
export interface ValidatorRows {
  /** The uid of each row, ascending. */
  readonly uids: readonly number[]
  /** Valid weights, each row's sum being 1, as I32F32 bits in doubles. */
  readonly cells: Float64Array
  /** Valid bonds as stored, u16. */
  readonly bonds: Uint16Array
}

/** More cells than this are left to the form that does not lay them out: 2²⁴ doubles are 128 MB. */
const MOST_CELLS = 2 ** 24

/**
 * Keeps what counts: weights of validators with a permit, about others than themselves, and only what was said after the uid was last
 * registered; for bonds the last alone.
 * @returns undefined where a row names a uid twice or a bond's uid does not exist: the layout has no room for either
 */
export function validatorRows (state: SubnetState): ValidatorRows | undefined {
  const { n } = state
  const uids: number[] = []
  for (let uid = 0; uid < n; uid++) {
    if ((state.validatorPermit[uid] && state.weights[uid]?.length) || state.bonds[uid]?.length) uids.push(uid)
  }
  const rows = uids.length
  if (rows * n > MOST_CELLS) return undefined
  const weights = new Float64Array(rows * n)
  const bonds = new Uint16Array(rows * n)
  const registered = doublesOf(n, uid => state.blockAtRegistration[uid] as number)
  const seen = new Int32Array(n)
  for (let row = 0; row < rows; row++) {
    const uid = uids[row] as number
    const updated = state.lastUpdate[uid] as number
    const said = state.validatorPermit[uid] ? state.weights[uid] : undefined
    const held = state.bonds[uid]
    if (said && !placeWeights(said, uid, updated, registered, { weights, row, rows }, seen, 2 * row + 1)) return undefined
    if (held && !placeBonds(held, updated, registered, { bonds, row, rows }, seen, 2 * row + 2)) return undefined
  }
  return { uids, cells: weights, bonds }
}

/** `mark` is written to `seen` for each uid of the row, so that a second mention is noticed. */
function placeWeights (
  pairs: PairRow,
  uid: number,
  updated: number,
  registered: Float64Array,
  to: { weights: Float64Array, row: number, rows: number },
  seen: Int32Array,
  mark: number,
): boolean {
  const { weights, row, rows } = to
  const n = registered.length
  let sum = 0
  for (let k = 0; k < pairs.length; k += 2) {
    const column = pairs[k] as number
    if (column >= n || column === uid || updated <= (registered[column] as number)) continue
    if (seen[column] === mark) return false
    seen[column] = mark
    sum += pairs[k + 1] as number
  }
  for (let k = 0; k < pairs.length; k += 2) {
    const column = pairs[k] as number
    const weight = pairs[k + 1] as number
    if (weight !== 0 && seen[column] === mark) weights[column * rows + row] = ratio(weight, sum)
  }
  return true
}

function placeBonds (
  pairs: PairRow,
  updated: number,
  registered: Float64Array,
  to: { bonds: Uint16Array, row: number, rows: number },
  seen: Int32Array,
  mark: number,
): boolean {
  const { bonds, row, rows } = to
  const n = registered.length
  for (let k = 0; k < pairs.length; k += 2) {
    const column = pairs[k] as number
    if (column >= n || seen[column] === mark) return false
    seen[column] = mark
    if (updated > (registered[column] as number)) bonds[column * rows + row] = pairs[k + 1] as number
  }
  return true
}
