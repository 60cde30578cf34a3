/** The weighted median in doubles, in place. */

/**
 * The smallest score whose stake, together with all that is below it, exceeds `minority`; the largest score where none does, 0 without
 * scores. Because sums of whole numbers are exact this is what the runtime's recursion finds, whatever pivots it takes.
 * @param scores the first `count` are used and come out reordered
 * @param stakes whole numbers that belong to the scores, reordered with them; none is 0
 */
export function weightedSelect (scores: Float64Array, stakes: Float64Array, count: number, minority: number): number {
  let from = 0
  let to = count
  let below = 0
  while (to - from > 1) {
    const pivot = scores[(from + to) >> 1] as number
    let less = from
    let more = to
    let lessStake = 0
    let pivotStake = 0
    // Three parts: [from, less) below the pivot, [less, i) equal, [more, to) above.
    for (let i = from; i < more;) {
      const score = scores[i] as number
      const stake = stakes[i] as number
      if (score < pivot) {
        scores[i] = scores[less] as number
        stakes[i] = stakes[less] as number
        scores[less] = score
        stakes[less] = stake
        lessStake += stake
        less++
        i++
      } else if (score > pivot) {
        more--
        scores[i] = scores[more] as number
        stakes[i] = stakes[more] as number
        scores[more] = score
        stakes[more] = stake
      } else {
        pivotStake += stake
        i++
      }
    }
    if (less > from && minority < below + lessStake) {
      to = less
    } else if (more < to && minority >= below + lessStake + pivotStake) {
      below += lessStake + pivotStake
      from = more
    } else {
      return pivot
    }
  }
  return from < to ? scores[from] as number : 0
}
