import type { Hex } from '../../../../../core/hex.ts'
import type { World } from '../../types/world.ts'
import { triumvirate } from './shape.ts'

/** Who may propose. */
export const isMember = (rt: World, who: Hex): boolean => rt.of(triumvirate).store.Members.get().includes(who)

/** Takes the votes of all these away from every open motion. */
function forgetVotes (rt: World, gone: readonly Hex[]): void {
  const { Proposals, Voting } = rt.of(triumvirate).store
  const stays = (who: Hex) => !gone.includes(who)
  for (const hash of Proposals.get()) {
    const votes = Voting.get(hash)
    if (votes !== undefined) Voting.put(hash, { ...votes, ayes: votes.ayes.filter(stays), nays: votes.nays.filter(stays) })
  }
}

/** Takes an account's votes away from every open motion, as when it loses its seat. */
export const removeVotes = (rt: World, who: Hex): void => { forgetVotes(rt, [who]) }

/** Told by the membership: mirrors the list, forgets the votes of those who left, and knows no prime until told of one. */
export function membersChanged (rt: World, outgoing: readonly Hex[], members: readonly Hex[]): void {
  const { Members, Prime } = rt.of(triumvirate).store
  forgetVotes(rt, outgoing)
  Members.put(members)
  Prime.remove()
}

/** Told by the membership who the prime is. */
export function primeSet (rt: World, prime: Hex | undefined): void {
  const { Prime } = rt.of(triumvirate).store
  if (prime === undefined) Prime.remove()
  else Prime.put(prime)
}
