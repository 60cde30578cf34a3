/** The rules for weights that are committed first and revealed later. Intervals are counted from block 0 on, for all hotkeys alike. */
import type { CommitState } from '../queries/weights.ts'
import { check, checkFrom, type Check } from './check.ts'

/** Where the interval of a block begins. */
const startOf = (block: number, interval: number): number => block - block % interval

/** `commit_weights`: once in an interval. */
export function canCommit ({ enabled, interval, commit }: CommitState, next: number): readonly Check[] {
  return [
    check('subtensorModule.CommitRevealDisabled', enabled, 'this subnet takes weights as they are: btcli weights set'),
    checkFrom('subtensorModule.WeightsCommitNotAllowed', next, commit === undefined || interval === 0 ? 0 : startOf(commit.block, interval) + interval, 'weights are committed once in an interval'),
  ]
}

/** In which blocks a commit can be revealed; `before` is the first one in which it no longer can. */
export function revealWindow ({ interval, commit }: CommitState): { readonly from: number, readonly before: number } | undefined {
  if (commit === undefined) return undefined
  if (interval === 0) return { from: 0, before: Infinity }
  const start = startOf(commit.block, interval)
  return { from: start + interval, before: start + 2 * interval }
}

/** `reveal_weights`: in the interval after the commit's. */
export function canReveal (state: CommitState, next: number): readonly Check[] {
  const window = revealWindow(state)
  if (window === undefined) return [check('subtensorModule.NoWeightsCommitFound', false)]
  const late = next >= window.before
  return [
    check('subtensorModule.CommitRevealDisabled', state.enabled),
    late ? check('subtensorModule.InvalidRevealCommitTempo', false, `it could be revealed until block ${window.before - 1}: commit again`)
      : checkFrom('subtensorModule.InvalidRevealCommitTempo', next, window.from, `it can be revealed from block ${window.from} to ${window.before - 1}`),
  ]
}
