import { batch, batchAll, forceBatch } from './calls/batch.ts'
import { asDerivative, dispatchAs, withWeight } from './calls/other-origins.ts'
import { utility } from './shape.ts'

/** Utility with its calls. */
export const Utility = utility.with({
  batch,
  as_derivative: asDerivative,
  batch_all: batchAll,
  dispatch_as: dispatchAs,
  force_batch: forceBatch,
  with_weight: withWeight,
})
