import type { Hex } from '../../core/hex.ts'

/** Why the pool does not take a transaction, beyond its validity. */
export class PoolRefusal extends Error {
  override readonly name = 'PoolRefusal'

  /** @param priorities of the transactions that keep their place, and of the one that wanted it */
  constructor (
    readonly reason: 'already imported' | 'temporarily banned' | 'priority too low' | 'pool full',
    readonly hash: Hex,
    readonly priorities?: { readonly old: bigint, readonly new: bigint },
  ) {
    super(reason)
  }
}
