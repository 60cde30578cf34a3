import { membershipCalls } from './calls.ts'
import { membershipOf, UNHEARD } from './members.ts'
import { membershipShape } from './shape.ts'

/** Seats in the senate. */
export const SENATE_SEATS = 12

const shape = membershipShape('SenateMembers', 10, SENATE_SEATS)

/** The senate: hotkeys that registered on the root network. It votes on what the Triumvirate proposes. Nobody is told of its changes. */
export const senate = membershipOf(shape, SENATE_SEATS, UNHEARD)

/** SenateMembers, pallet 10. */
export const SenateMembers = shape.with(membershipCalls(shape, senate, UNHEARD))
