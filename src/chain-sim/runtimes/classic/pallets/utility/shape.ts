import { u32 } from '../../../../codec/primitives.ts'
import { DispatchError } from '../../../../pallet/dispatch-error.ts'
import { constant, definePallet, event } from '../../../../pallet/pallet.ts'
import { DispatchResult } from '../../types/dispatch-result.ts'

/** Utility: several calls in one, and calls in the name of others (FRAME utility). It stores nothing. */
export const utility = definePallet({
  name: 'Utility',
  index: 11,
  path: 'pallet_utility::pallet',
  events: {
    BatchInterrupted: event('A call of a batch failed; those after it were not made.', { index: u32, error: DispatchError }),
    BatchCompleted: event('All calls of a batch succeeded.'),
    BatchCompletedWithErrors: event('All calls of a batch were made; some failed.'),
    ItemCompleted: event('One call of a batch succeeded.'),
    ItemFailed: event('One call of a batch failed.', { error: DispatchError }),
    DispatchedAs: event('A call was made with another origin.', { result: DispatchResult }),
  },
  errors: { TooManyCalls: 'The batch has too many calls.' },
  constants: { batched_calls_limit: constant(u32, 10_922, 'The most calls that a batch can have.') },
})
