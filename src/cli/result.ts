/** What commands return: plain data that JSON can hold, in which a bigint always is an amount of rao. */
import type { Rao } from '../core/amount.ts'
import type { View } from './view.ts'

/**
 * `T` itself where it is plain data, and something that it cannot be where it is not: a bigint that is no amount, a
 * `Map`, bytes, a function. `unknown` is left to whoever says it: values whose shape a chain's metadata knows. Other large whole numbers are decimal strings, block numbers are numbers.
 */
type Plain<T> = unknown extends T ? T
  : T extends string | number | boolean | null | undefined | Rao ? T
    : T extends bigint | symbol | ((...args: never) => unknown) | Date | Uint8Array | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> ? never
      : T extends object ? { [Key in keyof T]: Plain<T[Key]> } : never

/** What the view of a result is; for a result that is not plain data a text that no view is, so that the command does not compile. */
export type ViewOf<R> = [R] extends [Plain<R>] ? View : 'the result is not plain data in which every bigint is Rao'
