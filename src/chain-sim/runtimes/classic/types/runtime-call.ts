import { late, type LateType } from '../../../codec/composites.ts'
import type { RuntimeCall as Call } from '../../../pallet/call.ts'
import type { RuntimeEvent as Event } from '../../../pallet/runtime.ts'

/** How deep calls may stand in calls: what nests deeper does not decode, here as on a real node. */
const MAX_DEPTH = 256

/** A call, wherever it stands, with a limit on how deep that may be. */
function notTooDeep (call: LateType<Call>): LateType<Call> {
  let depth = 0
  return {
    ...call,
    read: reader => {
      if (depth > MAX_DEPTH) throw new RangeError('calls are nested too deeply')
      depth++
      try {
        return call.read(reader)
      } finally {
        depth--
      }
    },
  }
}

/** Any call of this runtime, for calls that carry calls. Defined when the pallets are joined. */
export const RuntimeCall = notTooDeep(late<Call>('RuntimeCall'))
export type RuntimeCall = Call

/** Any event of this runtime. Defined when the pallets are joined. */
export const RuntimeEvent = late<Event>('RuntimeEvent')
export type RuntimeEvent = Event
