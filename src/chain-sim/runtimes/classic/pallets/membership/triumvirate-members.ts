import { membersChanged, primeSet } from '../collective/members.ts'
import { membershipCalls } from './calls.ts'
import { membershipOf } from './members.ts'
import { membershipShape } from './shape.ts'

/** Seats in the Triumvirate. */
const TRIUMVIRATE_SEATS = 3

const shape = membershipShape('TriumvirateMembers', 9, TRIUMVIRATE_SEATS)
const toldTriumvirate = { changed: membersChanged, primeSet }

/** Who may propose. The Triumvirate collective is told of every change. */
export const triumvirateMembers = membershipOf(shape, TRIUMVIRATE_SEATS, toldTriumvirate)

/** TriumvirateMembers, pallet 9. */
export const TriumvirateMembers = shape.with(membershipCalls(shape, triumvirateMembers, toldTriumvirate))
