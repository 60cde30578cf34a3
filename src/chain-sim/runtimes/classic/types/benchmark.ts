import { addWeights, dbWeight, weight, type Weight } from '../../../pallet/weight.ts'

/** What each of so many items adds to a call's cost. */
type PerItem = readonly [count: number, time: bigint, proof?: bigint]

/**
 * A call's cost as the benchmarks of its pallet found it: picoseconds and bytes of proof, database reads and writes, and what
 * each item of its arguments adds.
 */
export function benchmark (time: bigint, proof: bigint, reads: number, writes: number, ...items: readonly PerItem[]): Weight {
  const perItems = items.map(([count, itemTime, itemProof = 0n]) => weight(itemTime * BigInt(count), itemProof * BigInt(count)))
  return addWeights(weight(time, proof), dbWeight(reads, writes), ...perItems)
}

/** The larger of each part. */
export const maxWeight = (...all: readonly Weight[]): Weight => all.reduce((most, each) => weight(
  each.ref_time > most.ref_time ? each.ref_time : most.ref_time,
  each.proof_size > most.proof_size ? each.proof_size : most.proof_size,
))

/** Whether both parts stay within the limit. */
export const fitsWithin = (cost: Weight, limit: Weight): boolean => cost.ref_time <= limit.ref_time && cost.proof_size <= limit.proof_size
