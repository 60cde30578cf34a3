import { option, struct } from '../../../codec/composites.ts'
import { u32, u64 } from '../../../codec/primitives.ts'
import type { ValueOf } from '../../../codec/type.ts'
import { decodeExtrinsic } from '../../../block/extrinsic.ts'
import { method, type RuntimeApi } from '../../../pallet/api.ts'
import type { RuntimeCall as Call } from '../../../pallet/call.ts'
import type { Execution } from '../../../pallet/execution.ts'
import { DispatchClass, Weight } from '../../../pallet/weight.ts'
import { inclusionFee, lengthToFee, weightToFee } from '../pallets/transaction-payment/fee.ts'
import { transactionPayment } from '../pallets/transaction-payment/shape.ts'
import { RuntimeCall } from '../types/runtime-call.ts'
import { UncheckedExtrinsic } from './extrinsic-types.ts'

const rao = { name: 'Balance', type: u64 }

const RuntimeDispatchInfo = struct('pallet_transaction_payment::types::RuntimeDispatchInfo', { weight: Weight, class: DispatchClass, partial_fee: u64 }, [rao, { name: 'Weight', type: Weight }])
const InclusionFee = struct('pallet_transaction_payment::types::InclusionFee', { base_fee: u64, len_fee: u64, adjusted_weight_fee: u64 }, [rao])
const FeeDetails = struct('pallet_transaction_payment::types::FeeDetails', { inclusion_fee: option(InclusionFee), tip: u64 }, [rao])

/** What a call of a transaction of this length costs; nothing where nobody signs. */
function detailsOf (rt: Execution, call: Call, length: number, signed: boolean): ValueOf<typeof FeeDetails> {
  const fee = signed ? inclusionFee(rt.scope(transactionPayment), length, rt.infoOf(call)) : undefined
  return { inclusion_fee: fee && { base_fee: fee.base, len_fee: fee.length, adjusted_weight_fee: fee.weight }, tip: 0n }
}

function infoOf (rt: Execution, call: Call, length: number, signed: boolean): ValueOf<typeof RuntimeDispatchInfo> {
  const { inclusion_fee: fee } = detailsOf(rt, call, length, signed)
  const { weight, class: of } = rt.infoOf(call)
  return { weight, class: of, partial_fee: fee === undefined ? 0n : fee.base_fee + fee.len_fee + fee.adjusted_weight_fee }
}

const converters = {
  query_weight_to_fee: method({ docs: 'What weight costs, before the multiplier.', inputs: { weight: Weight }, output: u64, run: (_rt, { weight }) => weightToFee(weight) }),
  query_length_to_fee: method({ docs: 'What length costs.', inputs: { length: u32 }, output: u64, run: (_rt, { length }) => lengthToFee(length) }),
}

export const TransactionPaymentApi: RuntimeApi = {
  name: 'TransactionPaymentApi',
  docs: 'What transactions cost, in rao and without their tips.',
  methods: {
    query_info: method({
      docs: 'The weight of a transaction and its fee.',
      inputs: { uxt: UncheckedExtrinsic, len: u32 },
      output: RuntimeDispatchInfo,
      run: (rt, { uxt, len }) => {
        const { call, signed } = decodeExtrinsic(rt.runtime, uxt)
        return infoOf(rt, call, len, signed !== undefined)
      },
    }),
    query_fee_details: method({
      docs: 'What of the fee of a transaction is for what.',
      inputs: { uxt: UncheckedExtrinsic, len: u32 },
      output: FeeDetails,
      run: (rt, { uxt, len }) => {
        const { call, signed } = decodeExtrinsic(rt.runtime, uxt)
        return detailsOf(rt, call, len, signed !== undefined)
      },
    }),
    ...converters,
  },
}

export const TransactionPaymentCallApi: RuntimeApi = {
  name: 'TransactionPaymentCallApi',
  docs: 'What calls cost, in rao.',
  methods: {
    query_call_info: method({
      docs: 'The weight of a call and its fee.',
      inputs: { call: RuntimeCall, len: u32 },
      output: RuntimeDispatchInfo,
      run: (rt, { call, len }) => infoOf(rt, call, len, true),
    }),
    query_call_fee_details: method({
      docs: 'What of the fee of a call is for what.',
      inputs: { call: RuntimeCall, len: u32 },
      output: FeeDetails,
      run: (rt, { call, len }) => detailsOf(rt, call, len, true),
    }),
    ...converters,
  },
}
