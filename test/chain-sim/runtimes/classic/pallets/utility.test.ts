import { describe, expect, test } from 'vitest'
import { NONE } from '../../../../../src/chain-sim/pallet/origin.ts'
import { derivativeAccount } from '../../../../../src/chain-sim/runtimes/classic/pallets/utility/calls/other-origins.ts'
import { account, call, id, Stage, TAO } from '../support/stage.ts'

const [alice, bob] = [account(1), account(2)]
const pay = (rao: bigint) => call('Balances.transfer_keep_alive', { dest: id(bob), value: rao })
const fail = call('System.set_heap_pages', { pages: 1n })

const played = (batch: string, calls: readonly unknown[]) => {
  const stage = new Stage().fund(10n * TAO, alice)
  const outcome = stage.rt.dispatch(call(`Utility.${batch}`, { calls }), { type: 'Signed', who: alice })
  return { stage, outcome, events: stage.rt.events.map(({ event }) => event.value.type).filter(type => !['NewAccount', 'Endowed'].includes(type)) }
}

describe('batches', () => {
  test('batch stops at the first failure and keeps what came before', () => {
    const { stage, outcome, events } = played('batch', [pay(TAO), fail, pay(TAO)])
    expect(outcome).toMatchObject({ ok: true, post: { weight: { ref_time: 16_943_157n + 2n * 4_653_855n + 161_900_000n + 229_782_000n } } })
    expect(events).toEqual(['Transfer', 'ItemCompleted', 'BatchInterrupted'])
    expect(stage.free(bob)).toBe(TAO)
  })

  test('batch_all is all or nothing, and cannot be nested', () => {
    const { stage, outcome, events } = played('batch_all', [pay(TAO), fail])
    expect(outcome).toMatchObject({ ok: false, error: { type: 'BadOrigin' }, post: { weight: { ref_time: 16_448_433n + 2n * 4_796_983n + 161_900_000n + 229_782_000n } } })
    expect([events, stage.free(bob)]).toEqual([[], 0n])
    expect(played('batch_all', [call('Utility.batch_all', { calls: [] })]).outcome).toMatchObject({ ok: false, error: { type: 'Module', value: { index: 0, error: '0x05000000' } } })
    expect(played('batch_all', [call('Utility.batch', { calls: [pay(TAO)] })]).outcome.ok).toBe(true)
  })

  test('force_batch goes on', () => {
    const { stage, events } = played('force_batch', [pay(TAO), fail, pay(TAO)])
    expect(events).toEqual(['Transfer', 'ItemCompleted', 'ItemFailed', 'Transfer', 'ItemCompleted', 'BatchCompletedWithErrors'])
    expect(stage.free(bob)).toBe(2n * TAO)
  })

  test('are not for inherents, and not endless', () => {
    expect(new Stage().rt.dispatch(call('Utility.batch', { calls: [] }), NONE)).toMatchObject({ error: { type: 'BadOrigin' } })
    expect(played('batch', new Array<unknown>(10_923).fill(fail)).outcome).toMatchObject({ error: { type: 'Module', value: { index: 11 } } })
  })

  test('are operational when all their calls are', () => {
    const { rt } = new Stage()
    expect(rt.infoOf(call('Utility.batch', { calls: [fail, fail] })).class).toBe('Operational')
    expect(rt.infoOf(call('Utility.batch', { calls: [fail, pay(1n)] })).class).toBe('Normal')
  })

  test('tell their costs however deep they are', () => {
    let deep = pay(1n)
    for (let level = 0; level < 250; level++) deep = call('Utility.batch', { calls: [deep] })
    expect(new Stage().rt.infoOf(deep).weight.ref_time).toBe(161_900_000n + 250n * (16_943_157n + 4_653_855n))
  })
})

test('calls run inside one another up to a limit', () => {
  const stage = new Stage().fund(10n * TAO, alice)
  const nested = (levels: number) => {
    let deep = pay(TAO)
    for (let level = 1; level < levels; level++) deep = call('Utility.batch_all', { calls: [deep] })
    return stage.rt.dispatch(deep, { type: 'Root' })
  }
  expect(nested(256)).toMatchObject({ ok: false, error: { type: 'Transactional', value: 'LimitReached' } })
  expect(nested(255)).toMatchObject({ ok: false, error: { type: 'BadOrigin' } })
})

describe('other origins', () => {
  test('as_derivative spends what belongs to a derived account', () => {
    const derived = derivativeAccount(alice, 7)
    const stage = new Stage().fund(10n * TAO, derived)
    stage.rt.dispatch(call('Utility.as_derivative', { index: 7, call: pay(TAO) }), { type: 'Signed', who: alice })
    expect([stage.free(derived), stage.free(bob)]).toEqual([9n * TAO, TAO])
  })

  test('dispatch_as and with_weight are for root', () => {
    const stage = new Stage().fund(10n * TAO, alice)
    const asAlice = call('Utility.dispatch_as', { as_origin: { type: 'Signed', who: alice }, call: pay(TAO) })
    expect(stage.rt.dispatch(asAlice, { type: 'Signed', who: alice })).toMatchObject({ error: { type: 'BadOrigin' } })
    expect(stage.rt.dispatch(asAlice, { type: 'Root' }).ok).toBe(true)
    expect(stage.rt.events.at(-1)?.event.value).toEqual({ type: 'DispatchedAs', value: { result: { type: 'Ok', value: undefined } } })
    expect(stage.free(bob)).toBe(TAO)
    const heavy = call('Utility.with_weight', { call: fail, weight: { ref_time: 1n, proof_size: 2n } })
    expect(stage.rt.infoOf(heavy)).toEqual({ weight: { ref_time: 1n, proof_size: 2n }, class: 'Operational', pays_fee: 'Yes' })
    expect(stage.rt.dispatch(heavy, { type: 'Root' }).ok).toBe(true)
  })
})
