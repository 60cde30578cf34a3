import { Metadata, TypeRegistry } from '@polkadot/types'
import { describe, expect, test } from 'vitest'
import { late, compact } from '../../../src/chain-sim/codec/composites.ts'
import { accountId, h256, u16, u32, u64 } from '../../../src/chain-sim/codec/primitives.ts'
import { decode } from '../../../src/chain-sim/codec/type.ts'
import type { RuntimeCall } from '../../../src/chain-sim/pallet/call.ts'
import { Execution } from '../../../src/chain-sim/pallet/execution.ts'
import type { Executive } from '../../../src/chain-sim/pallet/executive.ts'
import { metadataV14, metadataV15 } from '../../../src/chain-sim/pallet/metadata.ts'
import { ROOT, signedBy } from '../../../src/chain-sim/pallet/origin.ts'
import { constant, definePallet, event } from '../../../src/chain-sim/pallet/pallet.ts'
import { defineRuntime, type RuntimeEvent } from '../../../src/chain-sim/pallet/runtime.ts'
import { blake2, identity, map, optionalMap, value } from '../../../src/chain-sim/pallet/storage.ts'
import { NO_WEIGHT } from '../../../src/chain-sim/pallet/weight.ts'
import { MemoryState } from '../../../src/chain-sim/state/memory-state.ts'

const ALICE = `0x${'aa'.repeat(32)}` as const
const BOB = `0x${'bb'.repeat(32)}` as const

const bank = definePallet({
  name: 'Bank',
  index: 5,
  path: 'pallet_bank::pallet',
  storage: {
    Total: value(u64, 0n, 'All of it.'),
    Account: map([blake2(accountId)], u64, 0n, 'Who has how much.'),
    Limit: optionalMap([identity(u16), blake2(accountId)], u32),
  },
  events: {
    Moved: event('Money moved.', { from: accountId, to: accountId, amount: u64 }),
    Counted: event('A number of things.', [u16, u16]),
    Quiet: event('Nothing to add.'),
  },
  errors: { TooPoor: 'There is not enough.', TooRich: 'There is too much.' },
  constants: { Most: constant(u64, 100n, 'The most that one may have.') },
})

const Bank = bank.with({
  move: bank.call(3, { args: { to: accountId, amount: compact(u64) }, docs: 'Moves money.', weight: NO_WEIGHT, run: (rt, { to, amount }) => {
    const from = rt.signer()
    rt.emit('Quiet')
    rt.store.Account.mutate(to, had => had + amount)
    if (rt.store.Account.get(from) < amount) rt.fail('TooPoor')
    rt.store.Account.mutate(from, had => had - amount)
    rt.emit('Moved', { from, to, amount })
    rt.emit('Counted', [1, 2])
  } }),
  mint: bank.call(9, { args: { to: accountId, amount: u64 }, docs: 'Makes money.', weight: NO_WEIGHT, class: 'Operational', pays: 'No', run: (rt, { to, amount }) => {
    rt.ensureRoot()
    if (rt.store.Account.get(to) + amount > rt.constants.Most) rt.fail('TooRich')
    rt.store.Account.mutate(to, had => had + amount)
  } }),
})

const runtime = defineRuntime({
  name: 'test',
  version: { spec_name: 'test', impl_name: 'test', authoring_version: 1, spec_version: 1, impl_version: 1, apis: [], transaction_version: 1, state_version: 1 },
  crate: 'test_runtime',
  pallets: [Bank],
  apis: [],
  types: { call: late<RuntimeCall>('RuntimeCall'), event: late<RuntimeEvent>('RuntimeEvent') },
  executive: {} as Executive,
  extrinsic: { address: accountId, signature: h256, extensions: [{ identifier: 'CheckNothing', extra: compact(u32), additional: u32 }] },
})

const at = (runtime_ = runtime) => new Execution(runtime_, new MemoryState(), { number: 7, parentHash: `0x${'00'.repeat(32)}` })

describe('a pallet', () => {
  test('runs calls that write and emit', () => {
    const rt = at()
    rt.dispatch({ pallet: 'Bank', call: 'mint', args: { to: ALICE, amount: 10n } }, ROOT)
    const outcome = rt.dispatch({ pallet: 'Bank', call: 'move', args: { to: BOB, amount: 4n } }, signedBy(ALICE))
    expect(outcome).toEqual({ ok: true, post: {} })
    expect(rt.scope(Bank).store.Account.get(ALICE)).toBe(6n)
    expect(rt.scope(Bank).store.Account.get(BOB)).toBe(4n)
    expect(rt.events.map(({ event: { value: { type } } }) => type)).toEqual(['Quiet', 'Moved', 'Counted'])
  })

  test('drops what a failed call wrote and emitted', () => {
    const rt = at()
    const outcome = rt.dispatch({ pallet: 'Bank', call: 'move', args: { to: BOB, amount: 4n } }, signedBy(ALICE))
    expect(outcome).toMatchObject({ ok: false, error: { type: 'Module', value: { index: 5, error: '0x00000000' } } })
    expect(rt.scope(Bank).store.Account.has(BOB)).toBe(false)
    expect(rt.events).toEqual([])
  })

  test('refuses the wrong origin', () => {
    expect(at().dispatch({ pallet: 'Bank', call: 'mint', args: { to: BOB, amount: 1n } }, signedBy(ALICE))).toMatchObject({ ok: false, error: { type: 'BadOrigin' } })
  })

  test('reads defaults without writing, and iterates in key order', () => {
    const { Limit, Total } = at().scope(Bank).store
    expect(Total.get()).toBe(0n)
    expect(Total.has()).toBe(false)
    expect(Limit.get(1, ALICE)).toBeUndefined()
    for (const netuid of [1, 256, 2]) Limit.put(netuid, BOB, netuid)
    expect([...Limit.entries()]).toEqual([[[256, BOB], 256], [[1, BOB], 1], [[2, BOB], 2]])
    Limit.clear(1)
    expect([...Limit.keysOf()]).toEqual([[256, BOB], [2, BOB]])
  })

  test('can be built with other defaults and constants', () => {
    const rich = runtime.build(['gold'], { storage: { Bank: { Total: 7n } }, constants: { Bank: { Most: 1n } } })
    const rt = at(rich)
    expect(rt.scope(Bank).store.Total.get()).toBe(7n)
    expect(rt.scope(Bank).features.has('gold')).toBe(true)
    expect(rt.dispatch({ pallet: 'Bank', call: 'mint', args: { to: BOB, amount: 2n } }, ROOT).ok).toBe(false)
  })

  test('is refused by the compiler where names or types are wrong', () => {
    definePallet({ name: 'Typed', index: 1, path: 'typed', errors: { Known: '' }, events: { Said: event('', { word: u16 }) } }).call(0, {
      args: { word: u16 }, docs: '', weight: NO_WEIGHT, run: (rt, { word }) => {
        // @ts-expect-error -- there is no such error
        rt.fail('Unknown')
        // @ts-expect-error -- a field has another type
        rt.emit('Said', { word: 'hello' })
        // @ts-expect-error -- the argument is a number
        word.toUpperCase()
      },
    })
  })
})

describe('metadata', () => {
  test('polkadot-js reads version 14 and encodes calls as we decode them', () => {
    const registry = new TypeRegistry()
    const metadata = new Metadata(registry, metadataV14(runtime))
    registry.setMetadata(metadata)
    expect(metadata.asLatest.pallets.map(({ name }) => name.toString())).toEqual(['Bank'])
    const call = registry.createType('Call', { callIndex: [5, 3], args: { to: BOB, amount: 4 } })
    expect(decode(runtime.types.call, call.toU8a())).toEqual({ pallet: 'Bank', call: 'move', args: { to: BOB, amount: 4n } })
    const error = registry.findMetaError({ index: registry.createType('u8', 5), error: registry.createType('[u8;4]', '0x01000000') } as never)
    expect(error).toMatchObject({ section: 'bank', name: 'TooRich', docs: ['There is too much.'] })
  })

  test('polkadot-js reads version 15', () => {
    const registry = new TypeRegistry()
    expect(new Metadata(registry, metadataV15(runtime)).version).toBe(15)
  })
})
