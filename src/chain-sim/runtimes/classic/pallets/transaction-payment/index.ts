import { transactionPayment } from './shape.ts'

/** TransactionPayment: keeps the factor of fees for weight. What is charged is computed in `fee.ts`. */
export const TransactionPayment = transactionPayment.with({}, {
  // The runtime is built without a rule for the multiplier: the first block sets it to nothing, and there it stays.
  onFinalize: ({ store: { NextFeeMultiplier } }) => { NextFeeMultiplier.put(0n) },
})
