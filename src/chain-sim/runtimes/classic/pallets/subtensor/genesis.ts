import type { Hex } from '../../../../../core/hex.ts'
import { incrementU16, saturatingAdd } from './arithmetic.ts'
import { seat } from './registration/append.ts'
import { spellOutDefaults } from './root/init-network.ts'
import type { Rt } from './shape.ts'

const ROOT = 0
const FIRST_SUBNET = 3
const MAX_UIDS = 4_096

/** A neuron that is there from the beginning. */
export interface GenesisNeuron {
  readonly coldkey: Hex
  readonly hotkey: Hex
  /** In rao. */
  readonly stake: bigint
  readonly uid: number
}

/** What a genesis says of this pallet. */
export interface SubtensorGenesis {
  /** Neurons of subnet 3, in the order in which they are entered. */
  readonly stakes: readonly GenesisNeuron[]
  /** Rao that count as issued before the stakes do. */
  readonly balancesIssuance: bigint
}

/**
 * Makes subnet 3, which nobody owns and which takes no registrations, and the root network. TotalStake does not count the stakes of a
 * genesis.
 */
export function buildGenesis (rt: Rt, { stakes, balancesIssuance }: SubtensorGenesis): void {
  const { store } = rt
  store.TotalIssuance.put(balancesIssuance)
  store.NetworksAdded.put(FIRST_SUBNET, true)
  store.Tempo.put(FIRST_SUBNET, 99)
  store.NetworkModality.put(FIRST_SUBNET, 0)
  spellOutDefaults(rt, FIRST_SUBNET)
  store.MaxAllowedUids.put(FIRST_SUBNET, MAX_UIDS)
  for (const neuron of stakes) enter(rt, neuron)
  store.SubnetworkN.put(FIRST_SUBNET, stakes.length)
  store.TotalNetworks.mutate(incrementU16)
  addRoot(rt)
}

function enter (rt: Rt, { coldkey, hotkey, stake, uid }: GenesisNeuron): void {
  const { store } = rt
  for (const item of [store.Rank, store.Trust, store.Consensus, store.Incentive, store.Dividends, store.PruningScores, store.ValidatorTrust]) {
    item.mutate(FIRST_SUBNET, values => [...values, 0])
  }
  for (const item of [store.Emission, store.LastUpdate]) item.mutate(FIRST_SUBNET, values => [...values, 0n])
  store.Active.mutate(FIRST_SUBNET, values => [...values, true])
  store.ValidatorPermit.mutate(FIRST_SUBNET, values => [...values, false])
  seat(rt, FIRST_SUBNET, uid, hotkey, 0n)

  store.Owner.put(hotkey, coldkey)
  store.TotalHotkeyStake.put(hotkey, stake)
  store.TotalColdkeyStake.mutate(coldkey, rao => saturatingAdd(rao, stake))
  store.TotalIssuance.mutate(issued => saturatingAdd(issued, stake))
  store.Stake.put(hotkey, coldkey, stake)
}

function addRoot ({ store }: Rt): void {
  store.NetworksAdded.put(ROOT, true)
  store.TotalNetworks.mutate(incrementU16)
  store.SubnetworkN.put(ROOT, 0)
  store.MaxAllowedUids.put(ROOT, 64)
  store.MaxAllowedValidators.put(ROOT, 64)
  store.MinAllowedWeights.put(ROOT, 0)
  store.MaxWeightsLimit.put(ROOT, 65_535)
  store.Tempo.put(ROOT, 100)
  store.NetworkRegistrationAllowed.put(ROOT, true)
  store.TargetRegistrationsPerInterval.put(ROOT, 1)
}
