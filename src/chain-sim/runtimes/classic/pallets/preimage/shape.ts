import { newtype, option, tuple } from '../../../../codec/composites.ts'
import { accountId, h256, u32, u64 } from '../../../../codec/primitives.ts'
import type { ValueOf } from '../../../../codec/type.ts'
import { variant } from '../../../../codec/variant.ts'
import { definePallet, event } from '../../../../pallet/pallet.ts'
import type { Scope } from '../../../../pallet/scope.ts'
import { identity, optionalMap } from '../../../../pallet/storage.ts'
import { boundedBytes } from '../../types/bounded-bytes.ts'

/** Bytes that a preimage can have: four mebibytes. */
export const MAX_SIZE = 4 * 1024 * 1024

const Deposit = tuple(accountId, u64)

/** How earlier versions of the pallet kept a status; `ensure_updated` turns it into the newer form. */
const OldRequestStatus = variant('pallet_preimage::OldRequestStatus', {
  Unrequested: { deposit: Deposit, len: u32 },
  Requested: { deposit: option(Deposit), count: u32, len: option(u32) },
}, {}, [{ name: 'AccountId', type: accountId }, { name: 'Balance', type: u64 }])

/** What is held from whoever noted a preimage, in rao. */
const HoldConsideration = newtype('frame_support::traits::tokens::fungible::HoldConsideration', u64, ['A', 'F', 'R', 'D'].map(name => ({ name })))
const Ticket = tuple(accountId, HoldConsideration)

/** Whether the chain wants a preimage. While it does, `count` says how many times. */
const RequestStatus = variant('pallet_preimage::RequestStatus', {
  Unrequested: { ticket: Ticket, len: u32 },
  Requested: { maybe_ticket: option(Ticket), count: u32, maybe_len: option(u32) },
}, {}, [{ name: 'AccountId', type: accountId }, { name: 'Ticket', type: HoldConsideration }])
export type RequestStatus = ValueOf<typeof RequestStatus>

/** Preimage without its calls: bytes kept under their hash for whoever needs them. */
export const preimage = definePallet({
  name: 'Preimage',
  index: 14,
  path: 'pallet_preimage::pallet',
  storage: {
    StatusFor: optionalMap([identity(h256)], OldRequestStatus, 'The status of a hash as it was kept earlier.'),
    RequestStatusFor: optionalMap([identity(h256)], RequestStatus, 'The status of a hash.'),
    PreimageFor: optionalMap([identity(tuple(h256, u32))], boundedBytes(MAX_SIZE), 'The bytes, by hash and length.'),
  },
  events: {
    Noted: event('A preimage was noted.', { hash: h256 }),
    Requested: event('A preimage is wanted.', { hash: h256 }),
    Cleared: event('A preimage was forgotten.', { hash: h256 }),
  },
  errors: {
    TooBig: 'The preimage is too large.',
    AlreadyNoted: 'The preimage was noted already.',
    NotAuthorized: 'Only who noted the preimage may do this.',
    NotNoted: 'The preimage was not noted.',
    Requested: 'The preimage is wanted, so that it must stay.',
    NotRequested: 'The preimage is not wanted by anyone.',
    TooMany: 'These are more hashes than can be updated at once.',
    TooFew: 'There must be a hash to update.',
  },
})

/** What the pallet's own code sees. */
export type Rt = Scope<typeof preimage>
