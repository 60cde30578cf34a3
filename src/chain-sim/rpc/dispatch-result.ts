/** How an extrinsic would end, in the bytes of `ApplyExtrinsicResult`. */
import { unit } from '../codec/composites.ts'
import { u8 } from '../codec/primitives.ts'
import { encode, type Type } from '../codec/type.ts'
import { plainEnum, variant } from '../codec/variant.ts'
import { DispatchError } from '../pallet/dispatch-error.ts'
import { TransactionRefused, type ApplyResult, type Invalidity } from '../pallet/executive.ts'

const InvalidTransaction = variant('sp_runtime::transaction_validity::InvalidTransaction', {
  Call: [], Payment: [], Future: [], Stale: [], BadProof: [], AncientBirthBlock: [], ExhaustsResources: [], Custom: [u8], BadMandatory: [], MandatoryValidation: [], BadSigner: [],
})

const UnknownTransaction = plainEnum('sp_runtime::transaction_validity::UnknownTransaction', ['CannotLookup', 'NoUnsignedValidator'])

const Validity = variant('sp_runtime::transaction_validity::TransactionValidityError', { Invalid: [InvalidTransaction], Unknown: [UnknownTransaction] })

const DispatchResult = variant('Result', { Ok: [unit], Err: [DispatchError] })

const ApplyExtrinsicResult = variant('Result', { Ok: [DispatchResult], Err: [Validity] })

/**
 * Runs `apply` and tells in bytes how it ended, a refusal included.
 * @throws what else `apply` throws
 */
export function resultBytes (apply: () => ApplyResult): Uint8Array {
  try {
    const result = apply()
    const value = result.ok ? { type: 'Ok', value: undefined } as const : { type: 'Err', value: result.error } as const
    return encode(ApplyExtrinsicResult, { type: 'Ok', value })
  } catch (error) {
    if (error instanceof TransactionRefused) return encode(ApplyExtrinsicResult as Type<unknown>, { type: 'Err', value: { type: error.why.type, value: reasonValue(error.why) } })
    throw error
  }
}

const reasonValue = ({ type, reason }: Invalidity) => type === 'Unknown' ? reason : { type: reason, value: undefined }
