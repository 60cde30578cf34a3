import { RAO_PER_TAO, rao, type Rao } from '../../core/amount.ts'
import type { Delegate } from '../../core/chain/queries/delegates.ts'

const WHOLE = 65_535n

/** What a delegate keeps of a day's earnings. */
export const takenOf = ({ dailyReturn, take }: Pick<Delegate, 'dailyReturn' | 'take'>): Rao => rao(dailyReturn * BigInt(take) / WHOLE)

/** What a nominator gets in a day for each τ1000 staked. */
export function perThousand (delegate: Pick<Delegate, 'dailyReturn' | 'take' | 'totalStake'>): Rao {
  if (delegate.totalStake === 0n) return rao(0n)
  return rao((delegate.dailyReturn - takenOf(delegate)) * 1000n * RAO_PER_TAO / delegate.totalStake)
}
