import type { Hex } from '../../../../../../core/hex.ts'
import { toU64 } from '../../../../../../core/yuma/fixed-point.ts'
import { payHotkey } from '../../../../../../core/yuma/hotkey-emission.ts'
import { saturatingAdd } from '../arithmetic.ts'
import type { StateKey } from '../../../../../state/state-key.ts'
import type { Share } from '../epoch/epoch.ts'
import type { Rt } from '../shape.ts'

/** Pays out what the epochs of the last block loaded, as stake, and counts it as issued. */
export function drainEmission (rt: Rt): void {
  const { store } = rt
  for (const { keys: [netuid] } of store.Tempo.places()) {
    const loaded = store.LoadedEmission.get(netuid)
    if (loaded === undefined) continue
    const staked = payShares(rt, loaded)
    const emitted = loaded.reduce((sum, [, server, validator]) => sum + server + validator, 0n)
    if (loaded.length > 0) store.TotalStake.mutate(total => saturatingAdd(total, staked))
    store.LoadedEmission.remove(netuid)
    store.TotalIssuance.mutate(issued => saturatingAdd(issued, toU64(emitted)))
  }
}

/**
 * Gives what hotkeys earned to their owners and to those who staked to them, and leaves it to the caller to add it to the stake of all.
 * Nothing is announced, and amounts of 0 are stored too.
 * @returns what was given, in rao
 */
export function payShares (rt: Rt, shares: readonly Share[]): bigint {
  const { TotalColdkeyStake } = rt.store
  const gifts: Gifts = new Map()
  for (const share of shares) payThroughHotkey(rt, share, gifts)
  let given = 0n
  for (const [coldkey, rao] of gifts) {
    given += rao
    TotalColdkeyStake.mutate(coldkey, total => saturatingAdd(total, rao))
  }
  return given
}

/**
 * What coldkeys are given, in rao: one has staked to many hotkeys, and all it has is written once. Amounts that saturate one after the other
 * come to the same as their sum does.
 */
type Gifts = Map<Hex, bigint>

function payThroughHotkey ({ store: { Delegates, Owner, Stake, TotalHotkeyStake } }: Rt, [hotkey, server, validator]: Share, gifts: Gifts): void {
  const take = Delegates.find(hotkey)
  const coldkey = Owner.get(hotkey)
  const total = TotalHotkeyStake.at(hotkey)
  const totalStake = TotalHotkeyStake.getAt(total)
  const nominations = take === undefined ? [] : Stake.places(hotkey)
  const stakes = nominations.map(({ at }) => Stake.getAt(at))
  const { nominators, owner } = payHotkey({ take, totalStake, stakes }, server, validator)
  let given = 0n
  const give = (to: Hex, place: StateKey, rao: bigint) => {
    given += rao
    Stake.putAt(place, saturatingAdd(Stake.getAt(place), rao))
    gifts.set(to, (gifts.get(to) ?? 0n) + rao)
  }
  nominations.forEach(({ keys: [, nominator], at }, k) => { give(nominator, at, nominators[k] ?? 0n) })
  give(coldkey, Stake.at(hotkey, coldkey), owner.reduce((sum, rao) => sum + rao, 0n))
  TotalHotkeyStake.putAt(total, saturatingAdd(totalStake, given))
}
