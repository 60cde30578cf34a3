import type { Hex } from '../../core/hex.ts'
import type { Changes, State } from './state.ts'

/** All of a state, as the changes that make it out of nothing: what a genesis block did. */
export function wholeState (state: State): Changes {
  const changes = new Map<Hex, Uint8Array>()
  for (const key of state.keys('0x')) {
    const value = state.get(key)
    if (value) changes.set(key, value)
  }
  return changes
}
