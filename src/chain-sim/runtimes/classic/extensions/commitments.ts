import { runtimeType } from '../types/runtime-type.ts'
import { FOREVER } from './check-mortality.ts'
import { emptyExtra, NOTHING_SIGNED, type Extension } from './extension.ts'

/** Gives every transaction the highest priority, so that the others' parts of it do not matter. */
export const CommitmentsSignedExtension: Extension<undefined> = {
  identifier: 'CommitmentsSignedExtension',
  extra: emptyExtra('pallet_commitments::CommitmentsSignedExtension', { name: 'T', type: runtimeType }),
  ...NOTHING_SIGNED,
  validate: () => ({ priority: FOREVER }),
}
