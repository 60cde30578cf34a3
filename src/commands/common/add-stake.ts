import type { Context } from '../../cli/context.ts'
import { rao, type Rao } from '../../core/amount.ts'
import { defineError } from '../../core/errors.ts'
import { addStakeChecks } from '../../core/chain/preflight/read/stake.ts'
import { existentialDeposit } from '../../core/chain/queries/deposit.ts'
import { moveStake, type Asked } from './move-stake.ts'

const nothingToStake = defineError('NOTHING_TO_STAKE', 'usage', ({ coldkey, full }: { coldkey: string, full: boolean }) => ({
  message: full ? 'Every hotkey has as much stake as --max-stake allows.' : `There is nothing to stake from ${coldkey}.`,
  hint: full ? 'Nothing was sent.' : 'Give an amount above 0; btcli wallet balance shows what is free.',
}))

/** @throws NOTHING_TO_STAKE; what `send` throws */
export const addStake = (ctx: Context, asked: Asked) => moveStake(ctx, asked, {
  call: 'addStake',
  checks: addStakeChecks,
  amounts ({ at, coldkey, free, stakes }) {
    const { amount, all, maxStake } = asked
    const spendable = free - existentialDeposit(at)
    const amounts = all ? stakes.map(() => rao(spendable / BigInt(stakes.length)))
      : maxStake !== undefined ? upTo(maxStake, stakes, spendable)
        : stakes.map(() => amount ?? rao(0n))
    if (amounts.every(each => each <= 0n)) throw nothingToStake({ coldkey, full: maxStake !== undefined && stakes.every(stake => stake >= maxStake) })
    return amounts
  },
})

/** What each lacks of a stake, as long as there is something left to give. */
function upTo (maxStake: Rao, stakes: readonly Rao[], spendable: bigint): readonly Rao[] {
  let left = spendable
  return stakes.map(stake => {
    const lacks = maxStake > stake ? maxStake - stake : 0n
    const given = lacks < left ? lacks : left
    left -= given
    return rao(given)
  })
}
