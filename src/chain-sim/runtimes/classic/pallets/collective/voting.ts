import type { Hex } from '../../../../../core/hex.ts'
import type { World } from '../../types/world.ts'
import { triumvirate, type Rt, type Votes } from './shape.ts'

/** The vote on a proposal. @throws ProposalNotExists | IndexMismatchProposalHash */
export function votingOf (rt: Rt, proposal: Hex, index: number): Votes {
  const voting = rt.store.Voting.get(proposal) ?? rt.fail('ProposalNotExists')
  if (voting.index !== index) rt.fail('IndexMismatchProposalHash')
  return voting
}

/**
 * Counts an account's vote, or moves it to the other side. Whether the account may vote is the caller's to check.
 *
 * @returns whether it is the account's first vote on the motion
 * @throws ProposalNotExists | IndexMismatchProposalHash | DuplicateVote
 */
export function doVote (world: World, who: Hex, proposal: Hex, index: number, approve: boolean): boolean {
  const rt = world.of(triumvirate)
  const voting = votingOf(rt, proposal, index)
  const [same, other] = approve ? [voting.ayes, voting.nays] : [voting.nays, voting.ayes]
  if (same.includes(who)) rt.fail('DuplicateVote')
  const joined = [...same, who]
  const left = swapRemoved(other, who)
  const [ayes, nays] = approve ? [joined, left] : [left, joined]
  rt.emit('Voted', { account: who, proposal_hash: proposal, voted: approve, yes: ayes.length, no: nays.length })
  rt.store.Voting.put(proposal, { ...voting, ayes, nays })
  return left.length === other.length
}

/** Without `who`, the last one in its place: the order of the votes can be seen in storage. */
function swapRemoved (list: readonly Hex[], who: Hex): readonly Hex[] {
  const last = list.at(-1)
  return last === undefined || !list.includes(who) ? list : list.slice(0, -1).map(each => each === who ? last : each)
}
