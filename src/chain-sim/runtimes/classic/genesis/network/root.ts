import type { Hex } from '../../../../../core/hex.ts'
import { writePairs } from '../../pallets/subtensor/epoch/bytes.ts'
import { appendNeuron } from '../../pallets/subtensor/registration/append.ts'
import type { Rt } from '../../pallets/subtensor/shape.ts'
import type { Generator } from './generator.ts'
import { judged, weigh } from './weights.ts'

const ROOT = 0

/** Root validators leave out few subnets: one that less than half of the stake supports would earn next to nothing. */
const OPINION = { ignores: 0.1, strays: 0.3 }

/** How many root has room for. */
export const ROOT_SEATS = 64

/** Puts hotkeys on root and lets each say what the subnets shall earn. The first root epoch makes emission of it. */
export function populateRoot (rt: Rt, random: Generator, hotkeys: readonly Hex[], netuids: readonly number[]): void {
  const subnets = judged(random, netuids)
  for (const hotkey of hotkeys) {
    const uid = appendNeuron(rt, ROOT, hotkey)
    rt.store.Weights.putBytes(ROOT, uid, writePairs(weigh(random, subnets, OPINION)))
  }
}
