import { toHex, type Hex } from '../../hex.ts'
import type { ReadAt } from '../chain.ts'
import { asNumber, storage } from '../storage.ts'
import { noSuchSubnet } from '../errors.ts'

/** The weights that one neuron gave others, as the chain keeps them: of 65535, the largest being 65535. */
export interface WeightRow {
  readonly uid: number
  readonly hotkey: string
  readonly weights: readonly { readonly uid: number, readonly weight: number }[]
}

/** The weights of everyone on a subnet who gave some. @throws NO_SUCH_SUBNET */
export async function weightRows (at: ReadAt, netuid: number): Promise<readonly WeightRow[]> {
  const read = (item: string) => storage(at, 'subtensorModule', item)
  const [exists, rows, keys] = await Promise.all([read('networksAdded').one(netuid), read('weights').entries(netuid), read('keys').entries(netuid)])
  if (exists.toJSON() !== true) throw noSuchSubnet({ netuid, network: at.network })
  const hotkeys = new Map(keys.map(([[, uid], hotkey]) => [Number(String(uid)), String(hotkey)]))
  return rows
    .map(([[, uid], row]) => ({
      uid: Number(String(uid)),
      hotkey: hotkeys.get(Number(String(uid))) ?? '',
      weights: (row.toJSON() as unknown as readonly (readonly [number, number])[]).map(([to, weight]) => ({ uid: to, weight })),
    }))
    .filter(({ weights }) => weights.length > 0)
    .sort((a, b) => a.uid - b.uid)
}

/** How a subnet has weights committed and revealed, and what a hotkey has committed. Times in blocks. */
export interface CommitState {
  readonly enabled: boolean
  readonly interval: number
  readonly commit: { readonly hash: Hex, readonly block: number } | undefined
}

/** @throws NOT_ON_THIS_CHAIN */
export async function commitState (at: ReadAt, netuid: number, hotkey: string): Promise<CommitState> {
  const read = (item: string, ...keys: readonly unknown[]) => storage(at, 'subtensorModule', item).one(...keys)
  const [enabled, interval, commit] = await Promise.all([read('commitRevealWeightsEnabled', netuid), read('weightCommitRevealInterval', netuid), read('weightCommits', netuid, hotkey)])
  const [hash, block] = (commit.toJSON() ?? []) as unknown as readonly [string?, (number | string)?]
  return {
    enabled: enabled.toJSON() === true,
    interval: asNumber(interval),
    commit: hash === undefined || block === undefined ? undefined : { hash: toHex(Buffer.from(hash.slice(2), 'hex')), block: Number(block) },
  }
}
