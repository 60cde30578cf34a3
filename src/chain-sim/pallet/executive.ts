import type { Hex } from '../../core/hex.ts'
import type { Weight, DispatchClass } from './weight.ts'
import type { Execution } from './execution.ts'
import type { DispatchError } from './dispatch-error.ts'

/** What is decided about a block before it is built. */
export interface BlockEnvironment {
  readonly number: number
  readonly parentHash: Hex
  /** Milliseconds since 1970: the Timestamp inherent says it. */
  readonly timestamp: number
}

/** Why a transaction may not stand in a block at all. Names as in Substrate. */
export type Invalidity =
  | {
    readonly type: 'Invalid'
    readonly reason:
      | 'Call' | 'Payment' | 'Future' | 'Stale' | 'BadProof' | 'AncientBirthBlock' | 'ExhaustsResources' | 'BadMandatory'
      | 'MandatoryValidation' | 'BadSigner'
  }
  | { readonly type: 'Unknown', readonly reason: 'CannotLookup' | 'NoUnsignedValidator' }

/** A transaction is refused: it is not included, and its sender is charged nothing. */
export class TransactionRefused extends Error {
  override readonly name = 'TransactionRefused'

  constructor (readonly why: Invalidity) {
    super(`${why.type} transaction: ${why.reason}`)
  }
}

/** What the pool must know of a valid transaction. */
export interface ValidTransaction {
  readonly priority: bigint
  /** Tags that other transactions must have provided before; account and nonce here. */
  readonly requires: readonly Hex[]
  readonly provides: readonly Hex[]
  /** For how many blocks this stays true. */
  readonly longevity: bigint
}

/** How an included extrinsic ended. */
export type ApplyResult = { readonly ok: true } | { readonly ok: false, readonly error: DispatchError }

/** What a transaction would cost. Amounts in rao. */
export interface FeeDetails {
  readonly weight: Weight
  readonly class: DispatchClass
  /** Absent for calls that pay no fee. */
  readonly inclusion: { readonly base: bigint, readonly length: bigint, readonly weight: bigint } | undefined
}

/** A runtime's entry points for making blocks: what Core, BlockBuilder and TaggedTransactionQueue are to a real node. */
export interface Executive {
  /** Begins a block: the pallets' own work. */
  readonly initialize: (rt: Execution, environment: BlockEnvironment) => void
  /** The extrinsics that every block begins with, such as the time. */
  readonly inherents: (environment: BlockEnvironment) => readonly Uint8Array[]
  /**
   * Checks and runs one extrinsic, and records its events.
   * @throws TransactionRefused | MalformedExtrinsic when it may not stand in the block; nothing is written then
   * @throws RuntimeTrap when the real runtime would trap on it; the caller drops what was written
   */
  readonly apply: (rt: Execution, extrinsic: Uint8Array) => ApplyResult
  /** Ends a block. The digest of its header is in System.Digest. */
  readonly finalize: (rt: Execution) => void
  /** Whether a transaction may enter the pool. @throws TransactionRefused | MalformedExtrinsic */
  readonly validate: (rt: Execution, extrinsic: Uint8Array) => ValidTransaction
  /** What a transaction of this length would cost, without its tip. */
  readonly feeDetails: (rt: Execution, extrinsic: Uint8Array) => FeeDetails
}
