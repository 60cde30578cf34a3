import { option } from '../../../../codec/composites.ts'
import { u32, u8 } from '../../../../codec/primitives.ts'
import { RuntimeCall } from '../../types/runtime-call.ts'
import { cancel as doCancel, cancelNamed, cancelRetry, schedule as doSchedule, setRetry } from './schedule.ts'
import { serviceAgendas } from './service.ts'
import { MAX_SCHEDULED, Period, scheduler, TaskAddress, TaskName } from './shape.ts'
import { weights } from './weights.ts'

const what = { maybe_periodic: option(Period), priority: u8, call: RuntimeCall }

const schedule = scheduler.call(0, {
  args: { when: u32, ...what },
  docs: 'Schedules a call for a block. Root only.',
  weight: weights.schedule(MAX_SCHEDULED),
  run: (rt, { when, ...plan }) => {
    rt.ensureRoot()
    doSchedule(rt, { time: { at: when }, ...plan })
  },
})

const cancel = scheduler.call(1, {
  args: { when: u32, index: u32 },
  docs: 'Takes a task off the agenda. Root only.',
  weight: weights.cancel(MAX_SCHEDULED),
  run: (rt, { when, index }) => {
    rt.ensureRoot()
    doCancel(rt, [when, index])
  },
})

const schedule_named = scheduler.call(2, {
  args: { id: TaskName, when: u32, ...what },
  docs: 'Schedules a call for a block under a name. Root only.',
  weight: weights.schedule_named(MAX_SCHEDULED),
  run: (rt, { when, ...plan }) => {
    rt.ensureRoot()
    doSchedule(rt, { time: { at: when }, ...plan })
  },
})

const cancel_named = scheduler.call(3, {
  args: { id: TaskName },
  docs: 'Takes a named task off the agenda. Root only.',
  weight: weights.cancel_named(MAX_SCHEDULED),
  run: (rt, { id }) => {
    rt.ensureRoot()
    cancelNamed(rt, id)
  },
})

const schedule_after = scheduler.call(4, {
  args: { after: u32, ...what },
  docs: 'Schedules a call with so many blocks between. Root only.',
  weight: weights.schedule(MAX_SCHEDULED),
  run: (rt, { after, ...plan }) => {
    rt.ensureRoot()
    doSchedule(rt, { time: { after }, ...plan })
  },
})

const schedule_named_after = scheduler.call(5, {
  args: { id: TaskName, after: u32, ...what },
  docs: 'Schedules a call with so many blocks between, under a name. Root only.',
  weight: weights.schedule_named(MAX_SCHEDULED),
  run: (rt, { after, ...plan }) => {
    rt.ensureRoot()
    doSchedule(rt, { time: { after }, ...plan })
  },
})

const set_retry = scheduler.call(6, {
  args: { task: TaskAddress, retries: u8, period: u32 },
  docs: 'Has a task tried again so many times, so many blocks apart, when it fails. Root only.',
  weight: weights.set_retry,
  run: (rt, { task, retries, period }) => {
    rt.ensureRoot()
    setRetry(rt, task, retries, period)
    rt.emit('RetrySet', { task, id: undefined, period, retries })
  },
})

const set_retry_named = scheduler.call(7, {
  args: { id: TaskName, retries: u8, period: u32 },
  docs: 'Has a named task tried again so many times, so many blocks apart, when it fails. Root only.',
  weight: weights.set_retry_named,
  run: (rt, { id, retries, period }) => {
    rt.ensureRoot()
    const task = rt.store.Lookup.get(id) ?? rt.fail('NotFound')
    setRetry(rt, task, retries, period)
    rt.emit('RetrySet', { task, id, period, retries })
  },
})

const cancel_retry = scheduler.call(8, {
  args: { task: TaskAddress },
  docs: 'Has a task not tried again. Root only.',
  weight: weights.cancel_retry,
  run: (rt, { task }) => {
    rt.ensureRoot()
    cancelRetry(rt, task)
    rt.emit('RetryCancelled', { task, id: undefined })
  },
})

const cancel_retry_named = scheduler.call(9, {
  args: { id: TaskName },
  docs: 'Has a named task not tried again. Root only.',
  weight: weights.cancel_retry_named,
  run: (rt, { id }) => {
    rt.ensureRoot()
    const task = rt.store.Lookup.get(id) ?? rt.fail('NotFound')
    cancelRetry(rt, task)
    rt.emit('RetryCancelled', { task, id })
  },
})

/** Scheduler, pallet 15 (FRAME). Its agenda runs when a block begins. */
export const Scheduler = scheduler.with({
  schedule,
  cancel,
  schedule_named,
  cancel_named,
  schedule_after,
  schedule_named_after,
  set_retry,
  set_retry_named,
  cancel_retry,
  cancel_retry_named,
}, { onInitialize: serviceAgendas })
