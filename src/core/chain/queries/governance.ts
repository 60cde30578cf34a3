import type { Codec } from '@polkadot/types/types'
import type { ReadAt } from '../chain.ts'
import { notFoundProposal } from '../errors.ts'
import { requireItems } from '../require.ts'
import { present, storage } from '../storage.ts'
import { callInWords } from '../words.ts'

/** A motion that the senate votes on. */
export interface Proposal {
  readonly hash: string
  /** Its number among all that ever were; votes and closing name it. */
  readonly index: number
  /** Ayes that it needs. */
  readonly threshold: number
  /** Hotkeys of senators. */
  readonly ayes: readonly string[]
  readonly nays: readonly string[]
  /** The block from which on it can be closed even though votes are missing. */
  readonly end: number
  /** What it would do: `adminUtils.sudoSetTempo(netuid: 1, tempo: 360)`; undefined where the chain has dropped the call. */
  readonly call: string | undefined
  /** The length of the call in bytes, which closing must name. */
  readonly length: number
  /** The call as hex, `0x…`. */
  readonly callData: string | undefined
}

interface Votes { readonly index: number, readonly threshold: number, readonly ayes: readonly string[], readonly nays: readonly string[], readonly end: number }

const requireSenate = (at: ReadAt) => { requireItems(at, 'senate', 'senateMembers.members', 'triumvirate.proposals') }

/** The hotkeys in the senate. @throws NOT_ON_THIS_CHAIN */
export async function senate (at: ReadAt): Promise<readonly string[]> {
  requireSenate(at)
  return (await storage(at, 'senateMembers', 'members').one()).toJSON() as readonly string[]
}

/** The open proposals in the order in which they were made. @throws NOT_ON_THIS_CHAIN */
export async function proposals (at: ReadAt): Promise<readonly Proposal[]> {
  requireSenate(at)
  const hashes = (await storage(at, 'triumvirate', 'proposals').one()).toJSON() as readonly string[]
  const [votes, calls] = await Promise.all([storage(at, 'triumvirate', 'voting').many(hashes), storage(at, 'triumvirate', 'proposalOf').many(hashes)])
  return hashes.flatMap((hash, i) => {
    const vote = present(votes[i]).toJSON() as unknown as Votes | null
    return vote === null ? [] : [{ hash, ...vote, ...called(present(calls[i])) }]
  })
}

/** @throws NO_SUCH_PROPOSAL; NOT_ON_THIS_CHAIN */
export async function proposal (at: ReadAt, hash: string): Promise<Proposal> {
  const found = (await proposals(at)).find(each => each.hash === hash.toLowerCase())
  if (found === undefined) throw notFoundProposal({ hash, network: at.network })
  return found
}

function called (stored: Codec): Pick<Proposal, 'call' | 'length' | 'callData'> {
  if (stored.isEmpty) return { call: undefined, length: 0, callData: undefined }
  const call = (stored as unknown as { unwrap (): Parameters<typeof callInWords>[0] }).unwrap()
  return { call: callInWords(call), length: call.encodedLength, callData: call.toHex() }
}
