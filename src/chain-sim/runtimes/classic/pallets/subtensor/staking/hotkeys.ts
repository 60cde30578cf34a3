import type { Hex } from '../../../../../../core/hex.ts'
import type { Rt } from '../shape.ts'

/** Whether a hotkey has been registered once: an entry in Owner is what tells. */
export const hotkeyExists = (rt: Rt, hotkey: Hex): boolean => rt.store.Owner.has(hotkey)

/** Whether anybody may stake to the hotkey. */
export const isDelegate = (rt: Rt, hotkey: Hex): boolean => rt.store.Delegates.has(hotkey)

/** Whether the coldkey owns the hotkey; false for a hotkey that does not exist, even for the zero account. */
export const ownsHotkey = (rt: Rt, coldkey: Hex, hotkey: Hex): boolean =>
  hotkeyExists(rt, hotkey) && rt.store.Owner.get(hotkey) === coldkey

/** Gives an unknown hotkey to the coldkey, with an empty stake. A known one stays whose it is. */
export function createHotkey (rt: Rt, coldkey: Hex, hotkey: Hex): void {
  if (hotkeyExists(rt, hotkey)) return
  rt.store.Stake.put(hotkey, coldkey, 0n)
  rt.store.Owner.put(hotkey, coldkey)
}

/** @throws HotKeyAccountNotExists | NonAssociatedColdKey unless the coldkey owns the hotkey */
export function ensureOwner (rt: Rt, coldkey: Hex, hotkey: Hex): void {
  if (!hotkeyExists(rt, hotkey)) rt.fail('HotKeyAccountNotExists')
  if (rt.store.Owner.get(hotkey) !== coldkey) rt.fail('NonAssociatedColdKey')
}

/** @throws HotKeyAccountNotExists | HotKeyNotDelegateAndSignerNotOwnHotKey unless the coldkey may move stake on the hotkey */
export function ensureMayStake (rt: Rt, coldkey: Hex, hotkey: Hex): void {
  if (!hotkeyExists(rt, hotkey)) rt.fail('HotKeyAccountNotExists')
  if (!isDelegate(rt, hotkey) && !ownsHotkey(rt, coldkey, hotkey)) rt.fail('HotKeyNotDelegateAndSignerNotOwnHotKey')
}

/** Whether the hotkey has a neuron somewhere. Subnets that were dissolved still count: their memberships stay. */
export function isRegisteredAnywhere (rt: Rt, hotkey: Hex): boolean {
  for (const [, member] of rt.store.IsNetworkMember.entries(hotkey)) if (member) return true
  return false
}
