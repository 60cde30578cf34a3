import { fromHex, type Hex } from '../../core/hex.ts'
import type { State } from '../state/state.ts'
import { nodeOver } from './root.ts'

/**
 * The Merkle value of the node at a key in the trie of a state, or of the closest node below it: the node itself where it is
 * short, its hash otherwise. It changes whenever anything changes under the key. Version 1 of the trie.
 * @returns undefined where nothing stands at the key or below
 */
export function merkleValue (state: State, key: Hex): Uint8Array | undefined {
  const entries: (readonly [Uint8Array, Uint8Array])[] = []
  let [first, last]: (Hex | undefined)[] = []
  for (const each of state.keys(key)) {
    const value = state.get(each)
    if (value === undefined) continue
    first ??= each
    last = each
    entries.push([fromHex(each), value])
  }
  return first === undefined || last === undefined ? undefined : nodeOver(entries, depthOf(state, key, first, last), 1)
}

/** How many half-bytes of the keys stand above the node: one more than what they share with any other key of the state. */
function depthOf (state: State, key: Hex, first: Hex, last: Hex): number {
  for (let shared = key.length - 3; shared >= 0; shared--) {
    if (hasOthers(state, key.slice(0, 2 + shared) as Hex, first, last)) return shared + 1
  }
  return 0
}

/** Whether a key under the prefix comes before the first or after the last. */
function hasOthers (state: State, prefix: Hex, first: Hex, last: Hex): boolean {
  const [least] = state.keys(prefix)
  const [next] = state.keys(prefix, last)
  return next !== undefined || (least !== undefined && least < first)
}
