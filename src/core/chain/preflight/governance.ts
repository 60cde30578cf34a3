/** The chain's rules for proposing, voting and closing, in its order (classic runtime). */
import { check, checkFrom, type Check } from './check.ts'

/** How many proposals may be open at once. */
const OPEN_MAX = 10

interface Vote { readonly ayes: readonly string[], readonly nays: readonly string[] }

interface Voting extends Vote {
  readonly coldkey: string
  /** The hotkey that votes, and its coldkey on chain. */
  readonly senator: string
  readonly owner: string | undefined
  readonly senate: readonly string[]
  readonly approve: boolean
}

/** The rules for a senator’s vote. */
export const canVote = ({ coldkey, senator, owner, senate, ayes, nays, approve }: Voting): readonly Check[] => [
  check('subtensorModule.NonAssociatedColdKey', owner === coldkey, `the hotkey belongs to ${owner ?? 'nobody'}`),
  check('subtensorModule.NotSenateMember', senate.includes(senator), `${senator} has no seat`),
  check('triumvirate.DuplicateVote', !(approve ? ayes : nays).includes(senator), `it has voted ${approve ? 'aye' : 'nay'} already`),
]

interface Proposing {
  readonly proposer: string
  readonly triumvirate: readonly string[]
  /** Hashes of the open proposals, and of what is to be proposed. */
  readonly open: readonly string[]
  readonly hash: string
}

/** The rules for `propose`. */
export const canPropose = ({ proposer, triumvirate, open, hash }: Proposing): readonly Check[] => [
  check('triumvirate.NotMember', triumvirate.includes(proposer), `only ${triumvirate.length === 0 ? 'members of the triumvirate, which has none,' : 'the members of the triumvirate'} may propose`),
  check('triumvirate.DuplicateProposal', !open.includes(hash)),
  check('triumvirate.TooManyActiveProposals', open.length < OPEN_MAX, `${open.length} are open`),
]

interface Closing extends Vote {
  readonly next: number
  readonly threshold: number
  readonly end: number
  readonly seats: number
}

/** A proposal that has its ayes, or can no longer get them, is closed at once; another when its time is over. */
export function canClose ({ next, ayes, nays, threshold, end, seats }: Closing): Check {
  const error = 'triumvirate.TooEarlyToCloseProposal'
  const isDecided = ayes.length >= threshold || seats - nays.length < threshold
  return isDecided ? check(error, true) : checkFrom(error, next, end, `${ayes.length} of the ${threshold} ayes that it needs are there, and the vote is open until block ${end}`)
}
