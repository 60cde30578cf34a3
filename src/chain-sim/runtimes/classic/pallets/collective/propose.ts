import { compact } from '../../../../codec/composites.ts'
import { blake2_256 } from '../../../../codec/hashers.ts'
import { u32 } from '../../../../codec/primitives.ts'
import { addWeights } from '../../../../pallet/weight.ts'
import { resultOf } from '../../types/dispatch-result.ts'
import { triumvirateOrigin } from '../../types/origin-caller.ts'
import { RuntimeCall } from '../../types/runtime-call.ts'
import { SENATE_SEATS, senate } from '../membership/senate.ts'
import { isMember } from './members.ts'
import { MAX_PROPOSALS, motionDuration, triumvirate, type CallRt } from './shape.ts'
import { weights } from './weights.ts'

/** The hash that names a proposal, and its length. @throws ProposalLengthBoundLessThanProposalLength */
function measured (rt: CallRt, proposal: RuntimeCall, bound: number) {
  const encoded = rt.encodeCall(proposal)
  if (encoded.length > bound) rt.fail('ProposalLengthBoundLessThanProposalLength')
  return { length: encoded.length, hash: blake2_256(encoded) }
}

export const execute = triumvirate.call(1, {
  args: { proposal: RuntimeCall, length_bound: compact(u32) },
  docs: 'A member runs a call as a member.',
  weight: ({ proposal, length_bound }, infoOf) => addWeights(weights.execute(length_bound, SENATE_SEATS), infoOf(proposal).weight),
  class: 'Operational',
  run: (rt, { proposal, length_bound }) => {
    const who = rt.signer()
    if (!isMember(rt, who)) rt.fail('NotMember')
    const { hash, length } = measured(rt, proposal, length_bound)
    const outcome = rt.dispatch(proposal, triumvirateOrigin({ type: 'Member', value: who }))
    rt.emit('MemberExecuted', { proposal_hash: hash, result: resultOf(outcome) })
    const { weight } = outcome.post
    return weight === undefined ? {} : { weight: addWeights(weights.execute(length, rt.store.Members.get().length), weight) }
  },
})

export const propose = triumvirate.call(2, {
  args: { proposal: RuntimeCall, length_bound: compact(u32), duration: u32 },
  docs: 'A member proposes a call for the senate to vote on. More than half of the senate must say aye.',
  weight: ({ length_bound }) => weights.propose_proposed(length_bound, SENATE_SEATS, MAX_PROPOSALS),
  class: 'Operational',
  run: (rt, { proposal, length_bound, duration }) => {
    const who = rt.signer()
    if (!isMember(rt, who)) rt.fail('NotMember')
    if (duration < motionDuration(rt)) rt.fail('DurationLowerThanConfiguredMotionDuration')
    const threshold = Math.floor(senate.members(rt).length / 2) + 1
    const { hash, length } = measured(rt, proposal, length_bound)
    const { Proposals, ProposalOf, ProposalCount, Voting, Members } = rt.store
    if (ProposalOf.has(hash)) rt.fail('DuplicateProposal')
    const open = [...Proposals.get(), hash]
    if (open.length > MAX_PROPOSALS) rt.fail('TooManyActiveProposals')
    Proposals.put(open)
    const index = ProposalCount.get()
    ProposalCount.put((index + 1) >>> 0)
    ProposalOf.put(hash, proposal)
    // Block numbers wrap: nothing checks for overflow on chain.
    Voting.put(hash, { index, threshold, ayes: [], nays: [], end: (rt.block.number + duration) >>> 0 })
    rt.emit('Proposed', { account: who, proposal_index: index, proposal_hash: hash, threshold })
    return { weight: weights.propose_proposed(length, Members.get().length, open.length) }
  },
})
