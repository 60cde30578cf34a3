import { boundedVec, option, struct, tuple } from '../../../../codec/composites.ts'
import { accountId, fixedBytes, u32, u64 } from '../../../../codec/primitives.ts'
import { constant, definePallet, event } from '../../../../pallet/pallet.ts'
import { optionalMap, twox64 } from '../../../../pallet/storage.ts'
import { dataType } from '../../types/identity-data.ts'

const MAX_ADDITIONAL_FIELDS = 1

/** A field of an identity: up to 64 bytes. */
const Data = dataType('pallet_registry::types::Data', 64)

/** What an account says of itself. */
export const IdentityInfo = struct('pallet_registry::types::IdentityInfo', {
  additional: boundedVec(tuple(Data, Data), MAX_ADDITIONAL_FIELDS),
  display: Data,
  legal: Data,
  web: Data,
  riot: Data,
  email: Data,
  pgp_fingerprint: option(fixedBytes(20)),
  image: Data,
  twitter: Data,
}, [{ name: 'FieldLimit' }])

const Registration = struct('pallet_registry::types::Registration', { deposit: u64, info: IdentityInfo }, [{ name: 'Balance', type: u64 }, { name: 'MaxAdditionalFields' }])

/** Registry without its calls: identities of hotkeys on the root network and of subnet owners. */
export const registry = definePallet({
  name: 'Registry',
  index: 17,
  path: 'pallet_registry::pallet',
  storage: {
    IdentityOf: optionalMap([twox64(accountId)], Registration, 'What an account says of itself, and the deposit in rao.'),
  },
  events: {
    IdentitySet: event('An account has an identity, new or changed.', { who: accountId }),
    IdentityDissolved: event('An account has no identity any more.', { who: accountId }),
  },
  errors: {
    CannotRegister: 'The signer may not set an identity for this account.',
    TooManyFieldsInIdentityInfo: 'The identity has more additional fields than it may.',
    NotRegistered: 'The account has no identity.',
  },
  constants: {
    MaxAdditionalFields: constant(u32, MAX_ADDITIONAL_FIELDS, 'How many additional fields an identity can have.'),
    InitialDeposit: constant(u64, 100_000_000n, 'What is held for an identity, in rao.'),
    FieldDeposit: constant(u64, 100_000_000n, 'What is held for each additional field, in rao.'),
  },
})
