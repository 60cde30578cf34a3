import * as v from 'valibot'
import type { Hex } from '../../../../core/hex.ts'
import { Execution } from '../../../pallet/execution.ts'
import type { Runtime } from '../../../pallet/runtime.ts'
import { MemoryState } from '../../../state/memory-state.ts'
import { chosenTempo } from '../features.ts'
import { aura } from '../pallets/aura/shape.ts'
import { buildGenesis as buildBalances } from '../pallets/balances/genesis.ts'
import { balances } from '../pallets/balances/shape.ts'
import { membersChanged } from '../pallets/collective/members.ts'
import { grandpa } from '../pallets/grandpa/index.ts'
import { SenateMembers } from '../pallets/membership/senate.ts'
import { TriumvirateMembers } from '../pallets/membership/triumvirate-members.ts'
import { buildGenesis as buildSubtensor } from '../pallets/subtensor/genesis.ts'
import { subtensor } from '../pallets/subtensor/shape.ts'
import { sudo } from '../pallets/sudo/index.ts'
import { buildGenesis as buildSystem } from '../pallets/system/genesis.ts'
import { system } from '../pallets/system/shape.ts'
import { transactionPayment } from '../pallets/transaction-payment/shape.ts'
import { GenesisConfig, type GenesisInput } from './config.ts'
import { invalidGenesis } from './errors.ts'
import { writeStorageValues } from './storage-values.ts'
import { writeStorageVersions } from './storage-versions.ts'

const NO_PARENT: Hex = `0x${'00'.repeat(32)}`

/**
 * The state behind block 0. The same configuration gives the same bytes.
 * @param more writes what a configuration cannot say
 * @throws INVALID_GENESIS when the configuration does not hold together
 */
export function genesisState (runtime: Runtime, input: GenesisInput, more?: (rt: Execution) => void): MemoryState {
  const state = new MemoryState()
  const rt = new Execution(runtime, state, { number: 0, parentHash: NO_PARENT })
  buildGenesis(rt, input)
  more?.(rt)
  const tempo = chosenTempo(runtime.features)
  if (tempo !== undefined) for (const [netuid] of [...rt.scope(subtensor).store.Tempo.keysOf()]) rt.scope(subtensor).store.Tempo.put(netuid, tempo)
  return state
}

/** Writes what a configuration describes into an empty state. @throws INVALID_GENESIS when it does not hold together */
export function buildGenesis (rt: Execution, input: GenesisInput): void {
  const config = read(input)
  buildSystem(rt.scope(system))
  rt.scope(aura).store.Authorities.put(config.aura.authorities)
  buildGrandpa(rt, config.grandpa.authorities)
  buildBalances(rt.scope(balances), config.balances.balances)
  rt.scope(transactionPayment).store.StorageVersion.put('V2')
  rt.scope(transactionPayment).store.NextFeeMultiplier.put(config.transactionPayment.multiplier)
  buildSubtensor(rt.scope(subtensor), neuronsOf(config.subtensorModule))
  buildGovernance(rt, config)
  if (config.sudo.key !== null) rt.scope(sudo).store.Key.put(config.sudo.key)
  writeStorageVersions(rt)
  writeStorageValues(rt, config.storage)
}

/** Only the first of what is wrong is told: the rest is often a consequence. */
function read (input: unknown): GenesisConfig {
  if (Array.isArray(input)) throw invalidGenesis({ path: 'the whole', why: 'expected an object, got a list' })
  const { success, output, issues } = v.safeParse(GenesisConfig, input)
  if (success) return output
  const [issue] = issues
  throw invalidGenesis({ path: v.getDotPath(issue) ?? 'the whole', why: issue.message })
}

function buildGrandpa (rt: Execution, authorities: GenesisConfig['grandpa']['authorities']): void {
  const { store } = rt.scope(grandpa)
  store.CurrentSetId.put(0n)
  store.SetIdSession.put(0n, 0)
  store.Authorities.put(authorities)
}

function buildGovernance (rt: Execution, { triumvirateMembers, senateMembers }: GenesisConfig): void {
  const proposers = triumvirateMembers.members.toSorted()
  rt.scope(TriumvirateMembers.shape).store.Members.put(proposers)
  membersChanged(rt.scope(system), [], proposers)
  rt.scope(SenateMembers.shape).store.Members.put(senateMembers.members.toSorted())
}

const neuronsOf = ({ stakes, balancesIssuance }: GenesisConfig['subtensorModule']) => ({
  balancesIssuance,
  stakes: stakes.flatMap(([coldkey, hotkeys]) => hotkeys.map(([hotkey, [stake, uid]]) => ({ coldkey, hotkey, stake, uid }))),
})
