import type { Hex } from '../../../../../../core/hex.ts'
import { saturatingAdd, saturatingSub } from '../arithmetic.ts'
import { addBalance } from '../currency.ts'
import type { Rt } from '../shape.ts'
import { ownsHotkey } from './hotkeys.ts'

/** Adds rao to what a coldkey has staked to a hotkey, and to the three totals. Adding 0 makes the entries too. */
export function increaseStake ({ store }: Rt, coldkey: Hex, hotkey: Hex, rao: bigint): void {
  const increased = (amount: bigint) => saturatingAdd(amount, rao)
  store.TotalColdkeyStake.mutate(coldkey, increased)
  store.TotalHotkeyStake.mutate(hotkey, increased)
  store.Stake.mutate(hotkey, coldkey, increased)
  store.TotalStake.mutate(increased)
}

/** Takes rao away likewise. An entry that falls to 0 stays. */
export function decreaseStake ({ store }: Rt, coldkey: Hex, hotkey: Hex, rao: bigint): void {
  const decreased = (amount: bigint) => saturatingSub(amount, rao)
  store.TotalColdkeyStake.mutate(coldkey, decreased)
  store.TotalHotkeyStake.mutate(hotkey, decreased)
  store.Stake.mutate(hotkey, coldkey, decreased)
  store.TotalStake.mutate(decreased)
}

/**
 * Removes what a coldkey has staked to a hotkey, with its entry, and returns the rao. The issuance falls by as much, though the
 * rao goes back to the coldkey: so does the real runtime.
 */
export function emptyStake ({ store }: Rt, coldkey: Hex, hotkey: Hex): bigint {
  const stake = store.Stake.get(hotkey, coldkey)
  const less = (total: bigint) => saturatingSub(total, stake)
  store.TotalColdkeyStake.mutate(coldkey, less)
  store.TotalHotkeyStake.mutate(hotkey, less)
  store.Stake.remove(hotkey, coldkey)
  store.TotalStake.mutate(less)
  store.TotalIssuance.mutate(less)
  return stake
}

/** Gives a nominator its stake back when that is less than nominators must have. Owners may have any. */
export function clearSmallNomination (rt: Rt, hotkey: Hex, coldkey: Hex, stake: bigint): void {
  if (ownsHotkey(rt, coldkey, hotkey) || stake >= rt.store.NominatorMinRequiredStake.get()) return
  addBalance(rt, coldkey, emptyStake(rt, coldkey, hotkey))
}

/** Does so for every nomination there is. */
export function clearSmallNominations (rt: Rt): void {
  for (const [[hotkey, coldkey], stake] of rt.store.Stake.entries()) clearSmallNomination(rt, hotkey, coldkey, stake)
}

/** Gives everybody back what they staked to a hotkey. The entries stay, at 0. */
export function unstakeAll (rt: Rt, hotkey: Hex): void {
  for (const [[, coldkey], stake] of rt.store.Stake.entries(hotkey)) {
    decreaseStake(rt, coldkey, hotkey, stake)
    addBalance(rt, coldkey, stake)
  }
}
