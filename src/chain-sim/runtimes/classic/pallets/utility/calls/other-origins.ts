import type { Hex } from '../../../../../../core/hex.ts'
import { tuple } from '../../../../../codec/composites.ts'
import { accountId, u16 } from '../../../../../codec/primitives.ts'
import { blake2_256 } from '../../../../../codec/hashers.ts'
import { encode } from '../../../../../codec/type.ts'
import { DispatchFailure } from '../../../../../pallet/dispatch-error.ts'
import { ROOT } from '../../../../../pallet/origin.ts'
import { addWeights, dbWeight, Weight, weight } from '../../../../../pallet/weight.ts'
import { resultOf } from '../../../types/dispatch-result.ts'
import { OriginCaller } from '../../../types/origin-caller.ts'
import { RuntimeCall } from '../../../types/runtime-call.ts'
import { spent } from '../cost.ts'
import { utility } from '../shape.ts'

const SEED = new TextEncoder().encode('modlpy/utilisuba')

/** The account that stands for another one under a number: the hash of both. */
export const derivativeAccount = (who: Hex, index: number): Hex =>
  blake2_256(Buffer.concat([SEED, encode(tuple(accountId, u16), [who, index])]))

const AS_DERIVATIVE = addWeights(weight(5_268_000n), dbWeight(1, 1))

export const asDerivative = utility.call(1, {
  args: { index: u16, call: RuntimeCall }, docs: 'Makes a call in the name of an account that belongs to the signer.',
  weight: ({ call }, infoOf) => addWeights(AS_DERIVATIVE, infoOf(call).weight), class: ({ call }, infoOf) => infoOf(call).class,
  run: (rt, { index, call }) => {
    const who = derivativeAccount(rt.signer(), index)
    const outcome = rt.dispatch(call, { ...rt.origin, type: 'Signed', who })
    const post = { weight: addWeights(AS_DERIVATIVE, spent(outcome, rt.infoOf(call))) }
    if (!outcome.ok) throw new DispatchFailure(outcome.error, post)
    return post
  },
})

export const dispatchAs = utility.call(3, {
  args: { as_origin: OriginCaller, call: RuntimeCall }, docs: 'Makes a call with any origin. Only root may.',
  weight: ({ call }, infoOf) => addWeights(weight(9_353_000n), infoOf(call).weight), class: ({ call }, infoOf) => infoOf(call).class,
  run: (rt, { as_origin: origin, call }) => {
    rt.ensureRoot()
    rt.emit('DispatchedAs', { result: resultOf(rt.dispatch(call, origin)) })
  },
})

export const withWeight = utility.call(5, {
  args: { call: RuntimeCall, weight: Weight }, docs: 'Makes a call as root that counts as heavy as is said.',
  weight: args => args.weight, class: ({ call }, infoOf) => infoOf(call).class,
  run: (rt, { call }) => {
    rt.ensureRoot()
    const outcome = rt.dispatch(call, ROOT)
    if (!outcome.ok) throw new DispatchFailure(outcome.error)
  },
})
