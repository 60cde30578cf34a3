import type { Changes } from '../state/state.ts'
import type { StoredBlock } from '../state/store.ts'
import type { Verdict } from './build.ts'
import type { PooledTransaction } from './pool.ts'

/** A block of a batch, as it is remembered until the batch is committed: only then it is told. */
export interface Sealed {
  readonly block: StoredBlock
  /** Undefined where nobody will hear of them. */
  readonly changes: Changes | undefined
  /** Of the pool's transactions those that were tried, and what became of each. */
  readonly pooled: readonly PooledTransaction[]
  readonly verdicts: readonly Verdict[]
  /** Whether it is in the chain: an empty one may have been left out. */
  readonly kept: boolean
}
