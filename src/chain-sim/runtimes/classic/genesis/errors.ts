import { defineError } from '../../../../core/errors.ts'

/** A genesis configuration that cannot be built from. `path` leads to what is wrong: `balances.balances.0.1`. */
export const invalidGenesis = defineError('INVALID_GENESIS', 'usage', ({ path, why, hint }: { path: string, why: string, hint?: string | undefined }) => ({
  message: `The genesis cannot be built from: ${path}: ${why}.`,
  ...(hint === undefined ? {} : { hint }),
  details: { path },
}))

/** A populated network cannot have this size. */
export const invalidSize = defineError('INVALID_SIZE', 'usage', ({ name, why }: { name: string, why: string }) => ({
  message: `--${name}: ${why}.`,
  details: { name },
}))
