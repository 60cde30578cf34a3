import type { Rao } from '../../amount.ts'
import type { ReadAt } from '../chain.ts'
import { present, storage } from '../storage.ts'
import { delegateTakes, ownersOf, totalStakes } from './stake.ts'

/** A member of the root network. */
export interface RootMember {
  readonly uid: number
  readonly hotkey: string
  readonly coldkey: string | undefined
  readonly stake: Rao
  /** Its share of what its nominators earn, of 65535; absent where it is no delegate. */
  readonly take: number | undefined
  readonly senator: boolean
}

/** The weights that one root member gave the subnets, as the chain keeps them: of 65535, the largest being 65535. */
export interface RootWeights {
  readonly uid: number
  readonly hotkey: string
  readonly weights: readonly { readonly netuid: number, readonly weight: number }[]
}

async function rootHotkeys (at: ReadAt): Promise<readonly { readonly uid: number, readonly hotkey: string }[]> {
  const keys = await storage(at, 'subtensorModule', 'keys').entries(0)
  return keys.map(([[, uid], hotkey]) => ({ uid: Number(String(uid)), hotkey: String(hotkey) })).sort((a, b) => a.uid - b.uid)
}

/** Who sits on the root network, by uid. */
export async function rootMembers (at: ReadAt): Promise<readonly RootMember[]> {
  const seats = await rootHotkeys(at)
  const hotkeys = seats.map(({ hotkey }) => hotkey)
  const [stakes, owners, takes, senate] = await Promise.all([totalStakes(at, hotkeys), ownersOf(at, hotkeys), delegateTakes(at), senators(at)])
  return seats.map(({ uid, hotkey }, i) => ({
    uid,
    hotkey,
    coldkey: owners[i],
    stake: present(stakes[i]),
    take: takes.get(hotkey),
    senator: senate.has(hotkey),
  }))
}

/** The weights of everyone on root who gave some. */
export async function rootWeights (at: ReadAt): Promise<readonly RootWeights[]> {
  const [seats, rows] = await Promise.all([rootHotkeys(at), storage(at, 'subtensorModule', 'weights').entries(0)])
  const byUid = new Map(rows.map(([[, uid], row]) => [Number(String(uid)), row.toJSON() as unknown as readonly (readonly [number, number])[]]))
  return seats
    .map(({ uid, hotkey }) => ({ uid, hotkey, weights: (byUid.get(uid) ?? []).map(([netuid, weight]) => ({ netuid, weight })) }))
    .filter(({ weights }) => weights.length > 0)
}

async function senators (at: ReadAt): Promise<ReadonlySet<string>> {
  if (at.query['senateMembers'] === undefined) return new Set()
  return new Set((await storage(at, 'senateMembers', 'members').one()).toJSON() as readonly string[])
}
