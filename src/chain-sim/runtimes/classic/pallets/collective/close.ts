import type { Hex } from '../../../../../core/hex.ts'
import { compact } from '../../../../codec/composites.ts'
import { h256, u32 } from '../../../../codec/primitives.ts'
import type { PostDispatch } from '../../../../pallet/pallet.ts'
import { addWeights, Weight } from '../../../../pallet/weight.ts'
import { fitsWithin, maxWeight } from '../../types/benchmark.ts'
import { resultOf } from '../../types/dispatch-result.ts'
import { triumvirateOrigin } from '../../types/origin-caller.ts'
import type { RuntimeCall } from '../../types/runtime-call.ts'
import { SENATE_SEATS, senate } from '../membership/senate.ts'
import { MAX_PROPOSALS, triumvirate, type CallRt } from './shape.ts'
import { votingOf } from './voting.ts'
import { weights } from './weights.ts'

/** Counts of a vote that is over. */
interface Tally {
  readonly yes: number
  readonly no: number
}

/** What the signer promises about the call: the weight and length that it was charged for. */
interface Bounds {
  readonly weight: Weight
  readonly length: number
}

/** Forgets a proposal. @returns how many were open before */
function removeProposal (rt: CallRt, hash: Hex): number {
  const { Proposals, ProposalOf, Voting } = rt.store
  ProposalOf.remove(hash)
  Voting.remove(hash)
  const left = Proposals.get().filter(each => each !== hash)
  Proposals.put(left)
  return left.length + 1
}

function disapproved (rt: CallRt, hash: Hex): number {
  rt.emit('Disapproved', { proposal_hash: hash })
  return removeProposal(rt, hash)
}

/** @throws ProposalNotExists | ProposalLengthBoundLessThanProposalLength | ProposalWeightLessThanDispatchCallWeight */
function checked (rt: CallRt, hash: Hex, bounds: Bounds): { proposal: RuntimeCall, length: number, weight: Weight } {
  const length = (rt.store.ProposalOf.bytes(hash) ?? rt.fail('ProposalNotExists')).length
  if (length > bounds.length) rt.fail('ProposalLengthBoundLessThanProposalLength')
  const proposal = rt.store.ProposalOf.get(hash) ?? rt.fail('ProposalNotExists')
  const { weight } = rt.infoOf(proposal)
  if (!fitsWithin(weight, bounds.weight)) rt.fail('ProposalWeightLessThanDispatchCallWeight')
  return { proposal, length, weight }
}

/** Runs an approved call on behalf of those who voted for it. */
function approved (rt: CallRt, hash: Hex, seats: number, { yes, no }: Tally, bounds: Bounds, weigh: typeof weights.close_approved): PostDispatch {
  const { proposal, length, weight } = checked(rt, hash, bounds)
  rt.emit('Closed', { proposal_hash: hash, yes, no })
  rt.emit('Approved', { proposal_hash: hash })
  const outcome = rt.dispatch(proposal, triumvirateOrigin({ type: 'Members', value: [yes, seats] }))
  rt.emit('Executed', { proposal_hash: hash, result: resultOf(outcome) })
  const open = removeProposal(rt, hash)
  return { weight: addWeights(weigh(length, seats, open), outcome.post.weight ?? weight), pays: 'Yes' }
}

function rejected (rt: CallRt, hash: Hex, seats: number, { yes, no }: Tally, weigh: typeof weights.close_disapproved): PostDispatch {
  rt.emit('Closed', { proposal_hash: hash, yes, no })
  return { weight: weigh(seats, disapproved(rt, hash)), pays: 'No' }
}

/** Those who did not vote count as the prime did, and as noes when it did not say aye. Counts wrap as on chain. */
function withAbstentions ({ yes, no }: Tally, seats: number, primeSaidYes: boolean): Tally {
  return primeSaidYes ? { yes: (seats - no) >>> 0, no } : { yes, no: (seats - yes) >>> 0 }
}

export const close = triumvirate.call(6, {
  args: { proposal_hash: h256, index: compact(u32), proposal_weight_bound: Weight, length_bound: compact(u32) },
  docs: 'Ends the vote on a motion that is decided, or whose time is over, and runs its call when it is approved. Anyone may close.',
  weight: ({ proposal_weight_bound, length_bound }) => addWeights(proposal_weight_bound, maxWeight(
    weights.close_early_approved(length_bound, SENATE_SEATS, MAX_PROPOSALS),
    weights.close_early_disapproved(SENATE_SEATS, MAX_PROPOSALS),
    weights.close_approved(length_bound, SENATE_SEATS, MAX_PROPOSALS),
    weights.close_disapproved(SENATE_SEATS, MAX_PROPOSALS),
  )),
  class: 'Operational',
  run: (rt, { proposal_hash, index, proposal_weight_bound, length_bound }) => {
    rt.signer()
    const voting = votingOf(rt, proposal_hash, index)
    const bounds = { weight: proposal_weight_bound, length: length_bound }
    const votes = { yes: voting.ayes.length, no: voting.nays.length }
    const seats = senate.members(rt).length
    if (votes.yes >= voting.threshold) return approved(rt, proposal_hash, seats, votes, bounds, weights.close_early_approved)
    if (Math.max(seats - votes.no, 0) < voting.threshold) return rejected(rt, proposal_hash, seats, votes, weights.close_early_disapproved)
    if (rt.block.number < voting.end) rt.fail('TooEarlyToCloseProposal')
    const prime = rt.store.Prime.get()
    const tally = withAbstentions(votes, seats, prime !== undefined && voting.ayes.includes(prime))
    return tally.yes >= voting.threshold
      ? approved(rt, proposal_hash, seats, tally, bounds, weights.close_approved)
      : rejected(rt, proposal_hash, seats, tally, weights.close_disapproved)
  },
})

export const disapprove_proposal = triumvirate.call(5, {
  args: { proposal_hash: h256 },
  docs: 'Drops a motion, however the vote stands. Root only.',
  weight: weights.disapprove_proposal(MAX_PROPOSALS),
  run: (rt, { proposal_hash }) => {
    rt.ensureRoot()
    return { weight: weights.disapprove_proposal(disapproved(rt, proposal_hash)) }
  },
})
