import { neuronToPrune } from '../../yuma/prune.ts'
import type { ReadAt } from '../chain.ts'
import { asNumber, present, storage } from '../storage.ts'
import { subnet } from './subnets.ts'

/** A neuron in the order in which newcomers take their places. */
export interface Prunable {
  readonly uid: number
  readonly hotkey: string
  /** Of 65535; 65535 where no epoch has scored it. */
  readonly score: number
  /** It is still immune, and goes only when everyone is. */
  readonly immune: boolean
  /** The first block in which it is not immune. */
  readonly immuneUntil: number
}

/** Who would have to leave a subnet for newcomers, as things stand. */
export interface PruneRank {
  readonly netuid: number
  /** Places that nobody has yet: nobody goes before they are taken. */
  readonly free: number
  readonly immunityPeriod: number
  /** Who goes first, second and so on, if registrations came one after the other now. */
  readonly order: readonly Prunable[]
}

/** @throws NO_SUCH_SUBNET; NOT_ON_THIS_CHAIN */
export async function pruneRank (at: ReadAt, netuid: number, limit: number): Promise<PruneRank> {
  const { neurons: n, maxNeurons } = await subnet(at, netuid)
  const uids = Array.from({ length: n }, (_, uid) => [netuid, uid] as const)
  const [keys, registered, stored, period] = await Promise.all([
    storage(at, 'subtensorModule', 'keys').many(uids),
    storage(at, 'subtensorModule', 'blockAtRegistration').many(uids),
    storage(at, 'subtensorModule', 'pruningScores').one(netuid),
    storage(at, 'subtensorModule', 'immunityPeriod').one(netuid),
  ])
  const immunityPeriod = asNumber(period)
  const scores = stored.toJSON() as readonly number[]
  const registeredAt = registered.map(asNumber)
  const next = { block: at.number + 1, blockAtRegistration: [...registeredAt], pruningScores: [...scores] }
  const order = Array.from({ length: Math.min(limit, n) }, () => {
    const uid = neuronToPrune({ n, immunityPeriod, ...next })
    // The newcomer who has the place now is immune, and scored by no epoch.
    next.blockAtRegistration[uid] = next.block
    next.pruningScores[uid] = 65_535
    const immuneUntil = (registeredAt[uid] ?? 0) + immunityPeriod
    return { uid, hotkey: String(present(keys[uid])), score: scores[uid] ?? 65_535, immune: immuneUntil > next.block, immuneUntil }
  })
  // When everyone has gone the newcomers would: that is no news.
  const first = order.findIndex(({ uid }, i) => order.findIndex(other => other.uid === uid) < i)
  return { netuid, free: Math.max(0, maxNeurons - n), immunityPeriod, order: first < 0 ? order : order.slice(0, first) }
}
