import { emptyExtra, invalid, NOTHING_SIGNED, type CheckedTransaction, type Extension } from './extension.ts'

const check = ({ who }: CheckedTransaction) => {
  if (/^0x0+$/.test(who)) throw invalid('BadSigner')
}

/** Nobody signs for the account of zeros. */
export const CheckNonZeroSender: Extension<undefined> = {
  identifier: 'CheckNonZeroSender',
  extra: emptyExtra('frame_system::extensions::check_non_zero_sender::CheckNonZeroSender'),
  ...NOTHING_SIGNED,
  validate: (_rt, transaction) => {
    check(transaction)
    return {}
  },
  prepare: (_rt, transaction) => {
    check(transaction)
    return undefined
  },
}
