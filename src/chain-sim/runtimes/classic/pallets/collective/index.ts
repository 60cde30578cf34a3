import { compact, option, vec } from '../../../../codec/composites.ts'
import { accountId, bool, h256, u32 } from '../../../../codec/primitives.ts'
import { refuse } from '../../../../pallet/dispatch-error.ts'
import { SENATE_SEATS } from '../membership/senate.ts'
import { close, disapprove_proposal } from './close.ts'
import { execute, propose } from './propose.ts'
import { MAX_PROPOSALS, triumvirate } from './shape.ts'
import { weights } from './weights.ts'

const set_members = triumvirate.call(0, {
  args: { new_members: vec(accountId), prime: option(accountId), old_count: u32 },
  docs: 'Would set the members; nobody can call it here, since TriumvirateMembers keeps them.',
  weight: ({ old_count }) => weights.set_members(old_count, MAX_PROPOSALS),
  class: 'Operational',
  run: () => { throw refuse('BadOrigin') },
})

const vote = triumvirate.call(3, {
  args: { proposal: h256, index: compact(u32), approve: bool },
  docs: 'Would vote; switched off here, since senators vote through SubtensorModule.vote.',
  weight: weights.vote(SENATE_SEATS),
  class: 'Operational',
  run: rt => {
    rt.signer()
    rt.fail('NotMember')
  },
})

/** Triumvirate, pallet 8: the chain's own fork of the FRAME collective. Its members propose and the senate votes. */
export const Triumvirate = triumvirate.with({ set_members, execute, propose, vote, disapprove_proposal, close })
