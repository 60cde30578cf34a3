import { boundedVec, option, struct, tuple } from '../../../../codec/composites.ts'
import { accountId, fixedBytes, u32, u8 } from '../../../../codec/primitives.ts'
import type { ValueOf } from '../../../../codec/type.ts'
import { constant, definePallet, event } from '../../../../pallet/pallet.ts'
import type { Scope } from '../../../../pallet/scope.ts'
import { blake2, map, optionalMap, optionalValue, twox64 } from '../../../../pallet/storage.ts'
import { weight, Weight } from '../../../../pallet/weight.ts'
import { DispatchResult } from '../../types/dispatch-result.ts'
import { OriginCaller } from '../../types/origin-caller.ts'
import { BoundedCall } from '../preimage/bounded.ts'

/** Tasks that a block can have. */
export const MAX_SCHEDULED = 50

/** The name of a task. */
export const TaskName = fixedBytes(32)

/** Where a task stands: the block, and the place in its agenda. */
export const TaskAddress = tuple(u32, u32)
export type TaskAddress = ValueOf<typeof TaskAddress>

/** Every so many blocks, so many times more. */
export const Period = tuple(u32, u32)

/** A call that will run, on whose behalf, and when again. */
const Task = struct('pallet_scheduler::Scheduled', {
  maybe_id: option(TaskName),
  /** Lower runs earlier. */
  priority: u8,
  call: BoundedCall,
  maybe_periodic: option(Period),
  origin: OriginCaller,
}, [
  { name: 'Name', type: TaskName },
  { name: 'Call', type: BoundedCall },
  { name: 'BlockNumber', type: u32 },
  { name: 'PalletsOrigin', type: OriginCaller },
  { name: 'AccountId', type: accountId },
])
export type Task = ValueOf<typeof Task>

/** How a task that failed is tried again. */
const RetryConfig = struct('pallet_scheduler::RetryConfig', { total_retries: u8, remaining: u8, period: u32 }, [{ name: 'Period', type: u32 }])
export type RetryConfig = ValueOf<typeof RetryConfig>

const OfTask = { task: TaskAddress, id: option(TaskName) }

/** Scheduler without its calls: calls that run in a later block. */
export const scheduler = definePallet({
  name: 'Scheduler',
  index: 15,
  path: 'pallet_scheduler::pallet',
  storage: {
    IncompleteSince: optionalValue(u32, 'The earliest block with tasks that did not fit.'),
    Agenda: map([twox64(u32)], boundedVec(option(Task), MAX_SCHEDULED), [], 'What runs in a block; a gap is where a task was taken out.'),
    Retries: optionalMap([blake2(TaskAddress)], RetryConfig, 'How a task is tried again when it fails.'),
    Lookup: optionalMap([twox64(TaskName)], TaskAddress, 'Where a named task stands.'),
  },
  events: {
    Scheduled: event('A task was put on the agenda.', { when: u32, index: u32 }),
    Canceled: event('A task was taken off the agenda.', { when: u32, index: u32 }),
    Dispatched: event('A task ran.', { ...OfTask, result: DispatchResult }),
    RetrySet: event('A task will be tried again when it fails.', { ...OfTask, period: u32, retries: u8 }),
    RetryCancelled: event('A task will not be tried again.', OfTask),
    CallUnavailable: event('The call of a task cannot be found.', OfTask),
    PeriodicFailed: event('There is no room for a task to come back.', OfTask),
    RetryFailed: event('There is no room to try a task again.', OfTask),
    PermanentlyOverweight: event('A task is too heavy for any block.', OfTask),
  },
  errors: {
    FailedToSchedule: 'A task with this name is on the agenda.',
    NotFound: 'There is no such task.',
    TargetBlockNumberInPast: 'The block is not in the future.',
    RescheduleNoChange: 'The task stands there already.',
    Named: 'The task has a name: use it.',
  },
  constants: {
    MaximumWeight: constant(Weight, weight(3_200_000_000_000n, 14_757_395_258_967_641_292n), 'What tasks can cost in a block.'),
    MaxScheduledPerBlock: constant(u32, MAX_SCHEDULED, 'How many tasks a block can have.'),
  },
})

/** What the pallet's own code sees. */
export type Rt = Scope<typeof scheduler>
