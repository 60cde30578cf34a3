import type { Hex } from '../../../../../core/hex.ts'
import { DispatchFailure } from '../../../../pallet/dispatch-error.ts'
import { unreserve } from '../balances/reserves.ts'
import { takeDeposit, type Ticket } from './deposit.ts'
import type { RequestStatus, Rt } from './shape.ts'

/** Turns a status as it was kept earlier, with a reserved deposit, into one with a hold. @returns whether there was one */
export function ensureUpdated (rt: Rt, hash: Hex): boolean {
  const { StatusFor, RequestStatusFor } = rt.store
  const old = StatusFor.get(hash)
  if (old === undefined) return false
  StatusFor.remove(hash)
  try {
    RequestStatusFor.put(hash, updated(rt, old))
  } catch (error) {
    // The money was freed a moment before, so that holding it hardly fails; the status is gone then.
    if (!(error instanceof DispatchFailure)) throw error
  }
  return true
}

type Old = NonNullable<ReturnType<Rt['store']['StatusFor']['get']>>

function updated (rt: Rt, old: Old): RequestStatus {
  if (old.type === 'Unrequested') {
    const { deposit, len } = old.value
    return { type: 'Unrequested', value: { ticket: exchanged(rt, deposit, len), len } }
  }
  const { deposit, count, len } = old.value
  if (deposit === undefined) return { type: 'Requested', value: { maybe_ticket: undefined, count, maybe_len: len } }
  if (len === undefined) unreserve(rt, ...deposit)
  return { type: 'Requested', value: { maybe_ticket: len === undefined ? undefined : exchanged(rt, deposit, len), count, maybe_len: len } }
}

function exchanged (rt: Rt, deposit: readonly [Hex, bigint], length: number): Ticket {
  unreserve(rt, ...deposit)
  return takeDeposit(rt, deposit[0], length)
}
