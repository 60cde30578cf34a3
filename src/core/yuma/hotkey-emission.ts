/** How emission passes through a hotkey to the coldkeys behind it, and what the subnet's owner gets. Amounts in rao. */
import { I64F64, toU64 } from './fixed-point.ts'

/** The largest u16: as a take or a cut, everything. */
const U16_MAX = 65_535n

/** A hotkey at the moment when its emission is paid. */
export interface PaidHotkey {
  /** Delegates' entry, u16 of 65535; `undefined` when the hotkey is not a delegate. */
  readonly take: number | undefined
  /** TotalHotkeyStake before the payment. Needed for delegates only. */
  readonly totalStake: bigint
  /** The stake of each coldkey, in the order of Stake's keys, entries of 0 included. Needed for delegates only. */
  readonly stakes: ArrayLike<bigint>
}

/** Increases of stake, to be made in this order; amounts of 0 are written too. */
export interface HotkeyPayment {
  /** For each of `stakes`, in its order. Empty when the hotkey is not a delegate. */
  readonly nominators: readonly bigint[]
  /** To the hotkey's owner afterwards, one increase after the other. */
  readonly owner: readonly bigint[]
}

/**
 * Divides what a hotkey earned: the owner has its take of the validator emission, coldkeys share the rest by stake (the owner's own stake
 * shares too), and the owner gets what rounding left and the whole server emission.
 */
export function payHotkey ({ take, totalStake, stakes }: PaidHotkey, server: bigint, validator: bigint): HotkeyPayment {
  if (take === undefined) return { nominators: [], owner: [toU64(server + validator)] }
  const kept = delegateTake(take, validator)
  const rest = toU64(validator - kept)
  const nominators = Array.from(stakes, stake => stakeShare(stake, totalStake, rest))
  const left = nominators.reduce((remaining, share) => remaining - share, rest)
  return { nominators, owner: [toU64(kept + left), server] }
}

/** A delegate's part of the emission, rounded down. `take` is u16 of 65535. */
export const delegateTake = (take: number, emission: bigint): bigint => stakeShare(BigInt(take), U16_MAX, emission)

/** Where numbers of 64 bits with sign end. */
const I64_END = 1n << 63n

/** A stake's part of the emission, rounded down; the ratio is rounded first. */
export function stakeShare (stake: bigint, totalStake: bigint, emission: bigint): bigint {
  if (stake === 0n || totalStake === 0n || emission === 0n) return 0n
  // Nothing wraps as long as the whole numbers fit and the ratio is no more than 1.
  if (stake <= totalStake && totalStake < I64_END
    && emission < I64_END) return emission * ((stake << I64F64.fraction) / totalStake) >> I64F64.fraction
  const ratio = I64F64.div(I64F64.fromInteger(stake), I64F64.fromInteger(totalStake))
  return toU64(I64F64.toInteger(I64F64.mul(I64F64.fromInteger(emission), ratio)))
}

/**
 * A block's emission of a subnet with an owner. Both parts are rounded down by themselves, so that 1 rao is lost wherever the division leaves
 * a remainder: in I96F32 that is a fraction of the cut above 0, for the least remainder is 65537 of 2³². u64 and u16 fit with their product.
 */
export function splitOwnerCut (emission: bigint, subnetOwnerCut: number): { readonly owner: bigint, readonly pending: bigint } {
  const product = emission * BigInt(subnetOwnerCut)
  const owner = product / U16_MAX
  const rest = emission - owner
  return { owner, pending: owner * U16_MAX === product ? rest : rest - 1n }
}
