import { u16 } from '../../../../codec/primitives.ts'
import { weight } from '../../../../pallet/weight.ts'
import { reserve, unreserve } from '../balances/reserves.ts'
import { subtensor } from '../subtensor/shape.ts'
import { CommitmentInfo, commitments } from './shape.ts'

const set_commitment = commitments.call(0, {
  args: { netuid: u16, info: CommitmentInfo },
  docs: 'Publishes data of a hotkey on a subnet on which it is registered.',
  weight: weight(278_000_000n, 6344n),
  class: 'Operational',
  pays: 'No',
  run: (rt, { netuid, info }) => {
    const who = rt.signer()
    if (!rt.of(subtensor).store.Uids.has(netuid, who)) rt.fail('AccountNotAllowedCommit')
    const { MaxFields, InitialDeposit, FieldDeposit, RateLimit } = rt.constants
    if (info.fields.length > MaxFields) rt.fail('TooManyFieldsInCommitmentInfo')
    const { CommitmentOf, LastCommitment } = rt.store
    const block = rt.block.number
    const last = LastCommitment.get(netuid, who)
    if (last !== undefined && block < last + RateLimit) rt.fail('CommitmentSetRateLimitExceeded')
    const before = CommitmentOf.get(netuid, who)?.deposit ?? 0n
    const deposit = InitialDeposit + FieldDeposit * BigInt(info.fields.length)
    if (deposit > before) reserve(rt, who, deposit - before)
    if (deposit < before) unreserve(rt, who, before - deposit)
    CommitmentOf.put(netuid, who, { deposit, block, info })
    LastCommitment.put(netuid, who, block)
    rt.emit('Commitment', { netuid, who })
  },
})

/** Commitments, pallet 18: the chain's own. */
export const Commitments = commitments.with({ set_commitment })
