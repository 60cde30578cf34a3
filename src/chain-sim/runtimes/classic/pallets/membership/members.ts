import type { Hex } from '../../../../../core/hex.ts'
import type { World } from '../../types/world.ts'
import type { MembershipShape } from './shape.ts'

/** Who is told when a membership changes. */
export interface MembershipChanged {
  /** @param outgoing members that left  @param members all that are there now, sorted */
  readonly changed: (rt: World, outgoing: readonly Hex[], members: readonly Hex[]) => void
  readonly primeSet: (rt: World, prime: Hex | undefined) => void
}

/** Nobody is told. */
export const UNHEARD: MembershipChanged = { changed: () => undefined, primeSet: () => undefined }

/** What a membership offers to other pallets: plain functions, with the checks and events of the calls but without their origins. */
export interface Membership {
  /** The members, sorted. */
  readonly members: (rt: World) => readonly Hex[]
  readonly isMember: (rt: World, who: Hex) => boolean
  /** How many members it can have. */
  readonly most: number
  /** @returns the number of members before. @throws AlreadyMember | TooManyMembers */
  readonly addMember: (rt: World, who: Hex) => number
  /** @returns the number of members before. @throws NotMember */
  readonly removeMember: (rt: World, who: Hex) => number
  /** Does nothing and says nothing when both are the same. @returns the number of members, or undefined when nothing happened. @throws NotMember | AlreadyMember */
  readonly swapMember: (rt: World, remove: Hex, add: Hex) => number | undefined
  /** @throws TooManyMembers */
  readonly resetMembers: (rt: World, members: readonly Hex[]) => void
  /** A member goes on under another account, and stays prime if it was. @throws NotMember | AlreadyMember */
  readonly changeKey: (rt: World, from: Hex, to: Hex) => number | undefined
}

/** Who is in the old list and not in the new one. `reset_members` admits doubles: one too many counts as gone. */
function outgoing (old: readonly Hex[], members: readonly Hex[]): readonly Hex[] {
  const staying = [...members]
  return old.filter(who => {
    const at = staying.indexOf(who)
    if (at >= 0) staying.splice(at, 1)
    return at < 0
  })
}

/** The functions of a membership. Rules as in the FRAME pallet. */
export function membershipOf (shape: MembershipShape, most: number, { changed, primeSet }: MembershipChanged): Membership {
  const all = (rt: World) => rt.of(shape).store.Members.get()

  /** The prime stays known only as long as it is a member. */
  const reviewPrime = (rt: World, members: readonly Hex[]) => {
    const { Prime } = rt.of(shape).store
    const prime = Prime.get()
    if (prime === undefined) return
    if (members.includes(prime)) primeSet(rt, prime)
    else Prime.remove()
  }

  const replace = (rt: World, remove: Hex, add: Hex) => {
    const { store, fail } = rt.of(shape)
    const before = all(rt)
    const at = before.indexOf(remove)
    if (at < 0) fail('NotMember')
    if (before.includes(add)) fail('AlreadyMember')
    const members = before.with(at, add).sort()
    store.Members.put(members)
    changed(rt, [remove], members)
    return members
  }

  return {
    most,
    members: all,
    isMember: (rt, who) => all(rt).includes(who),
    addMember: (rt, who) => {
      const { store, emit, fail } = rt.of(shape)
      const before = all(rt)
      if (before.includes(who)) fail('AlreadyMember')
      if (before.length >= most) fail('TooManyMembers')
      const members = [...before, who].sort()
      store.Members.put(members)
      changed(rt, [], members)
      emit('MemberAdded')
      return before.length
    },
    removeMember: (rt, who) => {
      const { store, emit, fail } = rt.of(shape)
      const before = all(rt)
      const at = before.indexOf(who)
      if (at < 0) fail('NotMember')
      const members = before.toSpliced(at, 1)
      store.Members.put(members)
      changed(rt, [who], members)
      reviewPrime(rt, members)
      emit('MemberRemoved')
      return before.length
    },
    swapMember: (rt, remove, add) => {
      if (remove === add) return undefined
      const members = replace(rt, remove, add)
      reviewPrime(rt, members)
      rt.of(shape).emit('MembersSwapped')
      return members.length
    },
    resetMembers: (rt, given) => {
      const { store, emit, fail } = rt.of(shape)
      if (given.length > most) fail('TooManyMembers')
      const members = [...given].sort()
      changed(rt, outgoing(all(rt), members), members)
      reviewPrime(rt, members)
      store.Members.put(members)
      emit('MembersReset')
    },
    changeKey: (rt, from, to) => {
      if (from === to) return undefined
      const { store, emit } = rt.of(shape)
      const members = replace(rt, from, to)
      if (store.Prime.get() === from) {
        store.Prime.put(to)
        primeSet(rt, to)
      }
      emit('KeyChanged')
      return members.length
    },
  }
}
