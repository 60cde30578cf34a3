import { addWeights, dbWeight, weight, type Weight } from '../../../../pallet/weight.ts'

const listed = (ref: bigint, perMember: bigint, proof: bigint, proofPerMember: bigint, reads: number, writes: number) => (members: number): Weight =>
  addWeights(weight(ref + perMember * BigInt(members), proof + proofPerMember * BigInt(members)), dbWeight(reads, writes))

/** What the calls of a membership pallet cost with so many members: the benchmarks of the FRAME pallet. */
export const weights = {
  add_member: listed(18_344_571n, 50_842n, 4687n, 64n, 2, 3),
  remove_member: listed(21_271_384n, 44_806n, 4687n, 64n, 3, 3),
  swap_member: listed(21_469_843n, 56_893n, 4687n, 64n, 3, 3),
  reset_members: listed(21_223_702n, 165_438n, 4687n, 64n, 3, 3),
  change_key: listed(22_551_007n, 52_397n, 4687n, 64n, 3, 4),
  set_prime: listed(7_959_053n, 18_653n, 4687n, 32n, 1, 2),
  clear_prime: addWeights(weight(3_750_452n), dbWeight(0, 2)),
}
