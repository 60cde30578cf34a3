import type { ReadAt } from '../chain.ts'
import { asNumber, storage } from '../storage.ts'

/** What a delegate keeps of its nominators' earnings, and between what it may choose; all of 65535. */
export interface Take {
  /** Absent where the hotkey is no delegate. */
  readonly take: number | undefined
  readonly lowest: number
  readonly highest: number
}

/** @throws NOT_ON_THIS_CHAIN */
export async function takeOf (at: ReadAt, hotkey: string): Promise<Take> {
  // The item has a default, so that only the presence of the key tells who is a delegate.
  const [size, take, lowest, highest] = await Promise.all([
    storage(at, 'subtensorModule', 'delegates').size(hotkey),
    storage(at, 'subtensorModule', 'delegates').one(hotkey),
    storage(at, 'subtensorModule', 'minTake').one(),
    storage(at, 'subtensorModule', 'maxTake').one(),
  ])
  return { take: size === 0 ? undefined : asNumber(take), lowest: asNumber(lowest), highest: asNumber(highest) }
}
