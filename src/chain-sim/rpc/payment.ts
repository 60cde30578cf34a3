/** What a transaction costs. Amounts in rao, as texts. */
import { fromHex, type Hex } from '../../core/hex.ts'
import type { Node } from '../node.ts'
import type { FeeDetails } from '../pallet/executive.ts'
import { blockAt } from './at.ts'
import { method } from './method.ts'
import { blockHash, hexBytes } from './params.ts'

/** A transaction's weight, class and fee, without its tip. */
export const payment_queryInfo = method({ extrinsic: hexBytes, at: blockHash }, (node, { extrinsic, at }) => {
  const { weight, class: dispatchClass, inclusion } = details(node, extrinsic, at)
  const fee = inclusion === undefined ? 0n : inclusion.base + inclusion.length + inclusion.weight
  return {
    weight: { ref_time: Number(weight.ref_time), proof_size: Number(weight.proof_size) },
    class: dispatchClass.toLowerCase(),
    partialFee: String(fee),
  }
})

/** The parts of a transaction's fee; null for calls that pay none. */
export const payment_queryFeeDetails = method({ extrinsic: hexBytes, at: blockHash }, (node, { extrinsic, at }) => {
  const { inclusion } = details(node, extrinsic, at)
  if (inclusion === undefined) return { inclusionFee: null }
  return { inclusionFee: { baseFee: quantity(inclusion.base), lenFee: quantity(inclusion.length), adjustedWeightFee: quantity(inclusion.weight) } }
})

const quantity = (amount: bigint): Hex => `0x${amount.toString(16)}`

const details = (node: Node, extrinsic: Hex, at: Hex | undefined): FeeDetails =>
  node.query(rt => node.runtime.executive.feeDetails(rt, fromHex(extrinsic)), blockAt(node, at).number)
