/** The weighted median in doubles. */

/** Room for the candidates of one selection, used again and again. */
export interface Candidates {
  readonly scores: Float64Array
  readonly stakes: Float64Array
}

/** Makes room for as many candidates as there may be. */
export const roomFor = (count: number): Candidates => ({ scores: new Float64Array(count), stakes: new Float64Array(count) })

/**
 * The smallest score whose stake, together with all that is below it, exceeds `minority`; the largest score where none does, 0 without
 * scores. Because sums of whole numbers are exact this is what the runtime's recursion finds, whatever pivots it takes.
 * @param given the first `count` are looked at; their stakes are whole numbers above 0. Overwritten, as is `spare`
 */
export function weightedSelect (given: Candidates, spare: Candidates, count: number, minority: number): number {
  let from = 0
  let to = count
  let below = 0
  while (to - from > 1) {
    const { scores, stakes } = given
    const pivot = scores[(from + to) >> 1] as number
    let less = from
    let more = to
    let lessStake = 0
    let moreStake = 0
    let allStake = 0
    for (let i = from; i < to; i++) {
      const score = scores[i] as number
      const stake = stakes[i] as number
      allStake += stake
      if (score < pivot) {
        spare.scores[less] = score
        spare.stakes[less++] = stake
        lessStake += stake
      } else if (score > pivot) {
        spare.scores[--more] = score
        spare.stakes[more] = stake
        moreStake += stake
      }
    }
    if (less > from && minority < below + lessStake) {
      to = less
    } else if (more < to && minority >= below + allStake - moreStake) {
      below += allStake - moreStake
      from = more
    } else {
      return pivot
    }
    [given, spare] = [spare, given]
  }
  return from < to ? given.scores[from] as number : 0
}
