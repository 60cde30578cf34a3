import type { DispatchOutcome } from '../../../../pallet/scope.ts'
import { addWeights } from '../../../../pallet/weight.ts'
import { resultOf } from '../../types/dispatch-result.ts'
import type { RuntimeCall } from '../../types/runtime-call.ts'
import { dropCall, lookupLength, peek } from '../preimage/bounded.ts'
import { later, placeTask } from './agenda.ts'
import type { WeightMeter } from './meter.ts'
import type { RetryConfig, Rt, Task, TaskAddress } from './shape.ts'
import { serviceTask, weights } from './weights.ts'

/** `ran`: done with. `unavailable`: it stays on its agenda, to no purpose. `overweight`: it must wait for a later block. */
export type ServiceOutcome = 'ran' | 'unavailable' | 'overweight'

/** Runs one task. @param isFirst nothing ran before it in this block, so that what does not fit now never will */
export function runTask (rt: Rt, meter: WeightMeter, address: TaskAddress, isFirst: boolean, task: Task): ServiceOutcome {
  const { Lookup, Retries } = rt.store
  const { maybe_id: id, maybe_periodic: periodic } = task
  if (id !== undefined) Lookup.remove(id)
  const costs = (fetched: number | undefined) => serviceTask(fetched, id !== undefined, periodic !== undefined)

  const realized = peek(rt, task.call)
  if (realized === undefined) {
    rt.emit('CallUnavailable', { task: address, id })
    dropCall(rt, task.call)
    meter.tryConsume(costs(lookupLength(task.call)))
    return 'unavailable'
  }
  meter.tryConsume(costs(realized.lookupLength))

  const outcome = execute(rt, meter, task, realized.call)
  if (outcome === undefined) {
    if (!isFirst) return 'overweight'
    dropCall(rt, task.call)
    rt.emit('PermanentlyOverweight', { task: address, id })
    return 'unavailable'
  }
  const retry = Retries.get(address)
  Retries.remove(address)
  rt.emit('Dispatched', { task: address, id, result: resultOf(outcome) })
  if (retry !== undefined && !outcome.ok) tryAgain(rt, meter, address, task, retry)
  if (periodic === undefined) dropCall(rt, task.call)
  else comeBack(rt, address, task, periodic, retry)
  return 'ran'
}

/** Runs the call where its weight fits. @returns undefined where it does not */
function execute (rt: Rt, meter: WeightMeter, { origin }: Task, call: RuntimeCall): DispatchOutcome | undefined {
  const base = origin.type === 'Signed' ? weights.execute_dispatch_signed : weights.execute_dispatch_unsigned
  const declared = rt.infoOf(call).weight
  if (!meter.canConsume(addWeights(base, declared))) return undefined
  const outcome = rt.dispatch(call, origin)
  meter.tryConsume(base)
  meter.tryConsume(outcome.post.weight ?? declared)
  return outcome
}

/** Puts a periodic task on the agenda of its next block. */
function comeBack (rt: Rt, address: TaskAddress, task: Task, [blocks, runs]: NonNullable<Task['maybe_periodic']>, retry: RetryConfig | undefined): void {
  const placed = placeTask(rt, later(rt.block.number, blocks), { ...task, maybe_periodic: runs > 1 ? [blocks, runs - 1] : undefined })
  if (placed === undefined) {
    dropCall(rt, task.call)
    rt.emit('PeriodicFailed', { task: address, id: task.maybe_id })
  } else if (retry !== undefined) {
    rt.store.Retries.put(placed, retry)
  }
}

/** Puts a task that failed on a later agenda, nameless and once, as long as retries remain. */
function tryAgain (rt: Rt, meter: WeightMeter, address: TaskAddress, task: Task, retry: RetryConfig): void {
  const id = task.maybe_id
  if (!meter.tryConsume(weights.schedule_retry(rt.constants.MaxScheduledPerBlock))) {
    rt.emit('RetryFailed', { task: address, id })
    return
  }
  if (retry.remaining === 0) return
  const again = { ...task, maybe_id: undefined, maybe_periodic: undefined }
  const placed = placeTask(rt, later(rt.block.number, retry.period), again)
  if (placed === undefined) {
    dropCall(rt, task.call)
    // The task that could not be placed is the nameless one.
    rt.emit('RetryFailed', { task: address, id: undefined })
  } else {
    rt.store.Retries.put(placed, { ...retry, remaining: retry.remaining - 1 })
  }
}
