/** Following a chain block by block, for as long as one likes. */
import type { Context } from '../../cli/context.ts'
import type { ReadAt } from '../../core/chain/chain.ts'
import { toHex } from '../../core/hex.ts'
import { reconnecting } from './reconnecting.ts'

/** How often it is looked whether there is a new block, in ms. */
const PAUSE_MS = 250

/** A chain that goes back is followed back as far as this many blocks. */
const REMEMBERED = 1_000

/** A block that was passed. */
export type Passed = Pick<ReadAt, 'number' | 'hash'>

/**
 * Reads each block that comes after one, once, whatever happens to the connection. Where the chain goes back it is said, and the blocks that come
 * in the place of others are read too.
 * @param count ends after so many blocks
 * @param read must change nothing, nor print: after a broken connection it is asked again
 * @param show what to do with what was read
 * @returns how many blocks came
 */
export async function follow<Seen> (ctx: Context, from: Passed, { count, read, show }: { readonly count: number, readonly read: (at: ReadAt) => Promise<Seen>, readonly show: (seen: Seen) => Promise<void> }): Promise<number> {
  const { setTimeout } = await import('node:timers/promises')
  let trail: readonly Passed[] = [from]
  let passed = 0
  while (passed < count) {
    const next = await reconnecting(ctx, () => readNext(ctx, trail, read))
    if (next === undefined) await setTimeout(PAUSE_MS, undefined, { signal: ctx.signal })
    else if ('backTo' in next) {
      ctx.note(`The chain went back to block ${next.backTo.number}.`)
      trail = [...trail.filter(({ number }) => number < next.backTo.number), next.backTo]
    } else {
      trail = [...trail, next.at].slice(-REMEMBERED)
      passed++
      await show(next.seen)
    }
  }
  return passed
}

type Next<Seen> = { readonly at: Passed, readonly seen: Seen } | { readonly backTo: Passed }

/** The block after the last one, or where the chain went back to; undefined where nothing has happened. */
async function readNext<Seen> (ctx: Context, trail: readonly Passed[], read: (at: ReadAt) => Promise<Seen>): Promise<Next<Seen> | undefined> {
  const { api } = await ctx.chain()
  const hashOf = async (number?: number) => toHex((await (number === undefined ? api.rpc.chain.getBlockHash() : api.rpc.chain.getBlockHash(number))).toU8a())
  const newest = await hashOf()
  const last = trail.at(-1)
  if (last === undefined || newest === last.hash) return undefined
  const height = (await api.rpc.chain.getHeader(newest)).number.toNumber()
  const stands = async ({ number, hash }: Passed) => number <= height && await hashOf(number) === hash
  if (await stands(last)) {
    if (height === last.number) return undefined
    const at = await ctx.readAt(last.number + 1)
    return { at, seen: await read(at) }
  }
  for (const passed of trail.toReversed()) if (await stands(passed)) return { backTo: passed }
  const number = Math.min(height, Math.max(0, (trail[0]?.number ?? 0) - 1))
  return { backTo: { number, hash: await hashOf(number) } }
}
