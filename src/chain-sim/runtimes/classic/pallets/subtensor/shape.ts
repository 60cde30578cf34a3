import { definePallet } from '../../../../pallet/pallet.ts'
import { constants } from './constants.ts'
import { errors } from './errors.ts'
import { events } from './events.ts'
import { storage } from './storage.ts'
import type { CallScope, Scope } from '../../../../pallet/scope.ts'

/** SubtensorModule without its calls: what scopes and other pallets need to know of it. */
export const subtensor = definePallet({ name: 'SubtensorModule', index: 7, path: 'pallet_subtensor::pallet', storage, events, errors, constants })

/** What the pallet's own code sees. */
export type Rt = Scope<typeof subtensor>

/** What the pallet's calls see. */
export type CallRt = CallScope<typeof subtensor>
