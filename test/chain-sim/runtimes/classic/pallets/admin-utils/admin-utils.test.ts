import { describe, expect, test } from 'vitest'
import { encode } from '../../../../../../src/chain-sim/codec/type.ts'
import { ROOT, signedBy, type Origin } from '../../../../../../src/chain-sim/pallet/origin.ts'
import { networkSetters } from '../../../../../../src/chain-sim/runtimes/classic/pallets/admin-utils/network-settings.ts'
import { subnetSetters } from '../../../../../../src/chain-sim/runtimes/classic/pallets/admin-utils/subnet-settings.ts'
import { aura } from '../../../../../../src/chain-sim/runtimes/classic/pallets/aura/shape.ts'
import { system } from '../../../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import { account, emptyAt, endow, subtensorOf } from '../../support/pallets.ts'

const OWNER = account(1)
const STRANGER = account(2)
const SUBNET = 1

/** One subnet, with an owner. */
function prepare () {
  const rt = emptyAt(10)
  const { store } = subtensorOf(rt)
  store.NetworksAdded.put(SUBNET, true)
  store.SubnetOwner.put(SUBNET, OWNER)
  return rt
}

const run = (rt: ReturnType<typeof prepare>, call: string, args: Readonly<Record<string, unknown>>, origin: Origin) => {
  const outcome = rt.dispatch({ pallet: 'AdminUtils', call, args }, origin)
  return outcome.ok ? 'ok' : outcome.error.type === 'Module' ? outcome.error.value : outcome.error.type
}

/** The argument besides the subnet, with a value that passes every bound. */
function valueFor (args: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const [name, type] = Object.entries(args).filter(([each]) => each !== 'netuid')[0] ?? []
  const described = (type as { describe: () => { name: string } }).describe().name
  return { [name ?? '']: described === 'bool' ? true : described === 'u64' ? 77n : 77 }
}

const NO_SUBNET = { index: 19, error: '0x00000000' }

describe('AdminUtils', () => {
  test.each(Object.entries(subnetSetters))('%s asks who sets it, and whether there is such a subnet', (name, { args }) => {
    const value = valueFor(args)
    const rt = prepare()
    const before = rt.events.length
    expect(run(rt, name, { netuid: SUBNET, ...value }, ROOT)).toBe('ok')
    expect(rt.events.length - before).toBe(['sudo_set_rho', 'sudo_set_commit_reveal_weights_interval', 'sudo_set_commit_reveal_weights_enabled'].includes(name) ? 0 : 1)
    expect(run(prepare(), name, { netuid: SUBNET, ...value }, signedBy(STRANGER))).toBe('BadOrigin')
    const rootOnly = ['adjustment_interval', 'max_allowed_uids', 'target_registrations_per_interval', 'max_allowed_validators', 'max_registrations_per_block', 'tempo', 'rao_recycled'].includes(name.slice('sudo_set_'.length))
    expect(run(prepare(), name, { netuid: SUBNET, ...value }, signedBy(OWNER))).toBe(rootOnly ? 'BadOrigin' : 'ok')
    const unchecked = ['serving_rate_limit', 'network_registration_allowed', 'network_pow_registration_allowed'].includes(name.slice('sudo_set_'.length))
    expect(run(prepare(), name, { netuid: 9, ...value }, ROOT)).toEqual(unchecked ? 'ok' : NO_SUBNET)
  })

  test.each(Object.entries(networkSetters))('%s is for root alone', (name, { args }) => {
    const rt = prepare()
    expect(run(rt, name, valueFor(args), ROOT)).toBe('ok')
    expect(rt.events.length).toBe(['sudo_set_total_issuance', 'sudo_set_nominator_min_required_stake'].includes(name) ? 0 : 1)
    expect(run(prepare(), name, valueFor(args), signedBy(OWNER))).toBe('BadOrigin')
  })

  test('room for neurons must be more than there are, and permits cannot be more than the room', () => {
    const rt = prepare()
    subtensorOf(rt).store.SubnetworkN.put(SUBNET, 5)
    expect(run(rt, 'sudo_set_max_allowed_uids', { netuid: SUBNET, max_allowed_uids: 5 }, ROOT)).toEqual({ index: 19, error: '0x02000000' })
    expect(run(rt, 'sudo_set_max_allowed_uids', { netuid: SUBNET, max_allowed_uids: 6 }, ROOT)).toBe('ok')
    expect(run(rt, 'sudo_set_max_allowed_validators', { netuid: SUBNET, max_allowed_validators: 7 }, ROOT)).toEqual({ index: 19, error: '0x01000000' })
    expect(run(rt, 'sudo_set_max_allowed_validators', { netuid: SUBNET, max_allowed_validators: 6 }, ROOT)).toBe('ok')
  })

  test('a higher minimum returns small nominations, and counts them as no longer issued', () => {
    const rt = prepare()
    const { store } = subtensorOf(rt)
    const hotkey = account(3)
    endow(rt, STRANGER, 1000n)
    store.Owner.put(hotkey, OWNER)
    for (const who of [OWNER, STRANGER]) store.Stake.put(hotkey, who, 600n)
    store.TotalIssuance.put(5000n)
    run(rt, 'sudo_set_nominator_min_required_stake', { min_stake: 601n }, ROOT)
    expect([...store.Stake.keysOf(hotkey)]).toEqual([[hotkey, OWNER]])
    expect(rt.scope(system).store.Account.get(STRANGER).data.free).toBe(1600n)
    expect(store.TotalIssuance.get()).toBe(4400n)
  })

  test('authors are swapped and told in the digest; nobody is no list of authors', () => {
    const rt = prepare()
    const key = account(5)
    expect(run(rt, 'swap_authorities', { new_authorities: [key] }, ROOT)).toBe('ok')
    expect(rt.scope(aura).store.Authorities.get()).toEqual([key])
    expect(encode(system.storage.Digest.value, rt.scope(system).store.Digest.get())).toEqual(Uint8Array.from([4, 4, ...Buffer.from('aura'), 34 * 4, 1, 4, ...Buffer.from(key.slice(2), 'hex')]))
    expect(run(rt, 'swap_authorities', { new_authorities: [] }, ROOT)).toBe('ok')
    expect(rt.scope(aura).store.Authorities.get()).toEqual([key])
  })
})
