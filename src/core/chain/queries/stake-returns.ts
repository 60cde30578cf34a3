import { rao, type Rao } from '../../amount.ts'
import { delegateReturns } from '../../yuma/delegate-returns.ts'
import type { ReadAt } from '../chain.ts'
import { asNumber, present, storage } from '../storage.ts'
import { netuids } from './subnets.ts'
import { totalStakes } from './stake.ts'

/** A stake of which it is asked what it earns. */
interface Stake {
  readonly hotkey: string
  readonly stake: Rao
}

/**
 * What stakes earn, in rao a day (7200 blocks) and in their order, as the “Rate” of the classic `stake show` means it: what the
 * hotkey's neurons got by the last epoch of each subnet, for a day, in proportion to the stake among all that is staked on the
 * hotkey. It is what the chain tells as a delegate's total daily return, with the chain's own arithmetic; the share of it is rounded
 * down. The take is not deducted, here as there: `root my-delegates` does that.
 *
 * The classic program shows for hotkeys of one's own that are no delegates the emission of one epoch, though it writes “/d”. Here it
 * is a day's for them too. Only the owner stakes on such a hotkey, so that all it earns is the owner's.
 *
 * The chain keeps the emission of an epoch until the next one: the figure is that of the last epoch, as if it went on. A subnet
 * with tempo 0 has no epochs and pays nothing.
 */
export async function stakeReturns (at: ReadAt, stakes: readonly Stake[]): Promise<readonly Rao[]> {
  const hotkeys = stakes.map(({ hotkey }) => hotkey)
  const [daily, totals] = await Promise.all([dailyReturns(at, hotkeys), totalStakes(at, hotkeys)])
  return stakes.map(({ stake }, index) => {
    const total = present(totals[index])
    return rao(total === 0n ? 0n : present(daily[index]) * stake / total)
  })
}

/** What hotkeys earn in all subnets together, in rao a day and in their order; 0 for one that is registered nowhere. */
export async function dailyReturns (at: ReadAt, hotkeys: readonly string[]): Promise<readonly bigint[]> {
  if (hotkeys.length === 0) return []
  const all = await netuids(at)
  const [tempos, uids] = await Promise.all([
    storage(at, 'subtensorModule', 'tempo').many(all),
    storage(at, 'subtensorModule', 'uids').many(hotkeys.flatMap(hotkey => all.map(netuid => [netuid, hotkey]))),
  ])
  const uidOf = (hotkey: number, subnet: number) => present(uids[hotkey * all.length + subnet])
  const paying = all.flatMap((netuid, subnet) => {
    const tempo = asNumber(present(tempos[subnet]))
    return tempo > 0 && hotkeys.some((_, hotkey) => !uidOf(hotkey, subnet).isEmpty) ? [{ netuid, subnet, tempo }] : []
  })
  const emissions = await storage(at, 'subtensorModule', 'emission').many(paying.map(({ netuid }) => netuid))
  const rewards = emissions.map(emission => emission.toJSON() as readonly (number | string)[])
  return hotkeys.map((_, hotkey) => delegateReturns(paying.flatMap(({ subnet, tempo }, index) => {
    const uid = uidOf(hotkey, subnet)
    return uid.isEmpty ? [] : [{ emission: BigInt(rewards[index]?.[asNumber(uid)] ?? 0), tempo }]
  }), 0n).perDay)
}
