/** The pallets of a runtime that has no more than a client must find: accounts, a clock, money, and two “subnets”. */
import { compact, late, struct, vec } from '../../../src/chain-sim/codec/composites.ts'
import { accountId, bytes, h256, u128, u16, u32, u64 } from '../../../src/chain-sim/codec/primitives.ts'
import { variant } from '../../../src/chain-sim/codec/variant.ts'
import type { Hex } from '../../../src/core/hex.ts'
import { Digest } from '../../../src/chain-sim/block/header.ts'
import type { RuntimeCall } from '../../../src/chain-sim/pallet/call.ts'
import { DispatchError, refuse } from '../../../src/chain-sim/pallet/dispatch-error.ts'
import { constant, definePallet, event } from '../../../src/chain-sim/pallet/pallet.ts'
import type { RuntimeEvent } from '../../../src/chain-sim/pallet/runtime.ts'
import { blake2, identity, map, optionalValue, twox64, value } from '../../../src/chain-sim/pallet/storage.ts'
import { DispatchInfo, weight } from '../../../src/chain-sim/pallet/weight.ts'

export const types = { call: late<RuntimeCall>('RuntimeCall'), event: late<RuntimeEvent>('RuntimeEvent') }

const Phase = variant('frame_system::Phase', { ApplyExtrinsic: [u32], Finalization: [], Initialization: [] })
const EventRecord = struct('frame_system::EventRecord', { phase: Phase, event: types.event, topics: vec(h256) }, [{ name: 'E', type: types.event }, { name: 'T', type: h256 }])
const AccountData = struct('pallet_balances::types::AccountData', { free: u64, reserved: u64, frozen: u64, flags: u128 })
const AccountInfo = struct('frame_system::AccountInfo', { nonce: u32, consumers: u32, providers: u32, sufficients: u32, data: AccountData })
const NOBODY = { nonce: 0, consumers: 0, providers: 0, sufficients: 0, data: { free: 0n, reserved: 0n, frozen: 0n, flags: 0n } }

const NO_HASH: Hex = `0x${'00'.repeat(32)}`

const system = definePallet({
  name: 'System', index: 0, path: 'frame_system::pallet',
  storage: {
    Account: map([blake2(accountId)], AccountInfo, NOBODY),
    BlockHash: map([twox64(u32)], h256, NO_HASH),
    Events: value(vec(EventRecord), []),
    ExtrinsicIndex: value(u32, 0),
    Digest: value(Digest, { logs: [] }),
  },
  events: {
    ExtrinsicSuccess: event('It worked.', { dispatch_info: DispatchInfo }),
    ExtrinsicFailed: event('It did not.', { dispatch_error: DispatchError, dispatch_info: DispatchInfo }),
  },
  constants: { SS58Prefix: constant(u16, 42), BlockHashCount: constant(u32, 250) },
})
export const System = system.with({
  remark: system.call(0, { args: { remark: bytes }, docs: 'Says something.', weight: weight(0n), run: () => {} }),
})

const timestamp = definePallet({ name: 'Timestamp', index: 1, path: 'pallet_timestamp::pallet', storage: { Now: value(u64, 0n) } })
export const Timestamp = timestamp.with({
  set: timestamp.call(0, { args: { now: compact(u64) }, docs: 'Sets the time.', weight: weight(0n), class: 'Mandatory', run: (rt, { now }) => {
    rt.ensureNone()
    rt.store.Now.put(now)
  } }),
})

export const Address = variant('sp_runtime::multiaddress::MultiAddress', { Id: [accountId], Index: [compact(u32)] }, {}, [{ name: 'AccountId', type: accountId }, { name: 'AccountIndex', type: u32 }])

const balances = definePallet({
  name: 'Balances', index: 2, path: 'pallet_balances::pallet',
  storage: { TotalIssuance: value(u64, 0n) },
  events: { Transfer: event('Money moved.', { from: accountId, to: accountId, amount: u64 }), Minted: event('Money was made.', { who: accountId, amount: u64 }) },
  errors: { InsufficientBalance: 'The sender has too little.' },
  constants: { ExistentialDeposit: constant(u64, 500n) },
})
export const Balances = balances.with({
  transfer_keep_alive: balances.call(3, { args: { dest: Address, value: compact(u64) }, docs: 'Moves money.', weight: weight(7_000n), run: (rt, { dest, value }) => {
    const from = rt.signer()
    if (dest.type !== 'Id') throw refuse('CannotLookup')
    const { Account } = rt.of(System).store
    const sender = Account.get(from)
    if (sender.data.free < value) rt.fail('InsufficientBalance')
    Account.put(from, { ...sender, data: { ...sender.data, free: sender.data.free - value } })
    Account.mutate(dest.value, had => ({ ...had, providers: 1, data: { ...had.data, free: had.data.free + value } }))
    rt.emit('Transfer', { from, to: dest.value, amount: value })
  } }),
})

/** Subnets whose epochs can be waited for: each runs when the block number is a multiple of its tempo. */
export const Subnets = definePallet({
  name: 'Subnets', index: 3, path: 'pallet_subnets::pallet',
  storage: {
    Tempo: map([identity(u16)], u16, 0),
    Epochs: map([identity(u16)], u32, 0, 'How many epochs each has run.'),
    Motto: optionalValue(bytes),
  },
}).with({}, {
  onInitialize: ({ store, block }) => {
    for (const [[netuid], tempo] of store.Tempo.entries()) if (block.number % tempo === 0) store.Epochs.mutate(netuid, count => count + 1)
    return weight(0n)
  },
})
