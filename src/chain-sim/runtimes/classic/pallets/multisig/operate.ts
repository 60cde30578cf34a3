import type { Hex } from '../../../../../core/hex.ts'
import { signedBy } from '../../../../pallet/origin.ts'
import type { PostDispatch } from '../../../../pallet/pallet.ts'
import { addWeights, type Weight } from '../../../../pallet/weight.ts'
import { fitsWithin } from '../../types/benchmark.ts'
import { resultOf } from '../../types/dispatch-result.ts'
import type { RuntimeCall } from '../../types/runtime-call.ts'
import { reserve, unreserve } from '../balances/reserves.ts'
import { allSignatories, multiAccountId } from './account.ts'
import type { CallRt, Timepoint } from './shape.ts'
import { weights } from './weights.ts'

/** A signatory's part in an operation: what both approving calls have. */
export interface Approval {
  readonly threshold: number
  readonly other_signatories: readonly Hex[]
  readonly maybe_timepoint: Timepoint | undefined
  readonly max_weight: Weight
}

/** The call that is to run: itself and its length, where the signatory tells it, and its hash in any case. */
interface Target {
  readonly hash: Hex
  readonly length: number
  readonly call?: RuntimeCall
}

const sameTimepoint = (a: Timepoint, b: Timepoint) => a.height === b.height && a.index === b.index

/** Begins an operation, approves it, or, with the last approval and the call at hand, runs it. */
export function operate (rt: CallRt, approval: Approval, { hash, length, call }: Target): PostDispatch {
  const who = rt.signer()
  const { threshold, other_signatories, maybe_timepoint, max_weight } = approval
  if (threshold < 2) rt.fail('MinimumThreshold')
  const id = multiAccountId(allSignatories(rt, other_signatories, who), threshold)
  const others = other_signatories.length

  const { Multisigs } = rt.store
  const operation = Multisigs.get(id, hash)
  if (operation === undefined) {
    if (maybe_timepoint !== undefined) rt.fail('UnexpectedTimepoint')
    const deposit = rt.constants.DepositBase + rt.constants.DepositFactor * BigInt(threshold)
    reserve(rt, who, deposit)
    Multisigs.put(id, hash, { when: { height: rt.block.number, index: rt.extrinsicIndex }, deposit, depositor: who, approvals: [who] })
    rt.emit('NewMultisig', { approving: who, multisig: id, call_hash: hash })
    return { weight: weights.as_multi_create(others, length) }
  }

  const timepoint = maybe_timepoint ?? rt.fail('NoTimepoint')
  if (!sameTimepoint(operation.when, timepoint)) rt.fail('WrongTimepoint')
  const { approvals } = operation
  const isNew = !approvals.includes(who) && approvals.length < threshold

  if (call !== undefined && approvals.length + (isNew ? 1 : 0) >= threshold) {
    if (!fitsWithin(rt.infoOf(call).weight, max_weight)) rt.fail('MaxWeightTooLow')
    // Gone before the call runs, so that the call cannot run the operation again.
    Multisigs.remove(id, hash)
    unreserve(rt, operation.depositor, operation.deposit)
    const outcome = rt.dispatch(call, signedBy(id))
    rt.emit('MultisigExecuted', { approving: who, timepoint, multisig: id, call_hash: hash, result: resultOf(outcome) })
    const { weight } = outcome.post
    return weight === undefined ? {} : { weight: addWeights(weights.as_multi_complete(others, length), weight) }
  }

  if (!isNew) rt.fail('AlreadyApproved')
  Multisigs.put(id, hash, { ...operation, approvals: [...approvals, who].sort() })
  rt.emit('MultisigApproval', { approving: who, timepoint, multisig: id, call_hash: hash })
  return { weight: weights.as_multi_approve(others, length) }
}
