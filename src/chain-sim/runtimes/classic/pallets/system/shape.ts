import { compact, struct, tuple, vec } from '../../../../codec/composites.ts'
import { accountId, bool, bytes, h256, str, u16, u32 } from '../../../../codec/primitives.ts'
import { Digest } from '../../../../block/header.ts'
import { DispatchError } from '../../../../pallet/dispatch-error.ts'
import { constant, definePallet, event } from '../../../../pallet/pallet.ts'
import { blake2, map, optionalValue, twox64, value } from '../../../../pallet/storage.ts'
import { RuntimeVersion } from '../../../../pallet/version.ts'
import { DispatchInfo, NO_WEIGHT, Weight } from '../../../../pallet/weight.ts'
import { AccountInfo, NO_ACCOUNT } from '../../types/account-data.ts'
import { EventRecord, Phase } from '../../types/event-record.ts'
import { BLOCK_LENGTH, BLOCK_WEIGHTS, BlockLength, BlockWeights, DB_WEIGHT, perClass, RuntimeDbWeight } from '../../types/limits.ts'
import { VERSION } from '../../version.ts'

const ZERO_HASH = `0x${'00'.repeat(32)}` as const

/** System: accounts, the block that is being built, and its events (FRAME system). */
export const system = definePallet({
  name: 'System',
  index: 0,
  path: 'frame_system::pallet',
  storage: {
    Account: map([blake2(accountId)], AccountInfo, NO_ACCOUNT, 'Each account: nonce, references and balances.'),
    ExtrinsicCount: optionalValue(u32, 'Extrinsics in this block so far, once the inherents are through.'),
    InherentsApplied: value(bool, false, 'Whether the inherents of this block are through.'),
    BlockWeight: value(perClass(Weight), { normal: NO_WEIGHT, operational: NO_WEIGHT, mandatory: NO_WEIGHT }, 'What this block has cost so far, by class.'),
    AllExtrinsicsLen: optionalValue(u32, 'Bytes of all extrinsics of this block so far.'),
    BlockHash: map([twox64(u32)], h256, ZERO_HASH, 'Hashes of the latest blocks, by number.'),
    ExtrinsicData: map([twox64(u32)], bytes, new Uint8Array(), 'Extrinsics of this block while it is built.'),
    Number: value(u32, 0, 'The number of this block.'),
    ParentHash: value(h256, ZERO_HASH, 'The hash of the block before.'),
    Digest: value(Digest, { logs: [] }, 'What consensus has to say in the header.'),
    Events: value(vec(EventRecord), [], 'What happened in this block.'),
    EventCount: value(u32, 0, 'How many events this block has.'),
    EventTopics: map([blake2(h256)], vec(tuple(u32, u32)), [], 'Block and index of the events of a topic.'),
    LastRuntimeUpgrade: optionalValue(struct('frame_system::LastRuntimeUpgradeInfo', { spec_version: compact(u32), spec_name: str }), 'The runtime that ran last.'),
    UpgradedToU32RefCount: value(bool, false, 'Whether references are counted in 32 bits.'),
    UpgradedToTripleRefCount: value(bool, false, 'Whether accounts have three kinds of references.'),
    ExecutionPhase: optionalValue(Phase, 'Where in the block execution is.'),
    AuthorizedUpgrade: optionalValue(struct('frame_system::CodeUpgradeAuthorization', { code_hash: h256, check_version: bool }, [{ name: 'T' }]), 'The code that may be set next.'),
  },
  events: {
    ExtrinsicSuccess: event('An extrinsic succeeded.', { dispatch_info: DispatchInfo }),
    ExtrinsicFailed: event('An extrinsic failed; its fee stays paid.', { dispatch_error: DispatchError, dispatch_info: DispatchInfo }),
    CodeUpdated: event('The runtime code was replaced.'),
    NewAccount: event('An account came into being.', { account: accountId }),
    KilledAccount: event('An account ceased to be.', { account: accountId }),
    Remarked: event('A remark was made on chain.', { sender: accountId, hash: h256 }),
    UpgradeAuthorized: event('Code was authorised to be set.', { code_hash: h256, check_version: bool }),
  },
  errors: {
    InvalidSpecName: 'The new code is that of another runtime.',
    SpecVersionNeedsToIncrease: 'The version of the new code is not higher than that of the current one.',
    FailedToExtractRuntimeVersion: 'The new code does not tell its version.',
    NonDefaultComposite: 'The account still has something.',
    NonZeroRefCount: 'Something still refers to the account.',
    CallFiltered: 'The origin may not make this call.',
    MultiBlockMigrationsOngoing: 'A migration over several blocks is under way.',
    NothingAuthorized: 'No upgrade is authorised.',
    Unauthorized: 'Another code is authorised than the one given.',
  },
  constants: {
    BlockWeights: constant(BlockWeights, BLOCK_WEIGHTS, 'How much work fits into a block.'),
    BlockLength: constant(BlockLength, BLOCK_LENGTH, 'How many bytes of extrinsics fit into a block.'),
    BlockHashCount: constant(u32, 2400, 'For how many blocks hashes are kept.'),
    DbWeight: constant(RuntimeDbWeight, DB_WEIGHT, 'What reading and writing storage costs.'),
    Version: constant(RuntimeVersion, VERSION, 'Which runtime this is.'),
    SS58Prefix: constant(u16, 42, 'The prefix of addresses.'),
  },
})
