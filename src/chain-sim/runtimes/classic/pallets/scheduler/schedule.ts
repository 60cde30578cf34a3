import { refuse } from '../../../../pallet/dispatch-error.ts'
import { ROOT } from '../../../../pallet/origin.ts'
import type { RuntimeCall } from '../../types/runtime-call.ts'
import { bound, dropCall, holdCall } from '../preimage/bounded.ts'
import { clearTask, later, placeTask, taskAt } from './agenda.ts'
import type { Rt, Task, TaskAddress } from './shape.ts'

/** A block number, or so many blocks between this one and it. */
export type DispatchTime = { readonly at: number } | { readonly after: number }

/** What all calls that schedule have. */
export interface Plan {
  readonly time: DispatchTime
  readonly id?: Task['maybe_id']
  readonly maybe_periodic: Task['maybe_periodic']
  readonly priority: number
  readonly call: RuntimeCall
}

/** @throws TargetBlockNumberInPast */
function resolveTime (rt: Rt, time: DispatchTime): number {
  const now = rt.block.number
  // The tasks of this block have run: the next one is the earliest.
  const when = 'at' in time ? time.at : later(later(now, time.after), 1)
  return when > now ? when : rt.fail('TargetBlockNumberInPast')
}

/** The runs after the first; a period of no blocks, or a single run, is none. */
function sanitized (periodic: Task['maybe_periodic']): Task['maybe_periodic'] {
  if (periodic === undefined) return undefined
  const [blocks, runs] = periodic
  return runs > 1 && blocks > 0 ? [blocks, runs - 1] : undefined
}

/**
 * Schedules a call of Root, the only origin that may. Rules as in the FRAME pallet.
 *
 * @throws FailedToSchedule when the name is taken | TargetBlockNumberInPast | Exhausted when the agenda is full
 */
export function schedule (rt: Rt, { time, id, maybe_periodic, priority, call }: Plan): void {
  const bounded = bound(rt, call)
  if (id !== undefined && rt.store.Lookup.has(id)) rt.fail('FailedToSchedule')
  const when = resolveTime(rt, time)
  const placed = placeTask(rt, when, { maybe_id: id, priority, call: bounded, maybe_periodic: sanitized(maybe_periodic), origin: ROOT })
  if (placed === undefined) throw refuse('Exhausted')
  holdCall(rt, bounded)
}

/** Takes a task off the agenda. Root outranks whoever put it there. @throws NotFound */
export function cancel (rt: Rt, address: TaskAddress): void {
  const { Lookup, Retries } = rt.store
  const [when, index] = address
  const task = taskAt(rt, address)
  dropCall(rt, task.call)
  if (task.maybe_id !== undefined) Lookup.remove(task.maybe_id)
  Retries.remove(address)
  clearTask(rt, address)
  rt.emit('Canceled', { when, index })
}

/** Takes a named task off the agenda. @throws NotFound */
export function cancelNamed (rt: Rt, id: NonNullable<Task['maybe_id']>): void {
  const { Agenda, Lookup, Retries } = rt.store
  const address = Lookup.get(id) ?? rt.fail('NotFound')
  const [when, index] = address
  Lookup.remove(id)
  const task = Agenda.get(when)[index]
  if (task !== undefined) {
    Retries.remove(address)
    dropCall(rt, task.call)
  }
  clearTask(rt, address)
  rt.emit('Canceled', { when, index })
}

/** Says how a task is tried again when it fails. @throws NotFound */
export function setRetry (rt: Rt, address: TaskAddress, retries: number, period: number): void {
  taskAt(rt, address)
  rt.store.Retries.put(address, { total_retries: retries, remaining: retries, period })
}

/** A task is not tried again. @throws NotFound */
export function cancelRetry (rt: Rt, address: TaskAddress): void {
  taskAt(rt, address)
  rt.store.Retries.remove(address)
}
