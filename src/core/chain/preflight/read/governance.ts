import type { ReadAt } from '../../chain.ts'
import { proposals, senate, type Proposal } from '../../queries/governance.ts'
import { ownersOf } from '../../queries/stake.ts'
import { storage } from '../../storage.ts'
import type { Check } from '../check.ts'
import { canClose, canPropose, canVote } from '../governance.ts'
import { hasClassicRules, nextBlock } from './rules.ts'

interface Vote {
  readonly coldkey: string
  readonly senator: string
  readonly proposal: Proposal
  readonly approve: boolean
}

/** The rules for `vote`. */
export async function voteChecks (at: ReadAt, { coldkey, senator, proposal, approve }: Vote): Promise<readonly Check[]> {
  if (!hasClassicRules(at)) return []
  const [[owner], seats] = await Promise.all([ownersOf(at, [senator]), senate(at)])
  return canVote({ ...proposal, coldkey, senator, owner, senate: seats, approve })
}

/** The rules for `propose`. @param hash of the call */
export async function proposeChecks (
  at: ReadAt,
  { proposer, hash }: { readonly proposer: string, readonly hash: string },
): Promise<readonly Check[]> {
  if (!hasClassicRules(at)) return []
  const [members, open] = await Promise.all([storage(at, 'triumvirate', 'members').one(), proposals(at)])
  return canPropose({ proposer, triumvirate: members.toJSON() as readonly string[], open: open.map(each => each.hash), hash })
}

/** The rules for `close`. */
export async function closeChecks (at: ReadAt, proposal: Proposal): Promise<readonly Check[]> {
  return hasClassicRules(at) ? [canClose({ ...proposal, next: nextBlock(at), seats: (await senate(at)).length })] : []
}
