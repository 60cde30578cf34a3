import { tuple, vec } from '../../../../codec/composites.ts'
import { u32, u64 } from '../../../../codec/primitives.ts'
import { constant, definePallet, event } from '../../../../pallet/pallet.ts'
import { optionalMap, optionalValue, twox64, value } from '../../../../pallet/storage.ts'
import { addWeights, dbWeight, NO_WEIGHT, weight } from '../../../../pallet/weight.ts'
import { Void } from '../../types/origin-caller.ts'
import { weakBoundedVec } from '../../types/weak-bounded-vec.ts'
import { Authority, EquivocationProof, StoredPendingChange, StoredState } from './types.ts'

/** Grandpa: what clients look at of finality. Blocks here are final at once, without votes. */
export const grandpa = definePallet({
  name: 'Grandpa',
  index: 4,
  path: 'pallet_grandpa::pallet',
  storage: {
    State: value(StoredState, { type: 'Live', value: undefined }, 'Whether the voters are at work.'),
    PendingChange: optionalValue(StoredPendingChange, 'The next change of voters.'),
    NextForced: optionalValue(u32, 'From when a change may be forced again.'),
    Stalled: optionalValue(tuple(u32, u32), 'That finality has stalled: the delay and the last final block.'),
    CurrentSetId: value(u64, 0n, 'How often the voters have changed.'),
    SetIdSession: optionalMap([twox64(u64)], u32, 'The session of each set of voters.'),
    Authorities: value(weakBoundedVec(Authority), [], 'Who votes, with which weight.'),
  },
  events: {
    NewAuthorities: event('The voters changed.', { authority_set: vec(Authority) }),
    Paused: event('Voting was paused.'),
    Resumed: event('Voting was resumed.'),
  },
  errors: {
    PauseFailed: 'Voting is paused or about to be.',
    ResumeFailed: 'Voting is not paused.',
    ChangePending: 'A change of voters is pending.',
    TooSoon: 'A change cannot be forced so soon.',
    InvalidKeyOwnershipProof: 'The proof of the owner of the key is wrong.',
    InvalidEquivocationProof: 'The proof of voting twice is wrong.',
    DuplicateOffenceReport: 'This was reported before.',
  },
  constants: {
    MaxAuthorities: constant(u32, 32, 'The most voters.'),
    MaxNominators: constant(u32, 20, 'The most nominators of a voter.'),
    MaxSetIdSessionEntries: constant(u64, 0n, 'For how many sets sessions are kept.'),
  },
})

/** Reports cannot be made on this chain: the proof that they need is of a type without values. */
const report = { args: { equivocation_proof: EquivocationProof, key_owner_proof: Void }, weight: NO_WEIGHT, run: () => {} } as const

/** Grandpa: keeps the storage that clients look at. Every block is final when it is made. */
export const Grandpa = grandpa.with({
  report_equivocation: grandpa.call(0, { ...report, docs: 'Reports a voter who voted twice.' }),
  report_equivocation_unsigned: grandpa.call(1, { ...report, docs: 'The same by a block author.' }),
  note_stalled: grandpa.call(2, {
    args: { delay: u32, best_finalized_block_number: u32 }, docs: 'Notes that finality has stalled.', weight: addWeights(weight(3_000_000n), dbWeight(0, 1)),
    run: (rt, { delay, best_finalized_block_number: best }) => {
      rt.ensureRoot()
      rt.store.Stalled.put([delay, best])
    },
  }),
})
