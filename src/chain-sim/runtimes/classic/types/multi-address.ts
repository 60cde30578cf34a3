import type { Hex } from '../../../../core/hex.ts'
import { unit } from '../../../codec/composites.ts'
import { accountId, bytes, fixedBytes } from '../../../codec/primitives.ts'
import type { Type, ValueOf } from '../../../codec/type.ts'
import { variant } from '../../../codec/variant.ts'
import { refuse } from '../../../pallet/dispatch-error.ts'

/** `Compact<()>`: no bytes at all. */
const compactUnit: Type<undefined> = { ...unit, describe: () => ({ tag: 'compact', of: unit }) }

/** How calls and transactions name an account. Of its five forms this chain resolves only `Id`. */
export const MultiAddress = variant('sp_runtime::multiaddress::MultiAddress', {
  Id: [accountId],
  Index: [compactUnit],
  Raw: [bytes],
  Address32: [fixedBytes(32)],
  Address20: [fixedBytes(20)],
}, {}, [{ name: 'AccountId', type: accountId }, { name: 'AccountIndex', type: unit }])

export type MultiAddress = ValueOf<typeof MultiAddress>

/** The account that an address names. @throws CannotLookup for every form but `Id` */
export function lookup (address: MultiAddress): Hex {
  if (address.type !== 'Id') throw refuse('CannotLookup')
  return address.value
}

/** The address of an account. */
export const addressOf = (who: Hex): MultiAddress => ({ type: 'Id', value: who })
