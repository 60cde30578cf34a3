import type { Hex } from '../../../../core/hex.ts'
import { unit } from '../../../codec/composites.ts'
import type { AnyType, Type } from '../../../codec/type.ts'
import type { RuntimeCall } from '../../../pallet/call.ts'
import type { Execution } from '../../../pallet/execution.ts'
import { TransactionRefused, type Invalidity, type ValidTransaction } from '../../../pallet/executive.ts'
import type { PostDispatch } from '../../../pallet/pallet.ts'
import type { SignedExtension } from '../../../pallet/runtime.ts'
import type { DispatchInfo } from '../../../pallet/weight.ts'

/** A transaction whose signature is right. */
export interface CheckedTransaction {
  readonly who: Hex
  readonly call: RuntimeCall
  readonly info: DispatchInfo
  /** Bytes of the whole extrinsic, its length prefix included. */
  readonly length: number
}

/** What is left to do when the call has run. */
export type After = (post: PostDispatch) => void

/** A signed extension with its checks. All of them throw TransactionRefused. */
export interface Extension<Extra, Additional = undefined> extends SignedExtension {
  readonly extra: Type<Extra>
  readonly additional: Type<Additional>
  /** What is signed without being sent. */
  readonly signed: (rt: Execution, extra: Extra) => Additional
  /** For the pool: whether the transaction could ever stand in a block, and what must be known of it. */
  readonly validate?: (rt: Execution, transaction: CheckedTransaction, extra: Extra) => Partial<ValidTransaction>
  /** In a block, before the call runs. */
  readonly prepare?: (rt: Execution, transaction: CheckedTransaction, extra: Extra) => After | undefined
}

/** Any extension, as one of the runtime’s list. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- extensions of all kinds stand in one list
export type AnyExtension = Extension<any, any>

/** The additional part of an extension that signs nothing of its own. */
export const NOTHING_SIGNED = { additional: unit, signed: () => undefined } as const

/** An extension that sends nothing: an empty struct. */
export const emptyExtra = (path: string, param: { readonly name: string, readonly type?: AnyType } = { name: 'T' }): Type<undefined> => ({
  ...unit,
  describe: () => ({ tag: 'composite', path, params: [param], fields: [] }),
})

type Reason = Extract<Invalidity, { type: 'Invalid' }>['reason']

/** The transaction may not stand in a block. */
export const invalid = (reason: Reason): TransactionRefused => new TransactionRefused({ type: 'Invalid', reason })
