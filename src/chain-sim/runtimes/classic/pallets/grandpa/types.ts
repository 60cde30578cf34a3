import { newtype, option, struct, tuple } from '../../../../codec/composites.ts'
import { fixedBytes, h256, u32, u64 } from '../../../../codec/primitives.ts'
import type { AnyType } from '../../../../codec/type.ts'
import { variant } from '../../../../codec/variant.ts'
import { weakBoundedVec } from '../../types/weak-bounded-vec.ts'

/** The key of a finality voter. */
export const GrandpaId = newtype('sp_consensus_grandpa::app::Public', fixedBytes(32))
const Signature = newtype('sp_consensus_grandpa::app::Signature', fixedBytes(64))

/** A voter and its weight. */
export const Authority = tuple(GrandpaId, u64)

/** Whether finality goes on. */
export const StoredState = variant('pallet_grandpa::StoredState', {
  Live: [],
  PendingPause: { scheduled_at: u32, delay: u32 },
  Paused: [],
  PendingResume: { scheduled_at: u32, delay: u32 },
}, {}, [{ name: 'N', type: u32 }])

/** A change of the voters that was announced. */
export const StoredPendingChange = struct('pallet_grandpa::StoredPendingChange', {
  scheduled_at: u32,
  delay: u32,
  next_authorities: weakBoundedVec(Authority),
  forced: option(u32),
}, [{ name: 'N', type: u32 }, { name: 'Limit' }])

const hashAndNumber = [{ name: 'H', type: h256 }, { name: 'N', type: u32 }]
const voteIn = (path: string) => struct(path, { target_hash: h256, target_number: u32 }, hashAndNumber)
const twice = (vote: AnyType) => struct('finality_grandpa::Equivocation', {
  round_number: u64,
  identity: GrandpaId,
  first: tuple(vote, Signature),
  second: tuple(vote, Signature),
}, [{ name: 'Id', type: GrandpaId }, { name: 'V', type: vote }, { name: 'S', type: Signature }])

/** That a voter voted twice in a round. */
export const EquivocationProof = struct('sp_consensus_grandpa::EquivocationProof', {
  set_id: u64,
  equivocation: variant('sp_consensus_grandpa::Equivocation', {
    Prevote: [twice(voteIn('finality_grandpa::Prevote'))],
    Precommit: [twice(voteIn('finality_grandpa::Precommit'))],
  }, {}, hashAndNumber),
}, hashAndNumber)
