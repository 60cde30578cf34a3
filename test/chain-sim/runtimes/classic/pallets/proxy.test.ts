import { describe, expect, test } from 'vitest'
import { blake2_256 } from '../../../../../src/chain-sim/codec/hashers.ts'
import { pureAccount } from '../../../../../src/chain-sim/runtimes/classic/pallets/proxy/account.ts'
import { isSuperset, PROXY_TYPES, proxyMay, type ProxyType } from '../../../../../src/chain-sim/runtimes/classic/pallets/proxy/proxy-type.ts'
import { proxies } from '../../../../../src/chain-sim/runtimes/classic/pallets/proxy/shape.ts'
import { account, call, id, Stage, TAO } from '../support/stage.ts'

const [A, B, C, D] = [account(1), account(2), account(3), account(4)] as const
const pay = call('Balances.transfer_allow_death', { dest: id(D), value: TAO })
const remark = call('System.remark_with_event', { remark: new Uint8Array() })

const staged = () => new Stage(10).extrinsic(1).fund(100n * TAO, A, B, C)
const add = (stage: Stage, delegate: string, proxy_type: ProxyType = 'Any', delay = 0, who: `0x${string}` = A) => stage.run(who, 'Proxy.add_proxy', { delegate: id(delegate as typeof A), proxy_type, delay })
const act = (stage: Stage, what: unknown, force_proxy_type?: ProxyType) => stage.run(B, 'Proxy.proxy', { real: id(A), force_proxy_type, call: what })
/** What became of the call inside. */
const inside = (stage: Stage) => stage.events().flatMap(([name, value]) => name === 'Proxy.ProxyExecuted' ? [(value as { result: { type: string, value: unknown } }).result] : [])
const OK = { type: 'Ok', value: undefined }
const FILTERED = { type: 'Err', value: { type: 'Module', value: { index: 0, error: '0x05000000' } } }

describe('proxies', () => {
  test('are kept sorted by account, type and delay, for a deposit', () => {
    const stage = staged()
    for (const [delegate, type, delay] of [[C, 'Any', 0], [B, 'Staking', 0], [B, 'Owner', 5], [B, 'Owner', 1]] as const) expect(add(stage, delegate, type, delay)).toBe('ok')
    expect(stage.of(proxies).store.Proxies.get(A)).toEqual([
      [{ delegate: B, proxy_type: 'Owner', delay: 1 }, { delegate: B, proxy_type: 'Owner', delay: 5 }, { delegate: B, proxy_type: 'Staking', delay: 0 }, { delegate: C, proxy_type: 'Any', delay: 0 }],
      192_000_000n,
    ])
    expect(stage.reserved(A)).toBe(192_000_000n)
    expect(add(stage, B, 'Owner', 1)).toBe('Proxy.Duplicate')
    expect(add(stage, A)).toBe('Proxy.NoSelfProxy')
  })

  test('are at most twenty', () => {
    const stage = staged()
    for (let delay = 0; delay < 20; delay++) expect(add(stage, B, 'Any', delay)).toBe('ok')
    expect(add(stage, B, 'Any', 99)).toBe('Proxy.TooMany')
  })

  test('are removed one by one or all at once, and the deposit with them', () => {
    const stage = staged()
    for (const delegate of [B, C]) add(stage, delegate)
    const remove = (delegate: `0x${string}`) => stage.run(A, 'Proxy.remove_proxy', { delegate: id(delegate), proxy_type: 'Any', delay: 0 })
    expect([remove(B), stage.reserved(A)]).toEqual(['ok', 93_000_000n])
    expect(remove(B)).toBe('Proxy.NotFound')
    expect([remove(C), stage.reserved(A), stage.of(proxies).store.Proxies.has(A)]).toEqual(['ok', 0n, false])
    add(stage, B)
    stage.events()
    expect([stage.run(A, 'Proxy.remove_proxies'), stage.reserved(A)]).toEqual(['ok', 0n])
    expect(stage.eventNames()).toEqual(['Balances.Unreserved'])
  })
})

describe('acting', () => {
  test('makes the call for the account; that it failed shows only in the event', () => {
    const stage = staged()
    add(stage, B)
    stage.events()
    expect(act(stage, pay)).toBe('ok')
    expect([stage.free(D), inside(stage)]).toEqual([TAO, [OK]])
    expect(act(stage, call('Balances.transfer_allow_death', { dest: id(D), value: 200n * TAO }))).toBe('ok')
    expect(inside(stage)).toMatchObject([{ type: 'Err', value: { type: 'Token' } }])
  })

  test('wants a proxy that fits, without a delay', () => {
    const stage = staged()
    expect(act(stage, pay)).toBe('Proxy.NotProxy')
    add(stage, B, 'Staking', 3)
    expect(act(stage, pay)).toBe('Proxy.Unannounced')
    expect(act(stage, pay, 'Any')).toBe('Proxy.NotProxy')
    add(stage, B)
    // The first that fits counts: types are in the order of the enum.
    expect(act(stage, pay)).toBe('ok')
    expect(act(stage, pay, 'Staking')).toBe('Proxy.Unannounced')
  })

  test('fails with CallFiltered where the type forbids it, also inside of batches and other calls', () => {
    const stage = staged()
    add(stage, B, 'NonTransfer')
    stage.events()
    act(stage, pay)
    expect(inside(stage)).toEqual([FILTERED])
    expect(stage.free(D)).toBe(0n)
    act(stage, call('Utility.batch_all', { calls: [remark, pay] }))
    expect(inside(stage)).toEqual([FILTERED])
    act(stage, call('Utility.batch', { calls: [remark, call('Utility.batch', { calls: [pay] })] }))
    expect(stage.free(D)).toBe(0n)
    stage.events()
    act(stage, call('Utility.as_derivative', { index: 1, call: pay }))
    expect(inside(stage)).toEqual([FILTERED])
  })

  test('for another account begins afresh: the restriction is that of the inner proxy', () => {
    const stage = staged()
    add(stage, B, 'NonTransfer')
    add(stage, A, 'Any', 0, C)
    stage.events()
    act(stage, call('Proxy.proxy', { real: id(C), force_proxy_type: undefined, call: pay }))
    expect(inside(stage)).toEqual([OK, OK])
    expect([stage.free(D), stage.free(C)]).toEqual([TAO, 100n * TAO - 93_000_000n - TAO])
  })

  test('gives nobody more than the proxy has', () => {
    const stage = staged()
    add(stage, B, 'NonTransfer')
    stage.events()
    const change = (name: string, args: Record<string, unknown> = {}) => { act(stage, call(`Proxy.${name}`, args)) }
    change('add_proxy', { delegate: id(C), proxy_type: 'Any', delay: 0 })
    change('remove_proxies')
    change('add_proxy', { delegate: id(C), proxy_type: 'Staking', delay: 0 })
    expect(inside(stage)).toEqual([FILTERED, FILTERED, OK])
    const [list] = stage.of(proxies).store.Proxies.get(A)
    expect(list.map(({ delegate, proxy_type }) => [delegate, proxy_type])).toEqual([[B, 'NonTransfer'], [C, 'Staking']])
  })
})

describe('types of proxies', () => {
  const allowed: Readonly<Record<string, readonly ProxyType[]>> = {
    'Balances.transfer_keep_alive': ['Any', 'NonCritical'],
    'System.remark': ['Any', 'NonCritical', 'NonTransfer', 'NonFungibile'],
    'SubtensorModule.add_stake': ['Any', 'NonCritical', 'NonTransfer', 'Staking'],
    'SubtensorModule.remove_stake': ['Any', 'NonCritical', 'NonTransfer', 'Staking'],
    'SubtensorModule.burned_register': ['Any', 'NonTransfer', 'Registration'],
    'SubtensorModule.register': ['Any', 'NonCritical', 'NonTransfer', 'NonFungibile', 'Registration'],
    'SubtensorModule.root_register': ['Any', 'NonTransfer'],
    'SubtensorModule.dissolve_network': ['Any', 'NonTransfer', 'NonFungibile'],
    'AdminUtils.sudo_set_kappa': ['Any', 'Owner', 'NonCritical', 'NonTransfer', 'NonFungibile'],
    'Triumvirate.propose': ['Any', 'NonTransfer', 'NonFungibile', 'Triumvirate', 'Governance'],
    'TriumvirateMembers.change_key': ['Any', 'NonCritical', 'NonTransfer', 'NonFungibile', 'Triumvirate', 'Governance'],
    'SenateMembers.change_key': ['Any', 'NonCritical', 'NonTransfer', 'Senate', 'NonFungibile', 'Governance'],
  }

  test.each(Object.entries(allowed))('%s is for %j', (name, types) => {
    expect(PROXY_TYPES.filter(type => proxyMay(type, call(name)))).toEqual(types)
  })

  test('contain each other as on chain', () => {
    const contained = (type: ProxyType) => PROXY_TYPES.filter(other => isSuperset(type, other))
    expect(contained('Any')).toEqual(PROXY_TYPES)
    expect(contained('NonTransfer')).toEqual(PROXY_TYPES.filter(type => type !== 'Any'))
    expect(contained('Governance')).toEqual(['Senate', 'Triumvirate', 'Governance'])
    expect(contained('NonCritical')).toEqual(['NonCritical'])
  })
})

describe('an announcement', () => {
  const announced = () => {
    const stage = staged()
    add(stage, B, 'Any', 5)
    const call_hash = blake2_256(stage.of(proxies).encodeCall(pay))
    stage.events()
    return { stage, call_hash, announce: (who: `0x${string}` = B) => stage.run(who, 'Proxy.announce', { real: id(A), call_hash }) }
  }
  const use = (stage: Stage) => stage.run(C, 'Proxy.proxy_announced', { delegate: id(B), real: id(A), force_proxy_type: undefined, call: pay })

  test('is made for a deposit, and used after the delay by anyone', () => {
    const { stage, call_hash, announce } = announced()
    expect(announce()).toBe('ok')
    expect(stage.of(proxies).store.Announcements.get(B)).toEqual([[{ real: A, call_hash, height: 10 }], 104_000_000n])
    expect(stage.reserved(B)).toBe(104_000_000n)
    stage.rt.block = { ...stage.rt.block, number: 14 }
    expect(use(stage)).toBe('Proxy.Unannounced')
    stage.rt.block = { ...stage.rt.block, number: 15 }
    expect(use(stage)).toBe('ok')
    expect([stage.free(D), stage.reserved(B), stage.of(proxies).store.Announcements.has(B)]).toEqual([TAO, 0n, false])
    expect(use(stage)).toBe('Proxy.Unannounced')
  })

  test('is for a proxy to make and take back, and for the account to reject', () => {
    const { stage, call_hash, announce } = announced()
    expect(announce(C)).toBe('Proxy.NotProxy')
    announce()
    announce()
    expect(stage.run(B, 'Proxy.remove_announcement', { real: id(A), call_hash })).toBe('ok')
    expect(stage.reserved(B)).toBe(0n)
    expect(stage.run(B, 'Proxy.remove_announcement', { real: id(A), call_hash })).toBe('Proxy.NotFound')
    announce()
    expect(stage.run(C, 'Proxy.reject_announcement', { delegate: id(B), call_hash })).toBe('Proxy.NotFound')
    expect(stage.run(A, 'Proxy.reject_announcement', { delegate: id(B), call_hash })).toBe('ok')
  })

  test('is one of at most 75', () => {
    const { announce } = announced()
    for (let i = 0; i < 75; i++) expect(announce()).toBe('ok')
    expect(announce()).toBe('Proxy.TooMany')
  })
})

describe('a pure account', () => {
  const pure = pureAccount({ spawner: A, height: 10, extrinsic: 1, proxy_type: 'Any', index: 0 })

  test('comes from who made it, when, and for what', () => {
    const stage = staged()
    expect(stage.run(A, 'Proxy.create_pure', { proxy_type: 'Any', delay: 0, index: 0 })).toBe('ok')
    expect(stage.events().at(-1)).toEqual(['Proxy.PureCreated', { pure, who: A, proxy_type: 'Any', disambiguation_index: 0 }])
    expect(stage.of(proxies).store.Proxies.get(pure)).toEqual([[{ delegate: A, proxy_type: 'Any', delay: 0 }], 93_000_000n])
    expect(stage.run(A, 'Proxy.create_pure', { proxy_type: 'Any', delay: 0, index: 0 })).toBe('Proxy.Duplicate')
    expect(stage.run(A, 'Proxy.create_pure', { proxy_type: 'Any', delay: 0, index: 1 })).toBe('ok')
  })

  test('is killed by itself through its proxy, and its maker gets the deposit back', () => {
    const stage = staged()
    stage.run(A, 'Proxy.create_pure', { proxy_type: 'Any', delay: 0, index: 0 })
    const kill = { spawner: id(A), proxy_type: 'Any', index: 0, height: 10, ext_index: 1 }
    expect(stage.run(A, 'Proxy.kill_pure', kill)).toBe('Proxy.NoPermission')
    stage.run(A, 'Proxy.proxy', { real: id(pure), force_proxy_type: undefined, call: call('Proxy.kill_pure', kill) })
    expect(inside(stage)).toEqual([OK])
    expect([stage.of(proxies).store.Proxies.has(pure), stage.reserved(A)]).toEqual([false, 0n])
  })
})
