import type { Hex } from '../../core/hex.ts'

/** On whose behalf a call runs. */
export type Origin =
  | { readonly type: 'Root' }
  | { readonly type: 'Signed', readonly who: Hex }
  /** Inherents, and transactions without a signer. */
  | { readonly type: 'None' }
  /** An origin that a pallet of the runtime makes, such as the votes of a collective. */
  | { readonly type: 'Pallet', readonly pallet: string, readonly value: unknown }

export const ROOT: Origin = { type: 'Root' }
export const NONE: Origin = { type: 'None' }
export const signedBy = (who: Hex): Origin => ({ type: 'Signed', who })
