import type { Hex } from '../../../../../../core/hex.ts'
import { toU64 } from '../../../../../../core/yuma/fixed-point.ts'
import { payHotkey } from '../../../../../../core/yuma/hotkey-emission.ts'
import { saturatingAdd } from '../arithmetic.ts'
import type { StateKey } from '../../../../../state/state-key.ts'
import type { Rt } from '../shape.ts'

/** Pays out what the epochs of the last block loaded, as stake, and counts it as issued. */
export function drainEmission (rt: Rt): void {
  const { store } = rt
  for (const [netuid] of store.Tempo.keysOf()) {
    const loaded = store.LoadedEmission.get(netuid)
    if (loaded === undefined) continue
    let staked = 0n
    let emitted = 0n
    for (const [hotkey, server, validator] of loaded) {
      staked += payThroughHotkey(rt, hotkey, server, validator)
      emitted += server + validator
    }
    if (loaded.length > 0) store.TotalStake.mutate(total => saturatingAdd(total, staked))
    store.LoadedEmission.remove(netuid)
    store.TotalIssuance.mutate(issued => saturatingAdd(issued, toU64(emitted)))
  }
}

/**
 * Gives a hotkey's emission to its owner and to those who staked to it, and leaves it to the caller to add it to the stake of all. Nothing is
 * announced, and amounts of 0 are stored too.
 * @returns what was given, in rao
 */
export function payThroughHotkey ({ store }: Rt, hotkey: Hex, server: bigint, validator: bigint): bigint {
  const take = store.Delegates.find(hotkey)
  const coldkey = store.Owner.get(hotkey)
  const total = store.TotalHotkeyStake.at(hotkey)
  const totalStake = store.TotalHotkeyStake.getAt(total)
  const nominations = take === undefined ? [] : store.Stake.places(hotkey)
  const stakes = nominations.map(({ place }) => store.Stake.getAt(place))
  const { nominators, owner } = payHotkey({ take, totalStake, stakes }, server, validator)
  let given = 0n
  const give = (to: Hex, place: StateKey, rao: bigint) => {
    given += rao
    store.Stake.putAt(place, saturatingAdd(store.Stake.getAt(place), rao))
    const all = store.TotalColdkeyStake.at(to)
    store.TotalColdkeyStake.putAt(all, saturatingAdd(store.TotalColdkeyStake.getAt(all), rao))
  }
  nominators.forEach((rao, k) => {
    const nomination = nominations[k]
    if (nomination !== undefined) give(nomination.keys[1], nomination.place, rao)
  })
  // Amounts that saturate one after the other come to the same as their sum does.
  give(coldkey, store.Stake.at(hotkey, coldkey), owner.reduce((sum, rao) => sum + rao, 0n))
  store.TotalHotkeyStake.putAt(total, saturatingAdd(totalStake, given))
  return given
}
