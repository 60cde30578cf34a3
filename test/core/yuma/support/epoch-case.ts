import type { EpochResult, Rows, SubnetState } from '../../../../src/core/yuma/subnet-state.ts'
import { bigints } from './vectors.ts'

type StoredRows = ReadonlyArray<readonly [uid: number, pairs: ReadonlyArray<readonly [number, number]>]>

/** A case of epoch.jsonl.gz. */
export interface EpochCase {
  readonly id: number
  readonly tag: string
  readonly in: {
    n: number, block: string, stakes: string[], weights: StoredRows, bonds: StoredRows, last_update: string[], block_at_registration: string[]
    validator_permit: boolean[], activity_cutoff: number, kappa: number, bonds_moving_avg: string, max_allowed_validators: number, rao_emission: string
  }
  readonly out: Record<string, unknown> & { bonds: StoredRows }
}

/** The state that a case describes. */
export function stateOf ({ in: given }: EpochCase): SubnetState {
  return {
    n: given.n,
    block: Number(given.block),
    hotkeyOrder: keyOrder(given.n),
    stake: bigints(given.stakes),
    weights: rowsOf(given.weights),
    bonds: rowsOf(given.bonds),
    lastUpdate: given.last_update.map(Number),
    blockAtRegistration: given.block_at_registration.map(Number),
    validatorPermit: given.validator_permit,
    activityCutoff: given.activity_cutoff,
    kappa: given.kappa,
    bondsMovingAverage: BigInt(given.bonds_moving_avg),
    maxAllowedValidators: given.max_allowed_validators,
    emission: BigInt(given.rao_emission),
  }
}

/** What storage holds after the epoch, spelled as the case spells it. */
export function storedAfter (result: EpochResult, { in: given }: EpochCase): unknown {
  const bonds = new Map(given.bonds)
  result.bonds.forEach((row, uid) => row !== undefined && bonds.set(uid, pairsOf(row)))
  return {
    active: result.active,
    bonds: [...bonds].sort(([a], [b]) => a - b),
    consensus: [...result.consensus],
    dividends: [...result.dividends],
    emission: result.emission.map(String),
    incentive: [...result.incentive],
    pruning_scores: [...result.pruningScores],
    rank: [...result.rank],
    ret: result.shares.map(({ uid, server, validator }) => [uid, String(server), String(validator)]),
    trust: [...result.trust],
    validator_permit: result.validatorPermit,
    validator_trust: [...result.validatorTrust],
  }
}

/** Uids in the order of their little-endian keys. */
const keyOrder = (n: number): number[] => [...Array(n).keys()].sort((a, b) => (a & 255) - (b & 255) || a - b)

function rowsOf (stored: StoredRows): Rows {
  const rows: Array<Uint16Array | undefined> = []
  for (const [uid, pairs] of stored) rows[uid] = Uint16Array.from(pairs.flat())
  return rows
}

const pairsOf = (row: Uint16Array): Array<readonly [number, number]> =>
  Array.from({ length: row.length / 2 }, (_, k) => [row[2 * k]!, row[2 * k + 1]!] as const)
