import type { Hex } from '../../../../../../core/hex.ts'
import { removeVotes } from '../../collective/members.ts'
import { senate } from '../../membership/senate.ts'
import type { Rt } from '../shape.ts'

/**
 * Offers a seat in the senate to a hotkey that joined root. While there are free seats it gets one; in a full senate it takes the
 * place of the member with the least stake, if it has more.
 * @throws AlreadyMember (of SenateMembers) when the hotkey has a seat and would get another
 */
export function seatInSenate (rt: Rt, hotkey: Hex): void {
  const members = senate.members(rt)
  if (members.length !== senate.most) {
    senate.addMember(rt, hotkey)
    return
  }
  const stake = (who: Hex) => rt.store.TotalHotkeyStake.get(who)
  const weakest = members.reduce((least, who) => stake(who) <= stake(least) ? who : least)
  if (stake(weakest) >= stake(hotkey)) return
  removeVotes(rt, weakest)
  senate.swapMember(rt, weakest, hotkey)
}
