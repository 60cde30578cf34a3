import { formatTao, type Rao } from '../../core/amount.ts'
import { defineError } from '../../core/errors.ts'

/** The price is above what the person is ready to pay. */
export const tooExpensive = defineError('TOO_EXPENSIVE', 'usage', ({ what, cost, maxCost }: { what: string, cost: Rao, maxCost: Rao }) => ({
  message: `${what} costs ${formatTao(cost)} now, more than the ${formatTao(maxCost)} of --max-cost.`,
  hint: 'Nothing was sent. Wait until the price has fallen, or raise --max-cost.',
  details: { cost: cost.toString(), maxCost: maxCost.toString() },
}))
