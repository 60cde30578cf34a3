import { unit } from '../../../codec/composites.ts'
import type { ValueOf } from '../../../codec/type.ts'
import { variant } from '../../../codec/variant.ts'
import { DispatchError } from '../../../pallet/dispatch-error.ts'
import type { DispatchOutcome } from '../../../pallet/scope.ts'

/** How a call ended that ran inside another one, as events tell it. */
export const DispatchResult = variant('Result', { Ok: [unit], Err: [DispatchError] }, {}, [{ name: 'T', type: unit }, { name: 'E', type: DispatchError }])
export type DispatchResult = ValueOf<typeof DispatchResult>

/** The outcome of a nested call as its event tells it. */
export const resultOf = (outcome: DispatchOutcome): DispatchResult =>
  outcome.ok ? { type: 'Ok', value: undefined } : { type: 'Err', value: outcome.error }
