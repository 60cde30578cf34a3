import { defineError } from '../../core/errors.ts'

/** Something else listens there already. */
export const portInUse = defineError('PORT_IN_USE', 'network', ({ port, host }: { port: number, host: string }) => ({
  message: `Port ${port} of ${host} is in use already.`,
  hint: 'End what listens there, or name another port; port 0 takes any that is free.',
  details: { port, host },
}))
