import { compact, newtype } from '../../../codec/composites.ts'
import { u64 } from '../../../codec/primitives.ts'
import { DispatchFailure } from '../../../pallet/dispatch-error.ts'
import type { Execution } from '../../../pallet/execution.ts'
import { burn } from '../pallets/balances/account.ts'
import { depositIntoExisting, withdrawKeepAlive } from '../pallets/balances/currency.ts'
import { balances } from '../pallets/balances/shape.ts'
import { actualPays, actualWeight, feeOf } from '../pallets/transaction-payment/fee.ts'
import { transactionPayment } from '../pallets/transaction-payment/shape.ts'
import type { World } from '../types/world.ts'
import { invalid, NOTHING_SIGNED, type CheckedTransaction, type Extension } from './extension.ts'

/** Takes the fee and the tip. @returns how much that was @throws Payment */
function withdrawFee (rt: World, { who, info, length }: CheckedTransaction, tip: bigint): bigint {
  const fee = feeOf(rt, length, info, tip)
  try {
    withdrawKeepAlive(rt, who, fee)
  } catch (error) {
    if (error instanceof DispatchFailure) throw invalid('Payment')
    throw error
  }
  return fee
}

/** Gives back what was too much, and burns the rest: fees go to nobody. */
function settle (rt: World, who: CheckedTransaction['who'], paid: bigint, due: bigint): void {
  let refund = paid > due ? paid - due : 0n
  try {
    depositIntoExisting(rt, who, refund)
  } catch (error) {
    if (!(error instanceof DispatchFailure)) throw error
    refund = 0n
  }
  burn(rt, paid - refund)
}

/** The signer pays for the transaction: before the call runs, and what it turned out to cost less is given back. */
export const ChargeTransactionPayment: Extension<bigint> = {
  identifier: 'ChargeTransactionPayment',
  extra: newtype('pallet_transaction_payment::ChargeTransactionPayment', compact(u64), [{ name: 'T' }]),
  ...NOTHING_SIGNED,
  // Its part of the priority is lost in that of CommitmentsSignedExtension, which is the highest there is.
  validate: (rt, transaction, tip) => {
    withdrawFee(rt.scope(balances), transaction, tip)
    return {}
  },
  prepare: (rt: Execution, transaction, tip) => {
    const { who, info, length } = transaction
    const scope = rt.scope(transactionPayment)
    const paid = withdrawFee(scope, transaction, tip)
    return post => {
      const actual = { ...info, weight: actualWeight(info.weight, post.weight), pays_fee: actualPays(info.pays_fee, post.pays) }
      const due = feeOf(scope, length, actual, tip)
      if (paid > 0n) settle(scope, who, paid, due)
      scope.emit('TransactionFeePaid', { who, actual_fee: due, tip })
    }
  },
}
