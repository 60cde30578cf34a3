import { defineError } from '../../errors.ts'
import { hintFor } from '../hints.ts'

/** What is known of a transaction that the chain would refuse. */
export interface Refusal {
  readonly error: string
  /** What that means: what was found, or the chain's own words. */
  readonly says: string
  /** The newest block when it was read. */
  readonly block: number
  readonly passesAt?: number | undefined
  /** How long a block takes, in ms. */
  readonly blockTime: number
  /** Whether time can be made to pass. */
  readonly embedded: boolean
}

/** Nothing was signed or sent: by the chain's own rules the transaction would fail. */
export const wouldBeRefused = defineError('WOULD_BE_REFUSED', 'chain', ({ error, says, block, passesAt, blockTime, embedded }: Refusal) => ({
  message: `The chain would refuse it now: ${error}${says === '' ? '' : ` — ${says}`}`,
  hint: passesAt === undefined ? hintFor(error) ?? 'Nothing was sent.' : whenItPasses(passesAt, block, blockTime, embedded),
  details: { error, block, passesAt, blocksToWait: passesAt === undefined ? undefined : passesAt - 1 - block },
}))

/** A transaction that is sent after block N stands in block N + 1. */
function whenItPasses (passesAt: number, block: number, blockTime: number, embedded: boolean): string {
  const wait = passesAt - 1 - block
  const blocks = `${wait} more ${wait === 1 ? 'block' : 'blocks'}`
  return `Nothing was sent. It can pass in block ${passesAt}, after ${blocks} (${duration(wait * blockTime)})${embedded ? `: btcli chain advance --blocks ${wait}` : ''}.`
}

/** `about 72 minutes` */
function duration (ms: number): string {
  const [size, unit] = ([[86_400_000, 'day'], [3_600_000, 'hour'], [60_000, 'minute']] as const).find(([size]) => ms >= 2 * size) ?? [1000, 'second']
  const count = Math.round(ms / size)
  return `about ${count} ${unit}${count === 1 ? '' : 's'}`
}
