import type { Hex } from '../../../core/hex.ts'
import type { State } from '../state.ts'

/** How many keys are read ahead of a walk. */
const PAGE = 256

/**
 * A state whose answers are in one place now and in another later: the newest block becomes an old one, a write begins and
 * ends. `choose` is asked for the place at each question, and for each page of a walk.
 */
export const pagedState = (choose: () => State): State => ({
  get: key => choose().get(key),
  * keys (prefix, after) {
    let position = after
    for (;;) {
      const page = take(choose().keys(prefix, position), PAGE)
      yield * page
      position = page.at(-1)
      if (page.length < PAGE) return
    }
  },
})

function take (keys: Iterable<Hex>, count: number): Hex[] {
  const taken: Hex[] = []
  for (const key of keys) if (taken.push(key) === count) break
  return taken
}
