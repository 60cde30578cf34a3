import { describe, expect, test } from 'vitest'
import { drainEmission, payShares } from '../../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/block-step/drain.ts'
import { generateEmission } from '../../../../../../src/chain-sim/runtimes/classic/pallets/subtensor/block-step/generate.ts'
import { system } from '../../../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import { vectors } from '../../../../../core/yuma/support/vectors.ts'
import { account, emptyAt, endow, subtensorOf } from '../../support/pallets.ts'

interface Hotkey { readonly hotkey: string, readonly owner: string, readonly delegate_take: number | null, readonly extra_total_hotkey_stake: string, readonly stakes: Array<[string, string]> }

interface Totals { readonly stake: string[][], readonly total_coldkey_stake: string[][], readonly total_hotkey_stake: string[][], readonly total_issuance: string, readonly total_stake: string }

interface PaidCase {
  readonly id: number
  readonly kind: 'emit' | 'drain'
  readonly in: { readonly hotkeys: Hotkey[], readonly loaded_emission_hotkey_server_validator: Array<[number, Array<[string, string, string]>]>, readonly total_issuance: string }
  readonly out: { readonly before: Totals, readonly after: Totals }
}

interface GenerateCase {
  readonly id: number
  readonly kind: 'generate'
  readonly in: { readonly block: string, readonly emission_value: string, readonly has_owner: boolean, readonly netuid: number, readonly owner_balance: string, readonly pending_emission: string, readonly registration_allowed: boolean, readonly subnet_owner_cut: number, readonly tempo: number, readonly total_issuance: string }
  readonly out: Readonly<Record<'blocks_since_last_step' | 'last_mechanism_step_block' | 'owner_balance' | 'pending_emission' | 'pending_emission_root' | 'total_issuance', string>>
}

type Case = PaidCase | GenerateCase | { readonly kind: 'block_emission' }

/** All stakes and totals, the accounts by their numbers. */
function totals ({ store }: ReturnType<typeof subtensorOf>): Totals {
  const number = (who: string) => BigInt(who).toString()
  const sorted = (rows: string[][]) => rows.sort((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1]))
  return {
    stake: sorted([...store.Stake.entries()].map(([[hotkey, coldkey], rao]) => [number(hotkey), number(coldkey), String(rao)])),
    total_coldkey_stake: sorted([...store.TotalColdkeyStake.entries()].map(([[who], rao]) => [number(who), String(rao)])),
    total_hotkey_stake: sorted([...store.TotalHotkeyStake.entries()].map(([[who], rao]) => [number(who), String(rao)])),
    total_issuance: String(store.TotalIssuance.get()),
    total_stake: String(store.TotalStake.get()),
  }
}

function pay ({ kind, in: given, out }: PaidCase) {
  const rt = emptyAt(1000)
  const scope = subtensorOf(rt)
  const { store } = scope
  for (const { hotkey, owner, delegate_take } of given.hotkeys) {
    store.Owner.put(account(hotkey), account(owner))
    if (delegate_take !== null) store.Delegates.put(account(hotkey), delegate_take)
  }
  for (const [hotkey = '', coldkey = '', rao = ''] of out.before.stake) store.Stake.put(account(hotkey), account(coldkey), BigInt(rao))
  for (const [who = '', rao = ''] of out.before.total_coldkey_stake) store.TotalColdkeyStake.put(account(who), BigInt(rao))
  for (const [who = '', rao = ''] of out.before.total_hotkey_stake) store.TotalHotkeyStake.put(account(who), BigInt(rao))
  store.TotalStake.put(BigInt(out.before.total_stake))
  store.TotalIssuance.put(BigInt(given.total_issuance))

  for (const [netuid, loaded] of given.loaded_emission_hotkey_server_validator) {
    store.Tempo.put(netuid, 99)
    const tuples = loaded.map(([hotkey, server, validator]) => [account(hotkey), BigInt(server), BigInt(validator)] as const)
    if (kind === 'drain') store.LoadedEmission.put(netuid, tuples)
    else {
      const given = payShares(scope, tuples)
      store.TotalStake.mutate(total => total + given)
    }
  }
  if (kind === 'drain') drainEmission(scope)
  expect([...store.LoadedEmission.keysOf()]).toEqual([])
  return totals(scope)
}

function generate ({ in: given }: GenerateCase) {
  const rt = emptyAt(Number(given.block))
  const scope = subtensorOf(rt)
  const { store } = scope
  const OWNER = account(5)
  endow(rt, OWNER, BigInt(given.owner_balance))
  store.NetworksAdded.put(given.netuid, true)
  store.Tempo.put(given.netuid, given.tempo)
  store.EmissionValues.put(given.netuid, BigInt(given.emission_value))
  store.NetworkRegistrationAllowed.put(given.netuid, given.registration_allowed)
  store.PendingEmission.put(given.netuid, BigInt(given.pending_emission))
  store.SubnetOwnerCut.put(given.subnet_owner_cut)
  store.TotalIssuance.put(BigInt(given.total_issuance))
  if (given.has_owner) store.SubnetOwner.put(given.netuid, OWNER)
  generateEmission(scope)
  return {
    blocks_since_last_step: String(store.BlocksSinceLastStep.get(given.netuid)),
    last_mechanism_step_block: String(store.LastMechansimStepBlock.get(given.netuid)),
    owner_balance: String(rt.scope(system).store.Account.get(OWNER).data.free),
    pending_emission: String(store.PendingEmission.get(given.netuid)),
    pending_emission_root: String(store.PendingEmission.get(0)),
    total_issuance: String(store.TotalIssuance.get()),
  }
}

describe('emission in storage', () => {
  const cases = vectors<Case>('emission')

  test.each(['emit', 'drain'] as const)('%s pays as the real runtime', kind => {
    const paid = cases.filter((each): each is PaidCase => each.kind === kind)
    expect(paid.length).toBeGreaterThan(0)
    for (const each of paid) expect(pay(each), `case ${each.id}`).toEqual(each.out.after)
  })

  test('owners are paid and the rest is pending as in the real runtime', () => {
    const generated = cases.filter((each): each is GenerateCase => each.kind === 'generate')
    for (const each of generated) expect(each.out, `case ${each.id}`).toMatchObject(generate(each))
  })
})
