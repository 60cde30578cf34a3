import { compact, struct } from '../codec/composites.ts'
import { u64 } from '../codec/primitives.ts'
import { plainEnum } from '../codec/variant.ts'
import type { ValueOf } from '../codec/type.ts'

/** What running something costs: picoseconds of reference hardware, and bytes of proof. */
export const Weight = struct('sp_weights::weight_v2::Weight', { ref_time: compact(u64), proof_size: compact(u64) })
export type Weight = ValueOf<typeof Weight>

/** A weight of so many picoseconds, and so many bytes of proof. */
export const weight = (ref_time: bigint, proof_size = 0n): Weight => ({ ref_time, proof_size })

/** What costs nothing. */
export const NO_WEIGHT = weight(0n)

const U64_MAX = 0xffff_ffff_ffff_ffffn
const clamp = (value: bigint) => value > U64_MAX ? U64_MAX : value

/** Both parts added, saturating at u64. */
export const addWeights = (...weights: readonly Weight[]): Weight => weights.reduce(
  (sum, each) => weight(clamp(sum.ref_time + each.ref_time), clamp(sum.proof_size + each.proof_size)), NO_WEIGHT)

/** Database access on RocksDB: 25 µs a read, 100 µs a write. */
export const dbWeight = (reads: number, writes: number): Weight => weight(BigInt(reads) * 25_000_000n + BigInt(writes) * 100_000_000n)

/** Which share of a block a call uses. Mandatory ones stand in it whatever they cost. */
export const DispatchClass = plainEnum('frame_support::dispatch::DispatchClass', ['Normal', 'Operational', 'Mandatory'])
export type DispatchClass = ValueOf<typeof DispatchClass>

/** Whether the signer pays the inclusion fee. A tip is paid in any case. */
export const Pays = plainEnum('frame_support::dispatch::Pays', ['Yes', 'No'])
export type Pays = ValueOf<typeof Pays>

/** What a call costs and which share of the block it may use. */
export const DispatchInfo = struct('frame_support::dispatch::DispatchInfo', { weight: Weight, class: DispatchClass, pays_fee: Pays })
export type DispatchInfo = ValueOf<typeof DispatchInfo>
