/** How emission passes through a hotkey to the coldkeys behind it, and what the subnet's owner gets. Amounts in rao. */
import { I64F64, I96F32, toU64 } from './fixed-point.ts'

const U16_MAX = 65_535

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
export const delegateTake = (take: number, emission: bigint): bigint => {
  const ratio = I64F64.div(I64F64.fromInteger(take), I64F64.fromInteger(U16_MAX))
  return toU64(I64F64.toInteger(I64F64.mul(ratio, I64F64.fromInteger(emission))))
}

/** A stake's part of the emission, rounded down; the ratio is rounded first. */
export function stakeShare (stake: bigint, totalStake: bigint, emission: bigint): bigint {
  if (stake === 0n || totalStake === 0n || emission === 0n) return 0n
  const ratio = I64F64.div(I64F64.fromInteger(stake), I64F64.fromInteger(totalStake))
  return toU64(I64F64.toInteger(I64F64.mul(I64F64.fromInteger(emission), ratio)))
}

/** A block's emission of a subnet with an owner. Both parts are rounded down by themselves: up to 1 rao is lost. */
export function splitOwnerCut (emission: bigint, subnetOwnerCut: number): { readonly owner: bigint, readonly pending: bigint } {
  const whole = I96F32.fromInteger(emission)
  const cut = I96F32.div(I96F32.mul(whole, I96F32.fromInteger(subnetOwnerCut)), I96F32.fromInteger(U16_MAX))
  return { owner: toU64(I96F32.toInteger(cut)), pending: toU64(I96F32.toInteger(I96F32.sub(whole, cut))) }
}
