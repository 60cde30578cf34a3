import { vec } from '../../../../../codec/composites.ts'
import type { RuntimeCall as Call } from '../../../../../pallet/call.ts'
import { DispatchFailure, refuse } from '../../../../../pallet/dispatch-error.ts'
import { restricted } from '../../../../../pallet/origin.ts'
import type { CallScope } from '../../../../../pallet/scope.ts'
import { addWeights, NO_WEIGHT } from '../../../../../pallet/weight.ts'
import { RuntimeCall } from '../../../types/runtime-call.ts'
import { BATCH, BATCH_ALL, batchClass, batchWeight, FORCE_BATCH, spent } from '../cost.ts'
import { utility } from '../shape.ts'

type Rt = CallScope<typeof utility>

/** Batches are for everybody but inherents, and not endless. @throws BadOrigin | TooManyCalls */
function ensureBatchable (rt: Rt, calls: readonly Call[]): void {
  if (rt.origin.type === 'None') throw refuse('BadOrigin')
  if (calls.length > rt.constants.batched_calls_limit) rt.fail('TooManyCalls')
}

const args = { calls: vec(RuntimeCall) }

/** Stops at the first failure, which does not fail the batch. */
export const batch = utility.call(0, {
  args, docs: 'Makes calls one after the other, until one fails. What succeeded stays.', weight: batchWeight(BATCH), class: batchClass,
  run: (rt, { calls }) => {
    ensureBatchable(rt, calls)
    let used = NO_WEIGHT
    for (const [index, call] of calls.entries()) {
      const outcome = rt.dispatch(call, rt.origin)
      used = addWeights(used, spent(outcome, rt.infoOf(call)))
      if (!outcome.ok) {
        rt.emit('BatchInterrupted', { index, error: outcome.error })
        return { weight: addWeights(BATCH(index + 1), used) }
      }
      rt.emit('ItemCompleted')
    }
    rt.emit('BatchCompleted')
    return { weight: addWeights(BATCH(calls.length), used) }
  },
})

const isBatchAll = ({ pallet, call }: Call) => pallet === 'Utility' && call === 'batch_all'

/** All or nothing. Nobody but root may nest it. */
export const batchAll = utility.call(2, {
  args, docs: 'Makes calls one after the other. When one fails, none was made.', weight: batchWeight(BATCH_ALL), class: batchClass,
  run: (rt, { calls }) => {
    ensureBatchable(rt, calls)
    const origin = rt.origin.type === 'Root' ? rt.origin : restricted(rt.origin, call => !isBatchAll(call))
    let used = NO_WEIGHT
    for (const [index, call] of calls.entries()) {
      const outcome = rt.dispatch(call, origin)
      used = addWeights(used, spent(outcome, rt.infoOf(call)))
      if (!outcome.ok) throw new DispatchFailure(outcome.error, { weight: addWeights(BATCH_ALL(index + 1), used) })
      rt.emit('ItemCompleted')
    }
    rt.emit('BatchCompleted')
    return { weight: addWeights(BATCH_ALL(calls.length), used) }
  },
})

/** Goes on after failures. */
export const forceBatch = utility.call(4, {
  args, docs: 'Makes calls one after the other, whether they succeed or not.', weight: batchWeight(FORCE_BATCH), class: batchClass,
  run: (rt, { calls }) => {
    ensureBatchable(rt, calls)
    let used = NO_WEIGHT
    let failed = false
    for (const call of calls) {
      const outcome = rt.dispatch(call, rt.origin)
      used = addWeights(used, spent(outcome, rt.infoOf(call)))
      failed ||= !outcome.ok
      if (outcome.ok) rt.emit('ItemCompleted')
      else rt.emit('ItemFailed', { error: outcome.error })
    }
    rt.emit(failed ? 'BatchCompletedWithErrors' : 'BatchCompleted')
    // The real pallet counts itself here as the plain batch.
    return { weight: addWeights(BATCH(calls.length), used) }
  },
})
