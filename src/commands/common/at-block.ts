import { blockOrHash } from '../../cli/inputs.ts'

/** The block at which a screen is read, for every command that only looks: the same number or hash shows the same again. */
export const atBlock = ({ unless = [] }: { readonly unless?: string | readonly string[] } = {}) =>
  blockOrHash({ optional: true, unless, help: 'Read at this block (number or hash) instead of the newest.' })
