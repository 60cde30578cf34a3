import { struct } from '../codec/composites.ts'
import { fixedBytes, u8 } from '../codec/primitives.ts'
import { plainEnum, variant } from '../codec/variant.ts'
import type { ValueOf } from '../codec/type.ts'
import type { PostDispatch } from './pallet.ts'

const ModuleError = struct('sp_runtime::ModuleError', { index: u8, error: fixedBytes(4) })

const TokenError = plainEnum('sp_runtime::TokenError', [
  'FundsUnavailable', 'OnlyProvider', 'BelowMinimum', 'CannotCreate', 'UnknownAsset', 'Frozen', 'Unsupported', 'CannotCreateHold', 'NotExpendable', 'Blocked',
])

const ArithmeticError = plainEnum('sp_arithmetic::ArithmeticError', ['Underflow', 'Overflow', 'DivisionByZero'])

const TransactionalError = plainEnum('sp_runtime::TransactionalError', ['LimitReached', 'NoLayer'])

/** Why a call failed, as events and RPC answers tell it. */
export const DispatchError = variant('sp_runtime::DispatchError', {
  Other: [],
  CannotLookup: [],
  BadOrigin: [],
  Module: [ModuleError],
  ConsumerRemaining: [],
  NoProviders: [],
  TooManyConsumers: [],
  Token: [TokenError],
  Arithmetic: [ArithmeticError],
  Transactional: [TransactionalError],
  Exhausted: [],
  Corruption: [],
  Unavailable: [],
  RootNotAllowed: [],
})

export type DispatchError = ValueOf<typeof DispatchError>

/** Why money could not move. */
export type TokenErrorName = ValueOf<typeof TokenError>

/** Why a number could not be had. */
export type ArithmeticErrorName = ValueOf<typeof ArithmeticError>

/**
 * How a call fails: thrown by the call, caught where the call was dispatched and nowhere else. What the call wrote is
 * dropped.
 */
export class DispatchFailure extends Error {
  override readonly name = 'DispatchFailure'

  /** @param post what the failed call reports of its costs, where that differs from what was declared */
  constructor (readonly error: DispatchError, readonly post: PostDispatch = {}) {
    super(JSON.stringify(error))
  }
}

type Plain = { [E in DispatchError as E['value'] extends undefined ? E['type'] : never]: E }

/** A failure that has no further parts, such as `BadOrigin`. */
export const refuse = (type: keyof Plain): DispatchFailure => new DispatchFailure({ type, value: undefined })

/** A failure because money could not move. */
export const tokenError = (value: TokenErrorName): DispatchFailure => new DispatchFailure({ type: 'Token', value })

/** A failure because a number could not be had. */
export const arithmeticError = (value: ArithmeticErrorName): DispatchFailure => new DispatchFailure({ type: 'Arithmetic', value })

/** A pallet's own error: the pallet's index and the error's index, three bytes of padding after it. */
export const moduleError = (pallet: number, error: number): DispatchFailure =>
  new DispatchFailure({ type: 'Module', value: { index: pallet, error: `0x${error.toString(16).padStart(2, '0')}000000` } })
