import type { DispatchInfo, Pays, Weight } from '../../../../pallet/weight.ts'
import { BLOCK_WEIGHTS, classField } from '../../types/limits.ts'
import type { World } from '../../types/world.ts'
import { transactionPayment } from './shape.ts'

/** What of a fee is for what, in rao. */
export interface InclusionFee {
  readonly base: bigint
  readonly length: bigint
  readonly weight: bigint
}

const ONE = 10n ** 18n

/** One rao for a thousand picoseconds, rounded to the nearest, halves down; the block's limit is the most that counts. */
export function weightToFee ({ ref_time: time }: Weight): bigint {
  const most = BLOCK_WEIGHTS.max_block.ref_time
  const counted = time < most ? time : most
  return counted / 1000n + (counted % 1000n > 500n ? 1n : 0n)
}

/** One rao a byte. */
export const lengthToFee = (length: number): bigint => BigInt(length)

/** The fee for being in a block, or undefined for calls that do not pay it. @param length of the whole extrinsic, its length prefix included */
export function inclusionFee (rt: World, length: number, info: DispatchInfo): InclusionFee | undefined {
  if (info.pays_fee === 'No') return undefined
  const multiplier = rt.of(transactionPayment).store.NextFeeMultiplier.get()
  return {
    base: weightToFee(BLOCK_WEIGHTS.per_class[classField(info.class)].base_extrinsic),
    length: lengthToFee(length),
    weight: multiplier * weightToFee(info.weight) / ONE,
  }
}

/** The whole fee, the tip included, in rao. */
export function feeOf (rt: World, length: number, info: DispatchInfo, tip: bigint): bigint {
  const fee = inclusionFee(rt, length, info)
  return fee === undefined ? tip : fee.base + fee.length + fee.weight + tip
}

/** Who pays in the end: the call may waive the fee, but never ask for one that was not declared. */
export const actualPays = (declared: Pays, reported: Pays | undefined): Pays => declared === 'No' || reported === 'No' ? 'No' : 'Yes'

const min = (a: bigint, b: bigint) => a < b ? a : b

/** What a call cost in the end: never more than declared. */
export const actualWeight = (declared: Weight, reported: Weight | undefined): Weight => reported === undefined
  ? declared
  : { ref_time: min(declared.ref_time, reported.ref_time), proof_size: min(declared.proof_size, reported.proof_size) }
