import { definePallet } from '../../../../pallet/pallet.ts'
import type { CallScope } from '../../../../pallet/scope.ts'

/** AdminUtils without its calls. What its calls change and announce belongs to SubtensorModule. */
export const adminUtils = definePallet({
  name: 'AdminUtils',
  index: 19,
  path: 'pallet_admin_utils::pallet',
  errors: {
    SubnetDoesNotExist: 'There is no subnet with this netuid.',
    MaxValidatorsLargerThanMaxUIds: 'A subnet cannot have more validators than neurons.',
    MaxAllowedUIdsLessThanCurrentUIds: 'The subnet has at least as many neurons already.',
  },
  emptyEvents: true,
})

/** What the pallet's calls see. */
export type CallRt = CallScope<typeof adminUtils>
