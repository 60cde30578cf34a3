import type { Hex } from '../../../../../core/hex.ts'
import { blake2_256 } from '../../../../codec/hashers.ts'
import type { World } from '../../types/world.ts'
import { returnDeposit, takeDeposit } from './deposit.ts'
import { MAX_SIZE, preimage, type RequestStatus, type Rt } from './shape.ts'
import { ensureUpdated } from './update.ts'

function statusOf (rt: Rt, hash: Hex): RequestStatus | undefined {
  ensureUpdated(rt, hash)
  return rt.store.RequestStatusFor.get(hash)
}

/**
 * Keeps bytes under their hash. Whoever notes them on their own account has a deposit held, unless the chain wants them anyway;
 * noted by nobody they count as wanted once.
 *
 * @returns the hash, and whether the preimage is wanted
 * @throws TooBig | AlreadyNoted, and what holding throws
 */
export function noteBytes (world: World, bytes: Uint8Array, depositor: Hex | undefined): { readonly hash: Hex, readonly requested: boolean } {
  const rt = world.of(preimage)
  const hash = blake2_256(bytes)
  const len = bytes.length
  if (len > MAX_SIZE) rt.fail('TooBig')
  const status = noted(rt, statusOf(rt, hash), len, depositor)
  rt.store.RequestStatusFor.put(hash, status)
  rt.store.PreimageFor.put([hash, len], bytes)
  rt.emit('Noted', { hash })
  return { hash, requested: status.type === 'Requested' }
}

function noted (rt: Rt, before: RequestStatus | undefined, len: number, depositor: Hex | undefined): RequestStatus {
  if (before?.type === 'Requested') return { type: 'Requested', value: { ...before.value, maybe_len: len } }
  if (depositor === undefined) return { type: 'Requested', value: { maybe_ticket: before?.value.ticket, count: 1, maybe_len: len } }
  if (before !== undefined) rt.fail('AlreadyNoted')
  return { type: 'Unrequested', value: { ticket: takeDeposit(rt, depositor, len), len } }
}

/** The chain wants the preimage, once more. */
export function requestPreimage (world: World, hash: Hex): void {
  const rt = world.of(preimage)
  const before = statusOf(rt, hash)
  const value = before?.type === 'Requested'
    ? { ...before.value, count: Math.min(before.value.count + 1, 0xffff_ffff) }
    : { maybe_ticket: before?.value.ticket, count: 1, maybe_len: before?.value.len }
  rt.store.RequestStatusFor.put(hash, { type: 'Requested', value })
  if (value.count === 1) rt.emit('Requested', { hash })
}

/**
 * The chain wants the preimage once less. Wanted no more, it is forgotten, unless somebody noted it: then it stays until they
 * take it back.
 *
 * @returns whether it was wanted; where not, nothing happens
 */
export function unrequestPreimage (world: World, hash: Hex): boolean {
  const rt = world.of(preimage)
  const { RequestStatusFor } = rt.store
  const before = statusOf(rt, hash)
  if (before?.type !== 'Requested') return false
  const { count, maybe_len: len, maybe_ticket: ticket } = before.value
  if (count > 1) RequestStatusFor.put(hash, { type: 'Requested', value: { ...before.value, count: count - 1 } })
  else if (len === undefined) RequestStatusFor.remove(hash)
  else if (ticket === undefined) forget(rt, hash, len)
  else RequestStatusFor.put(hash, { type: 'Unrequested', value: { ticket, len } })
  return true
}

/**
 * Takes a preimage back. One that the chain wants stays, but without its deposit.
 *
 * @param owner who must have noted it; anyone when undefined
 * @throws NotNoted | NotAuthorized | NotRequested
 */
export function unnotePreimage (rt: Rt, hash: Hex, owner: Hex | undefined): void {
  const before = statusOf(rt, hash) ?? rt.fail('NotNoted')
  const ticket = before.type === 'Requested' ? before.value.maybe_ticket : before.value.ticket
  if (owner !== undefined && owner !== ticket?.[0]) rt.fail('NotAuthorized')
  if (ticket !== undefined) returnDeposit(rt, ticket)
  if (before.type === 'Unrequested') forget(rt, hash, before.value.len)
  else if (ticket === undefined) unrequestPreimage(rt, hash)
  else rt.store.RequestStatusFor.put(hash, { type: 'Requested', value: { ...before.value, maybe_ticket: undefined } })
}

function forget (rt: Rt, hash: Hex, len: number): void {
  rt.store.PreimageFor.remove([hash, len])
  rt.store.RequestStatusFor.remove(hash)
  rt.emit('Cleared', { hash })
}

/** The bytes of a preimage, or undefined where they are not known. @param len their number, where it is known */
export function fetchPreimage (world: World, hash: Hex, len?: number): Uint8Array | undefined {
  const rt = world.of(preimage)
  const length = len ?? lengthOf(statusOf(rt, hash))
  return length === undefined ? undefined : rt.store.PreimageFor.get([hash, length])
}

const lengthOf = (status: RequestStatus | undefined) => status?.type === 'Requested' ? status.value.maybe_len : status?.value.len
