import { boundedVec, struct } from '../../../../codec/composites.ts'
import { accountId, u16, u32, u64 } from '../../../../codec/primitives.ts'
import { constant, definePallet, event } from '../../../../pallet/pallet.ts'
import { identity, optionalMap, twox64 } from '../../../../pallet/storage.ts'
import { dataType } from '../../types/identity-data.ts'

const MAX_FIELDS = 1

/** A commitment: up to 128 bytes. */
const Data = dataType('pallet_commitments::types::Data', 128)

/** What a hotkey commits to. */
export const CommitmentInfo = struct('pallet_commitments::types::CommitmentInfo', { fields: boundedVec(Data, MAX_FIELDS) }, [{ name: 'FieldLimit' }])

const Registration = struct('pallet_commitments::types::Registration', { deposit: u64, block: u32, info: CommitmentInfo },
  [{ name: 'Balance', type: u64 }, { name: 'MaxFields' }, { name: 'BlockNumber', type: u32 }])

const byNeuron = [identity(u16), twox64(accountId)] as const

/** Commitments without its call: data that hotkeys publish on a subnet. */
export const commitments = definePallet({
  name: 'Commitments',
  index: 18,
  path: 'pallet_commitments::pallet',
  storage: {
    CommitmentOf: optionalMap(byNeuron, Registration, 'What a hotkey committed to on a subnet.'),
    LastCommitment: optionalMap(byNeuron, u32, 'The block in which a hotkey last committed on a subnet.'),
  },
  events: {
    Commitment: event('A hotkey committed to something.', { netuid: u16, who: accountId }),
  },
  errors: {
    TooManyFieldsInCommitmentInfo: 'The commitment has more fields than it may.',
    AccountNotAllowedCommit: 'The account is not registered on the subnet.',
    CommitmentSetRateLimitExceeded: 'The account committed a short time ago.',
  },
  constants: {
    MaxFields: constant(u32, MAX_FIELDS, 'How many fields a commitment can have.'),
    InitialDeposit: constant(u64, 0n, 'Deposit for a commitment, in rao.'),
    FieldDeposit: constant(u64, 0n, 'Deposit for each field, in rao.'),
    RateLimit: constant(u32, 100, 'Blocks between two commitments.'),
  },
})
