import type { Type } from '../../../codec/type.ts'
import { variant } from '../../../codec/variant.ts'

/** `Result<T, E>`. */
export const resultType = <T, E> (ok: Type<T>, error: Type<E>) =>
  variant('Result', { Ok: [ok], Err: [error] }, {}, [{ name: 'T', type: ok }, { name: 'E', type: error }])

/** A result that went well. */
export const okay = <T> (value: T): { readonly type: 'Ok', readonly value: T } => ({ type: 'Ok', value })
/** A result that did not. */
export const failed = <E> (value: E): { readonly type: 'Err', readonly value: E } => ({ type: 'Err', value })
