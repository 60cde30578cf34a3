import { late } from '../../../codec/composites.ts'
import type { RuntimeCall as Call } from '../../../pallet/call.ts'
import type { RuntimeEvent as Event } from '../../../pallet/runtime.ts'

/** Any call of this runtime, for calls that carry calls. Defined when the pallets are joined. */
export const RuntimeCall = late<Call>('RuntimeCall')
export type RuntimeCall = Call

/** Any event of this runtime. Defined when the pallets are joined. */
export const RuntimeEvent = late<Event>('RuntimeEvent')
export type RuntimeEvent = Event
