import type { RuntimeCall } from '../../../../pallet/call.ts'
import { addWeights, weight, type DispatchClass, type DispatchInfo, type Weight } from '../../../../pallet/weight.ts'
import { actualWeight } from '../transaction-payment/fee.ts'
import type { DispatchOutcome } from '../../../../pallet/scope.ts'

type InfoOf = (call: RuntimeCall) => DispatchInfo

/** What batching itself costs: a base, and so much for each call. */
export type BatchWeight = (count: number) => Weight

/** What `batch` costs beside its calls. */
export const BATCH: BatchWeight = count => weight(16_943_157n + 4_653_855n * BigInt(count))

/** What `batch_all` costs beside its calls. */
export const BATCH_ALL: BatchWeight = count => weight(16_448_433n + 4_796_983n * BigInt(count))

/** What `force_batch` costs beside its calls. */
export const FORCE_BATCH: BatchWeight = count => weight(17_748_474n + 4_630_079n * BigInt(count))

/** What a batch is declared to cost: itself and all its calls. */
export const batchWeight = (own: BatchWeight) => ({ calls }: { readonly calls: readonly RuntimeCall[] }, infoOf: InfoOf): Weight =>
  addWeights(own(calls.length), ...calls.map(call => infoOf(call).weight))

/** A batch is operational when all its calls are, also when it has none. */
export const batchClass = ({ calls }: { readonly calls: readonly RuntimeCall[] }, infoOf: InfoOf): DispatchClass =>
  calls.every(call => infoOf(call).class === 'Operational') ? 'Operational' : 'Normal'

/** What a call inside cost in the end. */
export const spent = ({ post }: DispatchOutcome, info: DispatchInfo): Weight => actualWeight(info.weight, post.weight)
