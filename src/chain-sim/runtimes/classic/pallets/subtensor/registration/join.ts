import type { Hex } from '../../../../../../core/hex.ts'
import { incrementU16 } from '../arithmetic.ts'
import type { Rt } from '../shape.ts'
import { createHotkey, ownsHotkey } from '../staking/hotkeys.ts'
import { appendNeuron } from './append.ts'
import { pruneNeuron } from './prune.ts'
import { replaceNeuron } from './replace.ts'

const ROOT = 0

/** How a registration is paid for. */
export type Payment = 'burn' | 'work'

/**
 * What a registration has to pass before it is paid for. The order of the checks is the real runtime's.
 * @throws RegistrationNotPermittedOnRootSubnet | SubNetworkDoesNotExist | SubNetRegistrationDisabled |
 *   TooManyRegistrationsThisBlock | TooManyRegistrationsThisInterval | HotKeyAlreadyRegisteredInSubNet
 */
export function ensureMayRegister (rt: Rt, netuid: number, hotkey: Hex, payment: Payment): void {
  const { store } = rt
  if (netuid === ROOT) rt.fail('RegistrationNotPermittedOnRootSubnet')
  if (!store.NetworksAdded.get(netuid)) rt.fail('SubNetworkDoesNotExist')
  const allowed = payment === 'burn' ? store.NetworkRegistrationAllowed : store.NetworkPowRegistrationAllowed
  if (!allowed.get(netuid)) rt.fail('SubNetRegistrationDisabled')
  ensureRoomForRegistration(rt, netuid, hotkey)
}

/** @throws TooManyRegistrationsThisBlock | TooManyRegistrationsThisInterval | HotKeyAlreadyRegisteredInSubNet */
export function ensureRoomForRegistration (rt: Rt, netuid: number, hotkey: Hex): void {
  const { store } = rt
  if (store.RegistrationsThisBlock.get(netuid) >= store.MaxRegistrationsPerBlock.get(netuid)) rt.fail('TooManyRegistrationsThisBlock')
  if (!hasRoomThisInterval(rt, netuid)) rt.fail('TooManyRegistrationsThisInterval')
  if (store.Uids.has(netuid, hotkey)) rt.fail('HotKeyAlreadyRegisteredInSubNet')
}

/** Whether fewer have registered than three times the target, which is reckoned in 16 bits. */
const hasRoomThisInterval = ({ store }: Rt, netuid: number): boolean =>
  store.RegistrationsThisInterval.get(netuid) < ((store.TargetRegistrationsPerInterval.get(netuid) * 3) & 0xffff)

/**
 * Lets a hotkey into a subnet for its coldkey, in the place of another one where there is no room, and counts it.
 * @returns its uid
 * @throws NonAssociatedColdKey | NoNeuronIdAvailable
 */
export function joinSubnet (rt: Rt, netuid: number, coldkey: Hex, hotkey: Hex, payment: Payment): number {
  const { store } = rt
  createHotkey(rt, coldkey, hotkey)
  if (!ownsHotkey(rt, coldkey, hotkey)) rt.fail('NonAssociatedColdKey')
  const room = store.MaxAllowedUids.get(netuid)
  if (room === 0) rt.fail('NoNeuronIdAvailable')

  const uid = store.SubnetworkN.get(netuid) < room ? appendNeuron(rt, netuid, hotkey) : replaceWorst(rt, netuid, hotkey)
  const counted = payment === 'burn' ? store.BurnRegistrationsThisInterval : store.POWRegistrationsThisInterval
  counted.mutate(netuid, incrementU16)
  countRegistration(rt, netuid)
  return uid
}

function replaceWorst (rt: Rt, netuid: number, hotkey: Hex): number {
  const uid = pruneNeuron(rt, netuid)
  replaceNeuron(rt, netuid, uid, hotkey)
  return uid
}

/** Counts a registration towards the limits of interval and block. */
export function countRegistration ({ store }: Rt, netuid: number): void {
  store.RegistrationsThisInterval.mutate(netuid, incrementU16)
  store.RegistrationsThisBlock.mutate(netuid, incrementU16)
}
