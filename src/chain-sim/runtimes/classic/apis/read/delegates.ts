import type { Hex } from '../../../../../core/hex.ts'
import { delegateReturns } from '../../../../../core/yuma/delegate-returns.ts'
import { isDelegate } from '../../pallets/subtensor/staking/hotkeys.ts'
import type { Rt } from '../../pallets/subtensor/shape.ts'
import type { DelegateInfo } from '../types/delegate-info.ts'

/** Every delegate, in the order of storage. @throws RuntimeTrap when a subnet of one has tempo 0 */
export const delegatesOf = (rt: Rt): readonly DelegateInfo[] => [...rt.store.Delegates.keysOf()].map(([hotkey]) => infoOf(rt, hotkey))

/** One delegate, or undefined where the hotkey is none. @throws RuntimeTrap when one of its subnets has tempo 0 */
export const delegateOf = (rt: Rt, hotkey: Hex): DelegateInfo | undefined => isDelegate(rt, hotkey) ? infoOf(rt, hotkey) : undefined

/** The delegates to whom a coldkey has staked, and how many rao. @throws RuntimeTrap when a subnet of one has tempo 0 */
export const delegatedBy = (rt: Rt, coldkey: Hex): ReadonlyArray<readonly [DelegateInfo, bigint]> =>
  [...rt.store.Delegates.keysOf()].flatMap(([hotkey]) => {
    const rao = rt.store.Stake.get(hotkey, coldkey)
    return rao === 0n ? [] : [[infoOf(rt, hotkey), rao] as const]
  })

function infoOf (rt: Rt, hotkey: Hex): DelegateInfo {
  const { store } = rt
  const registrations = [...store.IsNetworkMember.entries(hotkey)].flatMap(([[, netuid], member]) => member ? [netuid] : [])
  // A subnet that was dissolved is still among the registrations, without a neuron.
  const neurons = registrations.flatMap(netuid => {
    const uid = store.Uids.get(netuid, hotkey)
    return uid === undefined ? [] : [{ netuid, uid }]
  })
  const { perDay, per1000 } = delegateReturns(
    neurons.map(({ netuid, uid }) => ({ emission: store.Emission.get(netuid)[uid] ?? 0n, tempo: store.Tempo.get(netuid) })),
    store.TotalHotkeyStake.get(hotkey),
  )
  return {
    delegate_ss58: hotkey,
    take: store.Delegates.get(hotkey),
    nominators: [...store.Stake.entries(hotkey)].flatMap(([[, coldkey], rao]) => rao === 0n ? [] : [[coldkey, rao] as const]),
    owner_ss58: store.Owner.get(hotkey),
    registrations,
    validator_permits: neurons.flatMap(({ netuid, uid }) => store.ValidatorPermit.get(netuid)[uid] === true ? [netuid] : []),
    return_per_1000: per1000,
    total_daily_return: perDay,
  }
}
