/** What clients are told about a delegate's earnings. */
import { U64F64, toU64 } from './fixed-point.ts'

/** How many blocks the runtime counts in a day. */
const BLOCKS_PER_DAY = 7200

/** 0.82, what the highest take leaves, with the 53 bits of a double. */
const KEPT_BY_NOMINATORS = BigInt(0.82 * 2 ** 53) << 11n

/** One subnet where the delegate is registered. */
export interface DelegateEmission {
  /** Emission of the last epoch in rao. */
  readonly emission: bigint
  readonly tempo: number
}

/**
 * Rao per day in all subnets together, and for each 1000 rao staked.
 * @param totalStake the hotkey's stake in rao
 * @throws RuntimeTrap when a tempo is 0
 */
export function delegateReturns (emissions: readonly DelegateEmission[], totalStake: bigint): { readonly perDay: bigint, readonly per1000: bigint } {
  const perDay = U64F64.sum(emissions.map(({ emission, tempo }) =>
    U64F64.mul(U64F64.fromInteger(emission), U64F64.div(U64F64.fromInteger(BLOCKS_PER_DAY), U64F64.fromInteger(tempo)))))
  const thousands = U64F64.div(U64F64.fromInteger(totalStake), U64F64.fromInteger(1000))
  const per1000 = totalStake === 0n ? 0n : U64F64.div(U64F64.mul(perDay, KEPT_BY_NOMINATORS), thousands)
  return { perDay: toU64(U64F64.toInteger(perDay)), per1000: toU64(U64F64.toInteger(per1000)) }
}
