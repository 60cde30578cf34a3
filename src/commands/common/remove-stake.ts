import type { Context } from '../../cli/context.ts'
import { rao, type Rao } from '../../core/amount.ts'
import { defineError } from '../../core/errors.ts'
import { removeStakeChecks } from '../../core/chain/preflight/read/stake.ts'
import { moveStake } from './move-stake.ts'
import type { Target } from './stake-hotkeys.ts'

const nothingStaked = defineError('NOTHING_STAKED', 'usage', ({ targets }: { targets: readonly Target[] }) => ({
  message: `There is nothing to take back from ${targets.length === 1 ? targets[0]?.hotkey ?? '' : 'any of these hotkeys'}.`,
  hint: 'Give an amount above 0; btcli stake show shows what is staked.',
}))

interface Asked {
  readonly wallet: string
  readonly targets: readonly [Target, ...Target[]]
  /** From each hotkey. */
  readonly amount: Rao | undefined
  readonly all: boolean
  /** Leave no more than this on each hotkey. */
  readonly maxStake: Rao | undefined
  readonly atomic: boolean
  readonly resume: boolean
}

/** @throws NOTHING_STAKED; what `send` throws */
export const removeStake = (ctx: Context, { amount, all, maxStake, ...move }: Asked) => moveStake(ctx, {
  ...move,
  call: 'removeStake',
  checks: removeStakeChecks,
  identity: [amount?.toString(), String(all), maxStake?.toString(), ...move.targets.map(({ hotkey }) => hotkey)],
  amounts ({ stakes }) {
    const amounts = stakes.map(stake => all ? stake : maxStake !== undefined ? rao(stake > maxStake ? stake - maxStake : 0n) : amount ?? rao(0n))
    if (amounts.every(each => each <= 0n)) throw nothingStaked({ targets: move.targets })
    return amounts
  },
})
