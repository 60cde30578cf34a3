import type { Hex } from '../../core/hex.ts'
import type { RuntimeCall } from './call.ts'

/** Which calls an origin may still make. */
export type CallFilter = (call: RuntimeCall) => boolean

/** On whose behalf a call runs. Whoever hands its origin on to a call inside hands on what restricts it. */
export type Origin = Caller & {
  /** Asked before every call that is dispatched with this origin; absent where nothing is forbidden. */
  readonly filter?: CallFilter
}

type Caller =
  | { readonly type: 'Root' }
  | { readonly type: 'Signed', readonly who: Hex }
  /** Inherents, and transactions without a signer. */
  | { readonly type: 'None' }
  /** An origin that a pallet of the runtime makes, such as the votes of a collective. */
  | { readonly type: 'Pallet', readonly pallet: string, readonly value: unknown }

/** The highest authority. */
export const ROOT: Origin = { type: 'Root' }

/** Nobody: inherents and unsigned transactions. */
export const NONE: Origin = { type: 'None' }

/** An account that signed. */
export const signedBy = (who: Hex): Origin => ({ type: 'Signed', who })

/** The origin, restricted further: what it was forbidden before stays forbidden. */
export function restricted (origin: Origin, filter: CallFilter): Origin {
  const { filter: before } = origin
  return { ...origin, filter: before === undefined ? filter : call => before(call) && filter(call) }
}
