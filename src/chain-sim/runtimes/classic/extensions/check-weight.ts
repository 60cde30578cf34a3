import type { Execution } from '../../../pallet/execution.ts'
import { addWeights, type DispatchInfo, type Weight } from '../../../pallet/weight.ts'
import { system } from '../pallets/system/shape.ts'
import { actualWeight } from '../pallets/transaction-payment/fee.ts'
import { BLOCK_LENGTH, BLOCK_WEIGHTS, classField } from '../types/limits.ts'
import { emptyExtra, invalid, NOTHING_SIGNED, type After, type Extension } from './extension.ts'

const U64_MAX = 0xffff_ffff_ffff_ffffn
const exceeds = (weight: Weight, limit: Weight | undefined) =>
  limit !== undefined && (weight.ref_time > limit.ref_time || weight.proof_size > limit.proof_size)

/** Bytes of the block's extrinsics with this one. @throws ExhaustsResources */
function lengthWith (rt: Execution, { class: of }: DispatchInfo, length: number): number {
  const total = (rt.scope(system).store.AllExtrinsicsLen.get() ?? 0) + length
  if (total > BLOCK_LENGTH.max[classField(of)]) throw invalid('ExhaustsResources')
  return total
}

/** A call alone must fit into a block. @throws ExhaustsResources */
function checkAlone ({ class: of, weight }: DispatchInfo): void {
  if (exceeds(weight, BLOCK_WEIGHTS.per_class[classField(of)].max_extrinsic)) throw invalid('ExhaustsResources')
}

/** The block's weight with this call: its class and the block have limits, past which only a class's reserve is left. @throws ExhaustsResources */
function weightWith (rt: Execution, { class: of, weight }: DispatchInfo) {
  const field = classField(of)
  const limits = BLOCK_WEIGHTS.per_class[field]
  const before = rt.scope(system).store.BlockWeight.get()
  const overflows = before[field].ref_time + weight.ref_time + limits.base_extrinsic.ref_time > U64_MAX
    || before[field].proof_size + weight.proof_size > U64_MAX
  if (limits.max_total !== undefined && overflows) throw invalid('ExhaustsResources')
  const after = { ...before, [field]: addWeights(before[field], weight, limits.base_extrinsic) }
  if (exceeds(after[field], limits.max_total)) throw invalid('ExhaustsResources')
  const total = addWeights(after.normal, after.operational, after.mandatory)
  if (exceeds(total, BLOCK_WEIGHTS.max_block) && exceeds(after[field], limits.reserved)) throw invalid('ExhaustsResources')
  return after
}

/** Makes room in the block, for transactions and inherents alike. @throws ExhaustsResources @returns what gives back the weight that was not used */
export function takeRoom (rt: Execution, info: DispatchInfo, length: number): After {
  const { AllExtrinsicsLen, BlockWeight } = rt.scope(system).store
  const total = lengthWith(rt, info, length)
  const weight = weightWith(rt, info)
  checkAlone(info)
  AllExtrinsicsLen.put(total)
  BlockWeight.put(weight)
  return post => {
    const used = actualWeight(info.weight, post.weight)
    const field = classField(info.class)
    BlockWeight.mutate(all => ({ ...all, [field]: lessWeight(all[field], lessWeight(info.weight, used)) }))
  }
}

const less = (a: bigint, b: bigint) => a > b ? a - b : 0n
const lessWeight = (a: Weight, b: Weight): Weight => ({ ref_time: less(a.ref_time, b.ref_time), proof_size: less(a.proof_size, b.proof_size) })

/** Blocks have limits of work and of bytes. */
export const CheckWeight: Extension<undefined> = {
  identifier: 'CheckWeight',
  extra: emptyExtra('frame_system::extensions::check_weight::CheckWeight'),
  ...NOTHING_SIGNED,
  validate: (rt, { info, length }) => {
    lengthWith(rt, info, length)
    checkAlone(info)
    return {}
  },
  prepare: (rt, { info, length }) => takeRoom(rt, info, length),
}
