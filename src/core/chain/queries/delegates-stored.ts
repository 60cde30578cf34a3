/**
 * The delegates as the chain's storage has them. The runtime API of delegates traps as soon as one of them has a neuron in a subnet of
 * tempo 0, since it divides by the tempo; the official tools then show nothing at all.
 */
import { rao, sumOf } from '../../amount.ts'
import type { ReadAt } from '../chain.ts'
import { asAddress, asNumber, asRao, present, storage } from '../storage.ts'
import type { Delegate } from './delegates.ts'
import { delegateTakes, ownersOf } from './stake.ts'
import { dailyReturns } from './stake-returns.ts'

/** A delegate with what each coldkey has on it. */
export interface StoredDelegate extends Delegate {
  readonly stakes: ReadonlyMap<string, bigint>
}

/** Every delegate. A subnet of tempo 0 has no epochs, and counts as one that pays nothing. */
export async function storedDelegates (at: ReadAt): Promise<readonly StoredDelegate[]> {
  const takes = [...await delegateTakes(at)]
  const hotkeys = takes.map(([hotkey]) => hotkey)
  const [owners, daily, stakes, subnets] = await Promise.all([
    ownersOf(at, hotkeys),
    dailyReturns(at, hotkeys),
    Promise.all(hotkeys.map(hotkey => storage(at, 'subtensorModule', 'stake').entries(hotkey))),
    Promise.all(hotkeys.map(hotkey => storage(at, 'subtensorModule', 'isNetworkMember').entries(hotkey))),
  ])
  const memberships = subnets.map(entries => entries.filter(([, member]) => member.toJSON() === true).map(([[, netuid]]) => asNumber(present(netuid))).sort((a, b) => a - b))
  const permits = await permitsOf(at, hotkeys, memberships)
  return takes.map(([hotkey, take], i) => {
    const nominators = new Map(present(stakes[i]).map(([[, coldkey], stake]) => [asAddress(present(coldkey)), asRao(stake)] as const).filter(([, stake]) => stake > 0n))
    const owner = owners[i] ?? hotkey
    return {
      hotkey,
      owner,
      take,
      nominators: nominators.size,
      totalStake: sumOf([...nominators.values()]),
      ownStake: nominators.get(owner) ?? rao(0n),
      subnets: present(memberships[i]),
      permits: present(permits[i]),
      dailyReturn: rao(present(daily[i])),
      stakes: nominators,
    }
  })
}

/** On which of its subnets each hotkey may set weights. */
async function permitsOf (at: ReadAt, hotkeys: readonly string[], subnets: readonly (readonly number[])[]): Promise<readonly (readonly number[])[]> {
  const all = [...new Set(subnets.flat())]
  const places = hotkeys.flatMap((hotkey, i) => present(subnets[i]).map(netuid => [netuid, hotkey] as const))
  const [uids, permits] = await Promise.all([storage(at, 'subtensorModule', 'uids').many(places), storage(at, 'subtensorModule', 'validatorPermit').many(all)])
  const allowed = new Map(all.map((netuid, i) => [netuid, present(permits[i]).toJSON() as readonly boolean[]]))
  const permitted = new Set(places.filter(([netuid], i) => !present(uids[i]).isEmpty && allowed.get(netuid)?.[asNumber(present(uids[i]))] === true).map(place => place.join()))
  return hotkeys.map((hotkey, i) => present(subnets[i]).filter(netuid => permitted.has([netuid, hotkey].join())))
}
