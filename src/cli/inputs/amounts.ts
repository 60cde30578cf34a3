/** Amounts of TAO. */
import { formatTao, parseAmount } from '../../core/amount.ts'
import type { Rao } from '../../core/amount.ts'
import { defineKind } from '../input.ts'

/** An amount: `10`, `0.5`, `1_000.25τ` in TAO, `500rao` in rao. */
export const tao = defineKind<Rao>({
  takes: 'value',
  flag: '--amount',
  placeholder: 'tao',
  prompt: 'How much TAO?',
  help: 'Amount in TAO (10, 0.5) or in rao (500rao).',
  parse: parseAmount,
  show: formatTao,
})
