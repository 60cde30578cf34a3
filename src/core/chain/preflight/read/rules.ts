import type { ReadAt } from '../../chain.ts'

/**
 * Whether the chain keeps the rules that are written down here, those of the classic runtime. Other chains judge transactions by
 * rules of their own, which they name when they refuse one.
 */
export const hasClassicRules = (at: ReadAt): boolean => at.query['subtensorModule']?.['stakeInterval'] !== undefined

/** No transaction can be in a block before this one. */
export const nextBlock = (at: ReadAt): number => at.number + 1
