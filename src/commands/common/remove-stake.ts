import type { Context } from '../../cli/context.ts'
import { rao } from '../../core/amount.ts'
import { defineError } from '../../core/errors.ts'
import { removeStakeChecks } from '../../core/chain/preflight/read/stake.ts'
import { moveStake, type Asked } from './move-stake.ts'
import type { Target } from './stake-hotkeys.ts'

const nothingStaked = defineError('NOTHING_STAKED', 'usage', ({ targets }: { targets: readonly Target[] }) => ({
  message: `There is nothing to take back from ${targets.length === 1 ? targets[0]?.hotkey ?? '' : 'any of these hotkeys'}.`,
  hint: 'Give an amount above 0; btcli stake show shows what is staked.',
}))

/** @throws NOTHING_STAKED; what `send` throws */
export const removeStake = (ctx: Context, asked: Asked) => moveStake(ctx, asked, {
  call: 'removeStake',
  checks: removeStakeChecks,
  amounts ({ stakes }) {
    const { amount, all, maxStake, targets } = asked
    const amounts = stakes.map(stake => all ? stake : maxStake !== undefined ? rao(stake > maxStake ? stake - maxStake : 0n) : amount ?? rao(0n))
    if (amounts.every(each => each <= 0n)) throw nothingStaked({ targets })
    return amounts
  },
})
