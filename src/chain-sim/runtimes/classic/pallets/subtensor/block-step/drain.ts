import type { Hex } from '../../../../../../core/hex.ts'
import { toU64 } from '../../../../../../core/yuma/fixed-point.ts'
import { payHotkey } from '../../../../../../core/yuma/hotkey-emission.ts'
import { saturatingAdd } from '../arithmetic.ts'
import type { Rt } from '../shape.ts'
import { increaseStakes } from '../staking/stake.ts'

/** Pays out what the epochs of the last block loaded, as stake, and counts it as issued. */
export function drainEmission (rt: Rt): void {
  const { store } = rt
  for (const [netuid] of store.Tempo.keysOf()) {
    const loaded = store.LoadedEmission.get(netuid)
    if (loaded === undefined) continue
    for (const [hotkey, server, validator] of loaded) emitThroughHotkey(rt, hotkey, server, validator)
    store.LoadedEmission.remove(netuid)
    const emitted = toU64(loaded.reduce((sum, [, server, validator]) => sum + server + validator, 0n))
    store.TotalIssuance.mutate(issued => saturatingAdd(issued, emitted))
  }
}

/** Gives a hotkey's emission to its owner and to those who staked to it. Nothing is announced, and amounts of 0 are stored too. */
export function emitThroughHotkey (rt: Rt, hotkey: Hex, server: bigint, validator: bigint): void {
  const { store } = rt
  const take = store.Delegates.find(hotkey)
  const staked = take === undefined ? [] : [...store.Stake.entries(hotkey)]
  const { nominators, owner } = payHotkey({
    take,
    totalStake: take === undefined ? 0n : store.TotalHotkeyStake.get(hotkey),
    stakes: staked.map(([, rao]) => rao),
  }, server, validator)
  const coldkey = store.Owner.get(hotkey)
  increaseStakes(rt, hotkey, [
    ...staked.map(([[, nominator]], k) => [nominator, nominators[k] ?? 0n] as const),
    ...owner.map(rao => [coldkey, rao] as const),
  ])
}
