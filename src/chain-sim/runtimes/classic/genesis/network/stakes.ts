import type { Hex } from '../../../../../core/hex.ts'
import type { Rt } from '../../pallets/subtensor/shape.ts'

/** Stakes that are gathered and then written once, with the totals that belong to them. Amounts in rao. */
export class Stakes {
  readonly #byHotkey = new Map<Hex, Map<Hex, bigint>>()

  /** Adds what a coldkey stakes to a hotkey. */
  add (hotkey: Hex, coldkey: Hex, rao: bigint): void {
    const stakes = this.#byHotkey.get(hotkey) ?? new Map<Hex, bigint>()
    this.#byHotkey.set(hotkey, stakes)
    stakes.set(coldkey, (stakes.get(coldkey) ?? 0n) + rao)
  }

  /** Writes every stake and the totals by hotkey, by coldkey and of all. */
  write ({ store }: Rt): void {
    const byColdkey = new Map<Hex, bigint>()
    let total = 0n
    for (const [hotkey, stakes] of this.#byHotkey) {
      let ofHotkey = 0n
      for (const [coldkey, rao] of stakes) {
        store.Stake.put(hotkey, coldkey, rao)
        byColdkey.set(coldkey, (byColdkey.get(coldkey) ?? 0n) + rao)
        ofHotkey += rao
      }
      store.TotalHotkeyStake.put(hotkey, ofHotkey)
      total += ofHotkey
    }
    for (const [coldkey, rao] of byColdkey) store.TotalColdkeyStake.put(coldkey, rao)
    store.TotalStake.put(total)
  }
}
