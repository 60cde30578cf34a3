import type { DispatchOutcome } from '../../../../../pallet/scope.ts'
import { DispatchFailure, refuse } from '../../../../../pallet/dispatch-error.ts'
import { ROOT, type Origin } from '../../../../../pallet/origin.ts'
import type { PostDispatch } from '../../../../../pallet/pallet.ts'
import { NO_WEIGHT, Weight } from '../../../../../pallet/weight.ts'
import { resultOf } from '../../../types/dispatch-result.ts'
import type { CollectiveOrigin } from '../../../types/origin-caller.ts'
import { RuntimeCall } from '../../../types/runtime-call.ts'
import { subtensor, type CallRt } from '../shape.ts'

export const sudo = subtensor.call(51, {
  args: { call: RuntimeCall },
  docs: 'Runs a call as root, when more than half of the senate voted for it.',
  weight: NO_WEIGHT,
  class: 'Operational',
  pays: 'No',
  run: (rt, { call }) => runAsRoot(rt, call),
})

export const sudoUncheckedWeight = subtensor.call(52, {
  args: { call: RuntimeCall, weight: Weight },
  docs: 'Runs a call as root likewise, and is charged the weight that is given.',
  weight: ({ weight }) => weight,
  class: ({ call }, infoOf) => infoOf(call).class,
  pays: 'No',
  run: (rt, { call }) => runAsRoot(rt, call),
})

/** An error of the call is an error of this one too, so that even the event is dropped where the whole is rolled back. */
function runAsRoot (rt: CallRt, call: RuntimeCall): PostDispatch {
  ensureMajority(rt.origin)
  const outcome: DispatchOutcome = rt.dispatch(call, ROOT)
  rt.emit('Sudid', resultOf(outcome))
  if (!outcome.ok) throw new DispatchFailure(outcome.error, outcome.post)
  return outcome.post
}

/** @throws BadOrigin unless more than half of the seats voted for it */
function ensureMajority (origin: Origin): void {
  const collective = origin.type === 'Pallet' && origin.pallet === 'Triumvirate' ? origin.value as CollectiveOrigin : undefined
  if (collective?.type !== 'Members') throw refuse('BadOrigin')
  const [yes, seats] = collective.value
  if (2 * yes <= seats) throw refuse('BadOrigin')
}
