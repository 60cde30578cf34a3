import { newtype, vec } from '../../../codec/composites.ts'
import type { Type } from '../../../codec/type.ts'

/** `WeakBoundedVec<T, S>`: its bound is not enforced when it is decoded. */
export const weakBoundedVec = <T> (of: Type<T>): Type<readonly T[]> =>
  newtype('bounded_collections::weak_bounded_vec::WeakBoundedVec', vec(of), [{ name: 'T', type: of }, { name: 'S' }])
