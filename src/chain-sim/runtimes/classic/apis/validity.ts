import { struct, vec } from '../../../codec/composites.ts'
import { bool, bytes, u64, u8 } from '../../../codec/primitives.ts'
import type { ValueOf } from '../../../codec/type.ts'
import { variant } from '../../../codec/variant.ts'
import { MalformedExtrinsic } from '../../../block/extrinsic.ts'
import { TransactionRefused, type Invalidity } from '../../../pallet/executive.ts'

/** Why a transaction may not stand in a block, as APIs answer it. */
export const TransactionValidityError = variant('sp_runtime::transaction_validity::TransactionValidityError', {
  Invalid: [variant('sp_runtime::transaction_validity::InvalidTransaction', {
    Call: [],
    Payment: [],
    Future: [],
    Stale: [],
    BadProof: [],
    AncientBirthBlock: [],
    ExhaustsResources: [],
    Custom: [u8],
    BadMandatory: [],
    MandatoryValidation: [],
    BadSigner: [],
  })],
  Unknown: [variant('sp_runtime::transaction_validity::UnknownTransaction', { CannotLookup: [], NoUnsignedValidator: [], Custom: [u8] })],
})
export type TransactionValidityError = ValueOf<typeof TransactionValidityError>

const Tags = vec(bytes)

/** What the pool is told of a valid transaction. */
export const ValidTransaction = struct('sp_runtime::transaction_validity::ValidTransaction', { priority: u64, requires: Tags, provides: Tags, longevity: u64, propagate: bool })

const answerTo = (why: Invalidity): TransactionValidityError => why.type === 'Invalid'
  ? { type: 'Invalid', value: { type: why.reason, value: undefined } }
  : { type: 'Unknown', value: { type: why.reason, value: undefined } }

/** Runs `work`, with a refusal as an answer. What is no extrinsic at all counts as an unknown call. */
export function answering<T> (work: () => T): { readonly value: T } | { readonly refused: TransactionValidityError } {
  try {
    return { value: work() }
  } catch (error) {
    if (error instanceof TransactionRefused) return { refused: answerTo(error.why) }
    if (error instanceof MalformedExtrinsic) return { refused: answerTo({ type: 'Invalid', reason: 'Call' }) }
    throw error
  }
}
