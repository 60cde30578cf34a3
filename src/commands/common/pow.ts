import type { Context } from '../../cli/context.ts'
import type { ReadAt } from '../../core/chain/chain.ts'
import type { PowSolution } from '../../core/pow/solve.ts'

/** How often the newest block is looked at. */
const LOOK_MS = 1_000

/** Work for a block that is older than this is no longer taken when it arrives. */
const STALE = 2

interface Work {
  /** What is worked for. */
  readonly doing: string
  /** The account that the chain expects in the work. */
  readonly account: string
  readonly workers: number
  /** The difficulty at a block. */
  readonly difficulty: (at: ReadAt) => Promise<bigint>
}

/** Work that was done for a block. */
export interface Done extends PowSolution {
  readonly at: ReadAt
  readonly difficulty: bigint
  /** Nonces tried. */
  readonly tried: number
}

/** Works until a nonce is found, beginning again with a newer block when the work would come too late. */
export function work (ctx: Context, { doing, account, workers, difficulty: read }: Work): Promise<Done> {
  return ctx.progress(doing, async say => {
    const [{ solveInWorkers }, { decodeAddress }] = await Promise.all([import('../../core/pow/workers.ts'), import('../../core/ss58.ts')])
    const began = ctx.now()
    let tried = 0
    const onTried = (count: number) => {
      tried += count
      const seconds = Math.max(1, ctx.now() - began) / 1000
      say(`${doing}: ${tried.toLocaleString('en')} nonces, ${Math.round(tried / seconds).toLocaleString('en')} a second`)
    }
    for (;;) {
      const at = await ctx.readAt()
      const difficulty = await read(at)
      const stale = new AbortController()
      const timer = setInterval(() => { void ctx.readAt().then(({ number }) => { if (number - at.number >= STALE) stale.abort() }, () => undefined) }, LOOK_MS)
      try {
        const firstNonce = new DataView(ctx.random(8).buffer).getBigUint64(0)
        const found = await solveInWorkers({ blockHash: at.hash, account: decodeAddress(account), difficulty, firstNonce }, {
          workers,
          onTried,
          signal: AbortSignal.any([ctx.signal, stale.signal]),
        })
        return { ...found, at, difficulty, tried }
      } catch (error) {
        if (!stale.signal.aborted || ctx.signal.aborted) throw error
      } finally {
        clearInterval(timer)
      }
    }
  })
}
