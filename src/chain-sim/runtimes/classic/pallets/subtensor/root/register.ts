import type { Hex } from '../../../../../../core/hex.ts'
import { U64_MAX } from '../arithmetic.ts'
import { appendNeuron } from '../registration/append.ts'
import { replaceNeuron } from '../registration/replace.ts'
import type { Rt } from '../shape.ts'

const ROOT = 0

/**
 * Gives a hotkey a place on root: a free one, or that of the hotkey with the least stake, if that is less than its own.
 * @returns its uid
 * @throws StakeTooLowForRoot
 */
export function joinRoot (rt: Rt, hotkey: Hex): number {
  const { store } = rt
  if (store.SubnetworkN.get(ROOT) < store.MaxAllowedUids.get(ROOT)) return appendNeuron(rt, ROOT, hotkey)
  const { uid, stake } = weakest(rt)
  if (!store.Keys.has(ROOT, uid)) rt.fail('HotKeyNotRegisteredInSubNet')
  if (stake >= store.TotalHotkeyStake.get(hotkey)) rt.fail('StakeTooLowForRoot')
  replaceNeuron(rt, ROOT, uid, hotkey)
  return uid
}

/** The first uid with the least stake, in the order of the keys. */
function weakest ({ store }: Rt): { readonly uid: number, readonly stake: bigint } {
  let least = { uid: 0, stake: U64_MAX }
  for (const [[, uid], hotkey] of store.Keys.entries(ROOT)) {
    const stake = store.TotalHotkeyStake.get(hotkey)
    if (stake < least.stake) least = { uid, stake }
  }
  return least
}
