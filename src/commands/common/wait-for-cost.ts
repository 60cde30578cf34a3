import type { Context } from '../../cli/context.ts'
import { tao } from '../../cli/inputs.ts'
import { formatTao, type Rao } from '../../core/amount.ts'
import type { ReadAt } from '../../core/chain/chain.ts'
import { reconnecting } from './reconnecting.ts'

/** How often the newest block is looked at: blocks come every few seconds at most. */
const PAUSE_MS = 500

/** The price below which the command goes on, in TAO. */
export const waitForCostInput = () => tao({ flag: '--wait-for-cost', optional: true, help: 'Wait until it costs no more than this, then send it.' })

interface Awaited {
  readonly what: string
  /** What the person will pay; undefined to wait for nothing. */
  readonly wanted: Rao | undefined
  readonly wallet: string
  readonly read: (at: ReadAt) => Promise<Rao>
}

/**
 * Waits until a price has fallen to what the person will pay. A broken connection is made again; Ctrl-C ends it.
 * @returns the context with which to send: the price may not rise again in between
 */
export async function waitForCost (ctx: Context, { what, wanted, wallet, read }: Awaited): Promise<Context> {
  if (wanted === undefined) return ctx
  // Nobody may be there to type a password when the time has come.
  await ctx.unlock(wallet, 'coldkey')
  const { setTimeout } = await import('node:timers/promises')
  const chain = await ctx.chain()
  await ctx.progress(`Waiting until ${what} costs ${formatTao(wanted)}`, async say => {
    for (let seen = ''; ;) {
      const { at, cost } = await reconnecting(ctx, async () => {
        const at = await ctx.readAt()
        return { at, cost: at.hash === seen ? undefined : await read(at) }
      })
      if (cost !== undefined && cost <= wanted) return
      if (seen === '') ctx.note(`${what} costs ${formatTao(cost ?? wanted)} in block ${at.number}.${chain.network.name.startsWith('sim') ? ' No block comes by itself here: btcli chain advance makes some.' : ''}`)
      if (cost !== undefined) say(`Block ${at.number}: ${formatTao(cost)}, waiting for ${formatTao(wanted)}`)
      seen = at.hash
      await setTimeout(PAUSE_MS, undefined, { signal: ctx.signal })
    }
  })
  return { ...ctx, sending: { ...ctx.sending, maxCost: ctx.sending.maxCost ?? wanted } }
}
