import { sumOf, type Rao } from '../../amount.ts'
import { blocksUntilNextEpoch } from '../../yuma/tempo.ts'
import type { ReadAt } from '../chain.ts'
import { asNumber, asRao, hasItem, storage } from '../storage.ts'
import { totalStakes } from './stake.ts'
import { subnet, type Subnet } from './subnets.ts'

const ROOT = 0

/** All about a subnet but its neurons and settings. */
export interface SubnetDetails extends Subnet {
  readonly block: number
  /** From this block on it may be evicted; absent for root. */
  readonly immuneUntil: number | undefined
  readonly immune: boolean
  readonly active: number
  readonly validators: number
  /** Stake on all of its hotkeys; absent on chains where stake is not in TAO. */
  readonly stake: Rao | undefined
  /** What the next epoch will hand out, so far; absent on chains where that is not in TAO. */
  readonly pendingEmission: Rao | undefined
  /** Absent for a subnet without epochs. */
  readonly nextEpoch: number | undefined
  readonly openForWork: boolean
  /** In the adjustment interval under way. */
  readonly registrations: number
  readonly targetRegistrations: number
  readonly burnt: Rao
}

/** @throws NO_SUCH_SUBNET; NOT_ON_THIS_CHAIN */
export async function subnetDetails (at: ReadAt, netuid: number): Promise<SubnetDetails> {
  const read = (item: string, ...keys: readonly unknown[]) => storage(at, 'subtensorModule', item).one(...keys)
  const [about, keys, active, permits, pending, work, registrations, target, burnt, immunity] = await Promise.all([
    subnet(at, netuid), storage(at, 'subtensorModule', 'keys').entries(netuid), read('active', netuid), read('validatorPermit', netuid), hasItem(at, 'subtensorModule', 'pendingEmission') ? read('pendingEmission', netuid) : undefined,
    read('networkPowRegistrationAllowed', netuid), read('registrationsThisInterval', netuid), read('targetRegistrationsPerInterval', netuid),
    read('raoRecycledForRegistration', netuid), read('networkImmunityPeriod'),
  ])
  const stakes = hasItem(at, 'subtensorModule', 'totalHotkeyStake') ? await totalStakes(at, keys.map(([, hotkey]) => String(hotkey))) : undefined
  const immuneUntil = netuid === ROOT ? undefined : about.registeredAt + asNumber(immunity)
  const yes = (flags: typeof active) => (flags.toJSON() as readonly boolean[]).filter(Boolean).length
  return {
    ...about,
    block: at.number,
    immuneUntil,
    immune: immuneUntil !== undefined && at.number < immuneUntil,
    active: yes(active),
    validators: yes(permits),
    stake: stakes === undefined ? undefined : sumOf(stakes),
    pendingEmission: pending === undefined ? undefined : asRao(pending),
    nextEpoch: about.tempo === 0 ? undefined : at.number + 1 + blocksUntilNextEpoch(netuid, about.tempo, at.number + 1),
    openForWork: work.toJSON() === true,
    registrations: asNumber(registrations),
    targetRegistrations: asNumber(target),
    burnt: asRao(burnt),
  }
}
