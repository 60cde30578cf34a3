import { boundedVec } from '../../../../codec/composites.ts'
import { accountId } from '../../../../codec/primitives.ts'
import { definePallet, event } from '../../../../pallet/pallet.ts'
import { optionalValue, value } from '../../../../pallet/storage.ts'

/**
 * A membership pallet without its calls: a sorted list of accounts that Root keeps.
 *
 * @param most the number of members that it can have
 */
export const membershipShape = (name: string, index: number, most: number) => definePallet({
  name,
  index,
  path: 'pallet_membership::pallet',
  storage: {
    Members: value(boundedVec(accountId, most), [], 'The members, in the order of their bytes.'),
    Prime: optionalValue(accountId, 'The member whose vote counts for those who do not vote.'),
  },
  events: {
    MemberAdded: event('A member came in; the transaction tells who.'),
    MemberRemoved: event('A member left; the transaction tells who.'),
    MembersSwapped: event('One member took the place of another; the transaction tells who.'),
    MembersReset: event('The whole list was set anew.'),
    KeyChanged: event('A member goes on under another account.'),
    Dummy: event('Never emitted.'),
  },
  errors: {
    AlreadyMember: 'The account is a member already.',
    NotMember: 'The account is not a member.',
    TooManyMembers: 'There is no place for another member.',
  },
})

/** A pallet of members: the senate’s or the triumvirate’s. */
export type MembershipShape = ReturnType<typeof membershipShape>
