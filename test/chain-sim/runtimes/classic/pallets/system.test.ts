import { describe, expect, test } from 'vitest'
import { blake2_256 } from '../../../../../src/chain-sim/codec/hashers.ts'
import { CODE } from '../../../../../src/chain-sim/runtimes/classic/pallets/system/code.ts'
import { system } from '../../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import { sudo } from '../../../../../src/chain-sim/runtimes/classic/pallets/sudo/index.ts'
import { account, call, id, Stage } from '../support/stage.ts'

const [alice, bob] = [account(1), account(2)]
const bytes = (text: string) => new TextEncoder().encode(text)
const root = { type: 'Root' } as const
const signed = (who: typeof alice) => ({ type: 'Signed', who }) as const

describe('System', () => {
  test('root writes storage as it is', () => {
    const { rt } = new Stage()
    const [one, two, three] = ['one', 'one-two', 'three'].map(bytes)
    rt.dispatch(call('System.set_storage', { items: [[one, bytes('1')], [two, bytes('2')], [three, bytes('3')]] }), root)
    const keys = () => [...rt.state.keys('0x')].map(key => Buffer.from(key.slice(2), 'hex').toString())
    expect(keys()).toEqual(['one', 'one-two', 'three'])
    rt.dispatch(call('System.kill_storage', { keys: [three] }), root)
    rt.dispatch(call('System.kill_prefix', { prefix: one, subkeys: 1 }), root)
    expect(keys()).toEqual(['one-two'])
    expect(rt.dispatch(call('System.set_storage', { items: [] }), signed(alice))).toMatchObject({ error: { type: 'BadOrigin' } })
  })

  test('remarks can be announced', () => {
    const { rt } = new Stage()
    rt.dispatch(call('System.remark_with_event', { remark: bytes('hello') }), signed(alice))
    expect(rt.events[0]?.event.value).toEqual({ type: 'Remarked', value: { sender: alice, hash: blake2_256(bytes('hello')) } })
  })

  test('code is kept, authorised first, by anybody then', () => {
    const { rt } = new Stage()
    const code = bytes('code')
    const apply = () => rt.dispatch(call('System.apply_authorized_upgrade', { code }), signed(bob))
    const errorOf = (outcome: ReturnType<typeof apply>) => outcome.ok ? undefined : outcome.error.value
    expect(errorOf(apply())).toEqual({ index: 0, error: '0x07000000' })
    rt.dispatch(call('System.authorize_upgrade', { code_hash: blake2_256(code) }), root)
    expect(errorOf(apply())).toEqual({ index: 0, error: '0x02000000' })
    rt.dispatch(call('System.authorize_upgrade_without_checks', { code_hash: blake2_256(code) }), root)
    expect(apply()).toMatchObject({ ok: true, post: { pays: 'No', weight: { ref_time: 4_000_000_000_000n } } })
    expect(rt.state.get(CODE)).toEqual(code)
    expect(rt.scope(system).store.AuthorizedUpgrade.get()).toBeUndefined()
    expect(rt.scope(system).store.Digest.get().logs).toHaveLength(1)
  })
})

describe('Sudo', () => {
  const stage = () => {
    const made = new Stage()
    made.of(sudo).store.Key.put(alice)
    return made
  }
  const pages = call('System.set_heap_pages', { pages: 1n })

  test('is the key’s, and free, whatever comes of the call', () => {
    const { rt } = stage()
    expect(rt.dispatch(call('Sudo.sudo', { call: pages }), signed(alice))).toEqual({ ok: true, post: { pays: 'No' } })
    expect(rt.dispatch(call('Sudo.sudo_as', { who: id(bob), call: pages }), signed(alice))).toEqual({ ok: true, post: { pays: 'No' } })
    expect(rt.events.map(({ event }) => event.value)).toEqual([
      { type: 'Sudid', value: { sudo_result: { type: 'Ok', value: undefined } } },
      { type: 'SudoAsDone', value: { sudo_result: { type: 'Err', value: { type: 'BadOrigin', value: undefined } } } },
    ])
    expect(rt.dispatch(call('Sudo.sudo', { call: pages }), signed(bob))).toMatchObject({ ok: false, error: { value: { index: 12, error: '0x00000000' } } })
    expect(rt.dispatch(call('Sudo.sudo', { call: pages }), { type: 'None' })).toMatchObject({ ok: false, error: { type: 'BadOrigin' } })
  })

  test('can be handed on and given up', () => {
    const made = stage()
    made.rt.dispatch(call('Sudo.set_key', { new: id(bob) }), signed(alice))
    expect(made.of(sudo).store.Key.get()).toBe(bob)
    expect(made.rt.dispatch(call('Sudo.remove_key'), signed(alice)).ok).toBe(false)
    made.rt.dispatch(call('Sudo.remove_key'), signed(bob))
    expect(made.of(sudo).store.Key.get()).toBeUndefined()
    expect(made.rt.dispatch(call('Sudo.remove_key'), root).ok).toBe(true)
  })
})
