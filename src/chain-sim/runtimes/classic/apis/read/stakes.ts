import type { Hex } from '../../../../../core/hex.ts'
import type { Rt } from '../../pallets/subtensor/shape.ts'
import type { StakeInfo } from '../types/stake-info.ts'

/**
 * What each coldkey has staked, in the order of storage, entries of 0 as well. A coldkey that is asked for twice is told twice.
 * Stake is stored by hotkey, so all of it is read, once for all coldkeys together.
 */
export function stakesOf ({ store }: Rt, coldkeys: readonly Hex[]): ReadonlyArray<readonly [coldkey: Hex, stakes: readonly StakeInfo[]]> {
  const byColdkey = new Map(coldkeys.map(coldkey => [coldkey, [] as StakeInfo[]]))
  if (coldkeys.length > 0) for (const [[hotkey, coldkey], stake] of store.Stake.entries()) byColdkey.get(coldkey)?.push({ hotkey, coldkey, stake })
  return coldkeys.map(coldkey => [coldkey, byColdkey.get(coldkey) ?? []])
}
