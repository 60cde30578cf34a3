import { describe, expect, test } from 'vitest'
import { weight } from '../../../../../src/chain-sim/pallet/weight.ts'
import { preimage } from '../../../../../src/chain-sim/runtimes/classic/pallets/preimage/shape.ts'
import { scheduler } from '../../../../../src/chain-sim/runtimes/classic/pallets/scheduler/shape.ts'
import { account, call, id, Stage, TAO } from '../support/stage.ts'

const A = account(1)
const NAME = account(7)

/** Only Root may, so that it succeeds on the agenda. */
const good = call('SenateMembers.reset_members', { members: [A] })
/** Wants a signature, so that it fails there. */
const bad = call('System.remark_with_event', { remark: new Uint8Array() })

const plan = (more: Record<string, unknown> = {}) => ({ maybe_periodic: undefined, priority: 0, call: good, ...more })
const schedule = (stage: Stage, when: number, more: Record<string, unknown> = {}) => stage.run('Root', 'Scheduler.schedule', { when, ...plan(more) })
const dispatched = (stage: Stage) => stage.events().filter(([name]) => name === 'Scheduler.Dispatched').map(([, value]) => (value as { task: unknown }).task)
const agenda = (stage: Stage, when: number) => stage.of(scheduler).store.Agenda.get(when)

describe('a task', () => {
  test('runs as Root when its block begins, and leaves nothing behind', () => {
    const stage = new Stage()
    expect(schedule(stage, 3)).toBe('ok')
    expect(stage.events()).toEqual([['Scheduler.Scheduled', { when: 3, index: 0 }]])
    stage.enter(2)
    expect(stage.events()).toEqual([])
    stage.enter(3)
    expect(stage.events()).toEqual([
      ['SenateMembers.MembersReset', undefined],
      ['Scheduler.Dispatched', { task: [3, 0], id: undefined, result: { type: 'Ok', value: undefined } }],
    ])
    expect(stage.of(scheduler).store.Agenda.has(3)).toBe(false)
  })

  test('is for Root alone to schedule, and for a later block', () => {
    const stage = new Stage(5)
    expect(stage.run(A, 'Scheduler.schedule', { when: 9, ...plan() })).toBe('BadOrigin')
    expect(schedule(stage, 5)).toBe('Scheduler.TargetBlockNumberInPast')
    expect(stage.run('Root', 'Scheduler.schedule_after', { after: 0, ...plan() })).toBe('ok')
    expect(agenda(stage, 6)).toHaveLength(1)
  })

  test('finds a full agenda after fifty, unless there is a gap', () => {
    const stage = new Stage()
    for (let i = 0; i < 50; i++) expect(schedule(stage, 3)).toBe('ok')
    expect(schedule(stage, 3)).toBe('Exhausted')
    stage.run('Root', 'Scheduler.cancel', { when: 3, index: 20 })
    stage.events()
    expect(schedule(stage, 3)).toBe('ok')
    expect(stage.events()).toEqual([['Scheduler.Scheduled', { when: 3, index: 20 }]])
  })

  test('of lower priority number runs earlier, and those alike in the order of the agenda', () => {
    const stage = new Stage()
    for (const priority of [3, 1, 2, 1]) schedule(stage, 2, { priority })
    stage.events()
    stage.enter(2)
    expect(dispatched(stage)).toEqual([[2, 1], [2, 3], [2, 2], [2, 0]])
  })

  test('comes back as often as was said', () => {
    const stage = new Stage()
    schedule(stage, 2, { maybe_periodic: [3, 3] })
    stage.events()
    const ran = Array.from({ length: 20 }, (_, i) => i + 2).filter(block => {
      stage.enter(block)
      return dispatched(stage).length > 0
    })
    expect(ran).toEqual([2, 5, 8])
  })

  test('with a single run or no blocks between is not periodic', () => {
    const stage = new Stage()
    schedule(stage, 2, { maybe_periodic: [0, 5] })
    schedule(stage, 2, { maybe_periodic: [5, 1] })
    expect(agenda(stage, 2).map(task => task?.maybe_periodic)).toEqual([undefined, undefined])
  })
})

describe('a named task', () => {
  const named = (stage: Stage, when: number, more: Record<string, unknown> = {}) => stage.run('Root', 'Scheduler.schedule_named', { id: NAME, when, ...plan(more) })

  test('has its name to itself until it runs', () => {
    const stage = new Stage()
    expect(named(stage, 2)).toBe('ok')
    expect(named(stage, 3)).toBe('Scheduler.FailedToSchedule')
    expect(stage.of(scheduler).store.Lookup.get(NAME)).toEqual([2, 0])
    stage.enter(2)
    expect(stage.events().at(-1)).toMatchObject(['Scheduler.Dispatched', { id: NAME }])
    expect(named(stage, 3)).toBe('ok')
  })

  test('is cancelled by its name, and keeps it when it comes back', () => {
    const stage = new Stage()
    named(stage, 2, { maybe_periodic: [10, 5] })
    stage.enter(2)
    expect(stage.of(scheduler).store.Lookup.get(NAME)).toEqual([12, 0])
    expect(stage.run('Root', 'Scheduler.cancel_named', { id: NAME })).toBe('ok')
    expect([stage.of(scheduler).store.Lookup.has(NAME), stage.of(scheduler).store.Agenda.has(12)]).toEqual([false, false])
    expect(stage.run('Root', 'Scheduler.cancel_named', { id: NAME })).toBe('Scheduler.NotFound')
  })
})

describe('cancelling', () => {
  test('leaves a gap, and cuts gaps off the end', () => {
    const stage = new Stage()
    for (let i = 0; i < 3; i++) schedule(stage, 2)
    stage.events()
    const cancel = (index: number) => stage.run('Root', 'Scheduler.cancel', { when: 2, index })
    expect([cancel(1), agenda(stage, 2).length]).toEqual(['ok', 3])
    expect(cancel(1)).toBe('Scheduler.NotFound')
    expect(cancel(9)).toBe('Scheduler.NotFound')
    expect([cancel(2), agenda(stage, 2).length]).toEqual(['ok', 1])
    expect([cancel(0), stage.of(scheduler).store.Agenda.has(2)]).toEqual(['ok', false])
    expect(stage.events()).toEqual([1, 2, 0].map(index => ['Scheduler.Canceled', { when: 2, index }]))
  })
})

describe('a retry', () => {
  const retry = (stage: Stage, retries: number, period: number) => stage.run('Root', 'Scheduler.set_retry', { task: [2, 0], retries, period })

  test('comes after a failure, nameless, as long as some remain', () => {
    const stage = new Stage()
    stage.run('Root', 'Scheduler.schedule_named', { id: NAME, when: 2, ...plan({ call: bad }) })
    expect(stage.run('Root', 'Scheduler.set_retry_named', { id: NAME, retries: 2, period: 5 })).toBe('ok')
    stage.events()
    const ran = Array.from({ length: 30 }, (_, i) => i + 2).filter(block => {
      stage.enter(block)
      return dispatched(stage).length > 0
    })
    expect(ran).toEqual([2, 7, 12])
    expect([...stage.of(scheduler).store.Retries.entries()]).toEqual([])
  })

  test('is kept for the next time of a periodic task', () => {
    const stage = new Stage()
    schedule(stage, 2, { maybe_periodic: [10, 2], call: bad })
    retry(stage, 1, 3)
    stage.enter(2)
    const { Retries } = stage.of(scheduler).store
    expect(Retries.get([12, 0])).toEqual({ total_retries: 1, remaining: 1, period: 3 })
    expect(Retries.get([5, 0])).toEqual({ total_retries: 1, remaining: 0, period: 3 })
  })

  test('does not come after success, nor after it was cancelled', () => {
    const stage = new Stage()
    schedule(stage, 2)
    expect(retry(stage, 3, 1)).toBe('ok')
    stage.enter(2)
    expect(agenda(stage, 3)).toEqual([])
    schedule(stage, 4, { call: bad })
    expect(stage.run('Root', 'Scheduler.cancel_retry', { task: [4, 0] })).toBe('ok')
    expect(stage.events().at(-1)).toEqual(['Scheduler.RetryCancelled', { task: [4, 0], id: undefined }])
    expect(stage.run('Root', 'Scheduler.set_retry', { task: [4, 1], retries: 1, period: 1 })).toBe('Scheduler.NotFound')
    expect(stage.run('Root', 'Scheduler.cancel_retry_named', { id: NAME })).toBe('Scheduler.NotFound')
  })
})

describe('a long call', () => {
  const long = call('System.remark_with_event', { remark: new Uint8Array(200) })

  test('is looked up when it runs', () => {
    const stage = new Stage()
    schedule(stage, 2, { call: long })
    expect(agenda(stage, 2)[0]?.call).toMatchObject({ type: 'Lookup', value: { len: 204 } })
    stage.events()
    stage.enter(2)
    expect(dispatched(stage)).toEqual([[2, 0]])
  })

  test('that is gone stays on the agenda, and the event tells', () => {
    const stage = new Stage()
    schedule(stage, 2, { call: long })
    for (const [hash] of [...stage.of(preimage).store.RequestStatusFor.keysOf()]) {
      stage.run('Root', 'Preimage.unrequest_preimage', { hash })
      stage.run('Root', 'Preimage.unrequest_preimage', { hash })
    }
    stage.events()
    stage.enter(2)
    expect(stage.events()).toEqual([['Scheduler.CallUnavailable', { task: [2, 0], id: undefined }]])
    expect(agenda(stage, 2)).toHaveLength(1)
  })
})

describe('the weight of the agenda', () => {
  test('of an empty block is that of looking', () => {
    const stage = new Stage()
    expect(stage.enter(2)).toEqual(weight(3_202_000n + 6_262_125n + 250_000_000n, 1489n + 110_487n))
  })

  test('has tasks wait that do not fit, though not one that never will', () => {
    const stage = new Stage().fund(TAO, A)
    const heavy = (ref_time: bigint) => call('Sudo.sudo_unchecked_weight', { call: good, weight: weight(ref_time) })
    for (const ref_time of [4_000_000_000_000n, 2_000_000_000_000n, 2_000_000_000_000n]) schedule(stage, 2, { call: heavy(ref_time) })
    stage.events()
    stage.enter(2)
    expect(stage.eventNames()).toEqual(['Scheduler.PermanentlyOverweight', 'SenateMembers.MembersReset', 'Sudo.Sudid', 'Scheduler.Dispatched'])
    expect(stage.of(scheduler).store.IncompleteSince.get()).toBe(2)
    stage.enter(3)
    expect(dispatched(stage)).toEqual([[2, 2]])
    expect(stage.of(scheduler).store.IncompleteSince.get()).toBeUndefined()
    // The one too heavy for any block stays for good.
    expect(agenda(stage, 2).map(task => task !== undefined)).toEqual([true, false, false])
  })
})

describe('a scheduled transfer', () => {
  test('can move what Root may move', () => {
    const stage = new Stage().fund(5n * TAO, A)
    schedule(stage, 2, { call: call('Balances.force_transfer', { source: id(A), dest: id(NAME), value: TAO }) })
    stage.enter(2)
    expect(stage.free(NAME)).toBe(TAO)
  })
})
