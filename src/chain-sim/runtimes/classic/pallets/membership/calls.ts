import { vec } from '../../../../codec/composites.ts'
import { accountId } from '../../../../codec/primitives.ts'
import type { AnyCall, PostDispatch } from '../../../../pallet/pallet.ts'
import type { Weight } from '../../../../pallet/weight.ts'
import { lookup, MultiAddress } from '../../types/multi-address.ts'
import type { Membership, MembershipChanged } from './members.ts'
import type { MembershipShape } from './shape.ts'
import { weights } from './weights.ts'

/** What the call really cost, where something was done. */
const spent = (of: (members: number) => Weight, members: number | undefined): PostDispatch => members === undefined ? {} : { weight: of(members) }

/** The calls of a membership pallet. All are Root's, but `change_key`. */
export const membershipCalls = (
  pallet: MembershipShape,
  membership: Membership,
  { primeSet }: MembershipChanged,
): Readonly<Record<string, AnyCall>> => ({
  add_member: pallet.call(0, {
    args: { who: MultiAddress },
    docs: 'Adds a member. Root only.',
    weight: weights.add_member(membership.most),
    run: (rt, { who }) => {
      rt.ensureRoot()
      return spent(weights.add_member, membership.addMember(rt, lookup(who)))
    },
  }),
  remove_member: pallet.call(1, {
    args: { who: MultiAddress },
    docs: 'Removes a member. Root only.',
    weight: weights.remove_member(membership.most),
    run: (rt, { who }) => {
      rt.ensureRoot()
      return spent(weights.remove_member, membership.removeMember(rt, lookup(who)))
    },
  }),
  swap_member: pallet.call(2, {
    args: { remove: MultiAddress, add: MultiAddress },
    docs: 'Puts one account in the place of a member. Root only. A prime does not pass its rank on.',
    weight: weights.swap_member(membership.most),
    run: (rt, { remove, add }) => {
      rt.ensureRoot()
      return spent(weights.swap_member, membership.swapMember(rt, lookup(remove), lookup(add)))
    },
  }),
  reset_members: pallet.call(3, {
    args: { members: vec(accountId) },
    docs: 'Sets the whole list of members. Root only.',
    weight: ({ members }) => weights.reset_members(members.length),
    run: (rt, { members }) => {
      rt.ensureRoot()
      membership.resetMembers(rt, members)
    },
  }),
  change_key: pallet.call(4, {
    args: { new: MultiAddress },
    docs: 'A member goes on under another account, and stays prime if it was.',
    weight: weights.change_key(membership.most),
    run: (rt, args) => spent(weights.change_key, membership.changeKey(rt, rt.signer(), lookup(args.new))),
  }),
  set_prime: pallet.call(5, {
    args: { who: MultiAddress },
    docs: 'Makes a member the prime. Root only.',
    weight: weights.set_prime(membership.most),
    run: (rt, { who }) => {
      rt.ensureRoot()
      const prime = lookup(who)
      if (!membership.isMember(rt, prime)) rt.fail('NotMember')
      rt.store.Prime.put(prime)
      primeSet(rt, prime)
      return { weight: weights.set_prime(membership.members(rt).length) }
    },
  }),
  clear_prime: pallet.call(6, {
    args: {},
    docs: 'There is no prime any more. Root only.',
    weight: weights.clear_prime,
    run: rt => {
      rt.ensureRoot()
      rt.store.Prime.remove()
      primeSet(rt, undefined)
    },
  }),
})
