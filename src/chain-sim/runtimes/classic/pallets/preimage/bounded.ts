import { struct } from '../../../../codec/composites.ts'
import { h256, u32 } from '../../../../codec/primitives.ts'
import { decode, encode, type ValueOf } from '../../../../codec/type.ts'
import { variant } from '../../../../codec/variant.ts'
import { refuse } from '../../../../pallet/dispatch-error.ts'
import { boundedBytes } from '../../types/bounded-bytes.ts'
import { RuntimeCall } from '../../types/runtime-call.ts'
import type { World } from '../../types/world.ts'
import { fetchPreimage, noteBytes, requestPreimage, unrequestPreimage } from './requests.ts'
import { MAX_SIZE } from './shape.ts'

/** Longer calls are kept as preimages. */
const MAX_INLINE = 128
/** What a call of unknown length is taken for. */
const LEGACY_LENGTH = 1_000_000

/** A call that takes little room: itself when it is short, and else the hash of its preimage. */
export const BoundedCall = variant('frame_support::traits::preimages::Bounded', {
  Legacy: { hash: h256 },
  Inline: [boundedBytes(MAX_INLINE)],
  Lookup: { hash: h256, len: u32 },
}, {}, [{ name: 'T', type: RuntimeCall }, { name: 'H', type: struct('sp_runtime::traits::BlakeTwo256', {}) }])
export type BoundedCall = ValueOf<typeof BoundedCall>

/** A call made small; a long one is noted as a preimage. @throws Exhausted when it is too long for that */
export function bound (rt: World, call: RuntimeCall): BoundedCall {
  const encoded = encode(RuntimeCall, call)
  if (encoded.length <= MAX_INLINE) return { type: 'Inline', value: encoded }
  if (encoded.length > MAX_SIZE) throw refuse('Exhausted')
  return { type: 'Lookup', value: { hash: noteBytes(rt, encoded, undefined).hash, len: encoded.length } }
}

/** A call as it was before, with the length of what had to be looked up. */
export interface Realized {
  readonly call: RuntimeCall
  readonly lookupLength: number | undefined
}

/** The call, or undefined when its preimage is not known or is no call. */
export function peek (rt: World, bounded: BoundedCall): Realized | undefined {
  const bytes = bounded.type === 'Inline' ? bounded.value : fetchPreimage(rt, bounded.value.hash, bounded.type === 'Lookup' ? bounded.value.len : undefined)
  if (bytes === undefined) return undefined
  try {
    return { call: decode(RuntimeCall, bytes), lookupLength: bounded.type === 'Inline' ? undefined : bytes.length }
  } catch {
    return undefined
  }
}

/** Bytes that will have to be looked up, as far as one can tell before; undefined when none. */
export function lookupLength (bounded: BoundedCall): number | undefined {
  if (bounded.type === 'Inline') return undefined
  return bounded.type === 'Lookup' ? bounded.value.len : LEGACY_LENGTH
}

/** Asks for the preimage, so that it stays. */
export function holdCall (rt: World, bounded: BoundedCall): void {
  if (bounded.type !== 'Inline') requestPreimage(rt, bounded.value.hash)
}

/** The preimage is needed no more. */
export function dropCall (rt: World, bounded: BoundedCall): void {
  if (bounded.type !== 'Inline') unrequestPreimage(rt, bounded.value.hash)
}

