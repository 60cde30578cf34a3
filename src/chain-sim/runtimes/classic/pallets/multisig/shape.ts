import { boundedVec, struct } from '../../../../codec/composites.ts'
import { accountId, fixedBytes, u32, u64 } from '../../../../codec/primitives.ts'
import type { ValueOf } from '../../../../codec/type.ts'
import { constant, definePallet, event } from '../../../../pallet/pallet.ts'
import type { CallScope } from '../../../../pallet/scope.ts'
import { blake2, optionalMap, twox64 } from '../../../../pallet/storage.ts'
import { DispatchResult } from '../../types/dispatch-result.ts'

const MAX_SIGNATORIES = 100

/** The hash of the call that is to run. */
export const CallHash = fixedBytes(32)

/** The extrinsic that began an operation: it tells apart operations with the same call. */
export const Timepoint = struct('pallet_multisig::Timepoint', { height: u32, index: u32 }, [{ name: 'BlockNumber', type: u32 }])
export type Timepoint = ValueOf<typeof Timepoint>

/** An operation that waits for approvals. */
const Operation = struct('pallet_multisig::Multisig', {
  when: Timepoint,
  /** Reserved from the depositor until the operation ends, in rao. */
  deposit: u64,
  depositor: accountId,
  /** In the order of their bytes. */
  approvals: boundedVec(accountId, MAX_SIGNATORIES),
}, [{ name: 'BlockNumber', type: u32 }, { name: 'Balance', type: u64 }, { name: 'AccountId', type: accountId }, { name: 'MaxApprovals' }])

/** Multisig without its calls: several accounts act as one. */
export const multisig = definePallet({
  name: 'Multisig',
  index: 13,
  path: 'pallet_multisig::pallet',
  storage: {
    Multisigs: optionalMap([twox64(accountId), blake2(CallHash)], Operation, 'Operations under way, by multisig account and hash of the call.'),
  },
  events: {
    NewMultisig: event('An operation began.', { approving: accountId, multisig: accountId, call_hash: CallHash }),
    MultisigApproval: event('Another signatory approved.', { approving: accountId, timepoint: Timepoint, multisig: accountId, call_hash: CallHash }),
    MultisigExecuted: event('The last approval came in and the call ran.', {
      approving: accountId,
      timepoint: Timepoint,
      multisig: accountId,
      call_hash: CallHash,
      result: DispatchResult,
    }),
    MultisigCancelled: event('An operation was given up.', { cancelling: accountId, timepoint: Timepoint, multisig: accountId, call_hash: CallHash }),
  },
  errors: {
    MinimumThreshold: 'The threshold must be 2 or more.',
    AlreadyApproved: 'The signatory has approved already.',
    NoApprovalsNeeded: 'No approval is missing.',
    TooFewSignatories: 'There must be other signatories.',
    TooManySignatories: 'There are more signatories than there may be.',
    SignatoriesOutOfOrder: 'The signatories are not in the order of their bytes.',
    SenderInSignatories: 'The sender stands among the other signatories.',
    NotFound: 'There is no such operation.',
    NotOwner: 'Only who began the operation can give it up.',
    NoTimepoint: 'The operation is under way: its timepoint is missing.',
    WrongTimepoint: 'The operation under way began at another timepoint.',
    UnexpectedTimepoint: 'There is no operation yet, and so no timepoint.',
    MaxWeightTooLow: 'The call weighs more than the given maximum.',
    AlreadyStored: 'The call is stored already.',
  },
  constants: {
    DepositBase: constant(u64, 132_000_000n, 'Deposit for an operation, in rao.'),
    DepositFactor: constant(u64, 32_000_000n, 'Deposit for each approval that is needed, in rao.'),
    MaxSignatories: constant(u32, MAX_SIGNATORIES, 'How many accounts a multisig can have.'),
  },
})

/** What the pallet's calls see. */
export type CallRt = CallScope<typeof multisig>
