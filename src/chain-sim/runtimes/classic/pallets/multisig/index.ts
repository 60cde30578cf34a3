import { option, vec } from '../../../../codec/composites.ts'
import { blake2_256 } from '../../../../codec/hashers.ts'
import { accountId, u16 } from '../../../../codec/primitives.ts'
import { encode } from '../../../../codec/type.ts'
import { DispatchFailure } from '../../../../pallet/dispatch-error.ts'
import { signedBy } from '../../../../pallet/origin.ts'
import { addWeights, dbWeight, Weight } from '../../../../pallet/weight.ts'
import { maxWeight } from '../../types/benchmark.ts'
import { RuntimeCall } from '../../types/runtime-call.ts'
import { unreserve } from '../balances/reserves.ts'
import { allSignatories, multiAccountId } from './account.ts'
import { operate } from './operate.ts'
import { CallHash, multisig, Timepoint } from './shape.ts'
import { weights } from './weights.ts'

const lengthOf = (call: RuntimeCall) => encode(RuntimeCall, call).length

const as_multi_threshold_1 = multisig.call(0, {
  args: { other_signatories: vec(accountId), call: RuntimeCall },
  docs: 'Runs a call as the multisig of which any one signatory is enough.',
  // One read and write more: the account of the multisig.
  weight: ({ call }, infoOf) => addWeights(weights.as_multi_threshold_1(lengthOf(call)), dbWeight(1, 1), infoOf(call).weight),
  class: ({ call }, infoOf) => infoOf(call).class,
  run: (rt, { other_signatories, call }) => {
    const id = multiAccountId(allSignatories(rt, other_signatories, rt.signer()), 1)
    const outcome = rt.dispatch(call, signedBy(id))
    const { weight } = outcome.post
    const post = weight === undefined ? undefined : { weight: addWeights(weights.as_multi_threshold_1(lengthOf(call)), weight) }
    if (!outcome.ok) throw new DispatchFailure(outcome.error, post ?? outcome.post)
    return post
  },
})

const as_multi = multisig.call(1, {
  args: { threshold: u16, other_signatories: vec(accountId), maybe_timepoint: option(Timepoint), call: RuntimeCall, max_weight: Weight },
  docs: 'Begins or approves an operation, and runs its call with the last approval.',
  weight: ({ other_signatories: { length }, call, max_weight }) => {
    const bytes = lengthOf(call)
    return addWeights(max_weight, maxWeight(weights.as_multi_create(length, bytes), weights.as_multi_approve(length, bytes), weights.as_multi_complete(length, bytes)))
  },
  run: (rt, { call, ...approval }) => {
    const encoded = rt.encodeCall(call)
    return operate(rt, approval, { call, hash: blake2_256(encoded), length: encoded.length })
  },
})

const approve_as_multi = multisig.call(2, {
  args: { threshold: u16, other_signatories: vec(accountId), maybe_timepoint: option(Timepoint), call_hash: CallHash, max_weight: Weight },
  docs: 'Begins or approves an operation of which only the hash of the call is told.',
  weight: ({ other_signatories: { length }, max_weight }) => addWeights(max_weight, maxWeight(weights.approve_as_multi_create(length), weights.approve_as_multi_approve(length))),
  run: (rt, { call_hash, ...approval }) => operate(rt, approval, { hash: call_hash, length: 0 }),
})

const cancel_as_multi = multisig.call(3, {
  args: { threshold: u16, other_signatories: vec(accountId), timepoint: Timepoint, call_hash: CallHash },
  docs: 'Gives up an operation that one began, and frees its deposit.',
  weight: ({ other_signatories }) => weights.cancel_as_multi(other_signatories.length),
  run: (rt, { threshold, other_signatories, timepoint, call_hash }) => {
    const who = rt.signer()
    if (threshold < 2) rt.fail('MinimumThreshold')
    const id = multiAccountId(allSignatories(rt, other_signatories, who), threshold)
    const operation = rt.store.Multisigs.get(id, call_hash) ?? rt.fail('NotFound')
    if (operation.when.height !== timepoint.height || operation.when.index !== timepoint.index) rt.fail('WrongTimepoint')
    if (operation.depositor !== who) rt.fail('NotOwner')
    unreserve(rt, who, operation.deposit)
    rt.store.Multisigs.remove(id, call_hash)
    rt.emit('MultisigCancelled', { cancelling: who, timepoint, multisig: id, call_hash })
  },
})

/** Multisig, pallet 13 (FRAME). */
export const Multisig = multisig.with({ as_multi_threshold_1, as_multi, approve_as_multi, cancel_as_multi })
