import type { PalletShape } from '../../../pallet/pallet.ts'
import type { Scope } from '../../../pallet/scope.ts'

/**
 * What a function of one pallet needs of whoever calls it: the way to its own pallet's scope. Every `Scope` is one, so code of
 * any pallet can hand on its `rt`.
 */
export interface World {
  readonly of: <S extends PalletShape>(pallet: S) => Scope<S>
}
