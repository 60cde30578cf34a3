import { newtype } from '../../../../codec/composites.ts'
import { accountId, u128, u64, u8 } from '../../../../codec/primitives.ts'
import { plainEnum } from '../../../../codec/variant.ts'
import { constant, definePallet, event } from '../../../../pallet/pallet.ts'
import { value } from '../../../../pallet/storage.ts'

const FixedU128 = newtype('sp_arithmetic::fixed_point::FixedU128', u128)

/** TransactionPayment: what a transaction costs its signer (FRAME transaction-payment). */
export const transactionPayment = definePallet({
  name: 'TransactionPayment',
  index: 6,
  path: 'pallet_transaction_payment::pallet',
  storage: {
    NextFeeMultiplier: value(FixedU128, 10n ** 18n, 'By what the fee for weight is multiplied, with 18 decimals.'),
    StorageVersion: value(plainEnum('pallet_transaction_payment::Releases', ['V1Ancient', 'V2']), 'V1Ancient', 'The layout of this storage.'),
  },
  events: { TransactionFeePaid: event('A transaction paid its fee, of which the tip is a part.', { who: accountId, actual_fee: u64, tip: u64 }) },
  constants: { OperationalFeeMultiplier: constant(u8, 1, 'By what operational calls come first.') },
})
