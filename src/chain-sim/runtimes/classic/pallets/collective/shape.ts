import { boundedVec, struct, vec } from '../../../../codec/composites.ts'
import { accountId, bool, h256, u32 } from '../../../../codec/primitives.ts'
import type { ValueOf } from '../../../../codec/type.ts'
import { definePallet, event } from '../../../../pallet/pallet.ts'
import type { CallScope, Scope } from '../../../../pallet/scope.ts'
import { identity, optionalMap, optionalValue, value } from '../../../../pallet/storage.ts'
import { DispatchResult } from '../../types/dispatch-result.ts'
import { RuntimeCall } from '../../types/runtime-call.ts'

/** Proposals that can be open at a time. */
export const MAX_PROPOSALS = 10
/** How many blocks a motion is open at least: twelve hours of them, which the feature `fast-blocks` makes more. */
export const motionDuration = ({ features }: Pick<CallRt, 'features'>): number => features.has('fast-blocks') ? 172_800 : 3600

/** The state of a vote. */
export const Votes = struct('pallet_collective::Votes', {
  index: u32,
  /** Ayes that are needed; settled when the motion is proposed. */
  threshold: u32,
  ayes: vec(accountId),
  nays: vec(accountId),
  /** From this block on those who did not vote no longer hold it up. */
  end: u32,
}, [{ name: 'AccountId', type: accountId }, { name: 'BlockNumber', type: u32 }])
export type Votes = ValueOf<typeof Votes>

/** The Triumvirate without its calls: three propose, the senate votes. */
export const triumvirate = definePallet({
  name: 'Triumvirate',
  index: 8,
  path: 'pallet_collective::pallet',
  storage: {
    Proposals: value(boundedVec(h256, MAX_PROPOSALS), [], 'Hashes of the open proposals.'),
    ProposalOf: optionalMap([identity(h256)], RuntimeCall, 'The call that a proposal would run, by its hash.'),
    Voting: optionalMap([identity(h256)], Votes, 'The state of the vote on a proposal, by its hash.'),
    ProposalCount: value(u32, 0, 'How many proposals there ever were.'),
    Members: value(vec(accountId), [], 'Who may propose, in the order of their bytes.'),
    Prime: optionalValue(accountId, 'The member whose vote counts for those who do not vote.'),
  },
  events: {
    Proposed: event('A motion was proposed.', { account: accountId, proposal_index: u32, proposal_hash: h256, threshold: u32 }),
    Voted: event('A senator voted on a motion.', { account: accountId, proposal_hash: h256, voted: bool, yes: u32, no: u32 }),
    Approved: event('A motion has the ayes it needs.', { proposal_hash: h256 }),
    Disapproved: event('A motion can no longer have the ayes it needs.', { proposal_hash: h256 }),
    Executed: event('The call of an approved motion ran.', { proposal_hash: h256, result: DispatchResult }),
    MemberExecuted: event('One member ran a call as a member.', { proposal_hash: h256, result: DispatchResult }),
    Closed: event('The vote on a motion ended.', { proposal_hash: h256, yes: u32, no: u32 }),
  },
  errors: {
    NotMember: 'The account is not a member.',
    DuplicateProposal: 'The same call is proposed already.',
    ProposalNotExists: 'There is no such proposal.',
    IndexMismatchProposalHash: 'The proposal with this hash has another index.',
    DuplicateVote: 'The account has voted so already.',
    TooEarlyToCloseProposal: 'The vote is undecided and its time is not over.',
    TooManyActiveProposals: 'As many proposals are open as there may be.',
    ProposalWeightLessThanDispatchCallWeight: 'The call weighs more than the given bound.',
    ProposalLengthBoundLessThanProposalLength: 'The call is longer than the given bound.',
    DurationLowerThanConfiguredMotionDuration: 'A motion must stay open for longer.',
  },
})

/** What the pallet's own code sees. */
export type Rt = Scope<typeof triumvirate>
/** What the pallet's calls see. */
export type CallRt = CallScope<typeof triumvirate>
