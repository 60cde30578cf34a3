/** Going on after a broken connection, for commands that look at a chain again and again. */
import type { Context } from '../../cli/context.ts'
import { chainUnreachable, connectionLost } from '../../core/chain/errors.ts'

/** How long it is waited before each try, in ms: a restarted node is back within seconds, a network that failed within a minute or two. */
const PAUSES_MS: readonly number[] = [250, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000]

const isAboutConnection = (error: unknown): boolean => connectionLost.is(error) || chainUnreachable.is(error)

/**
 * Reads, and where the connection breaks meanwhile connects again and reads once more: so `read` must change nothing, nor print.
 * It is said on stderr when the connection broke and when it is back.
 * @param pauses how often it is tried, and how long it is waited before each time, in ms
 * @throws what `read` throws; CHAIN_UNREACHABLE or CONNECTION_LOST after the last try
 */
export async function reconnecting<Result> (ctx: Context, read: () => Promise<Result>, pauses = PAUSES_MS): Promise<Result> {
  try {
    return await read()
  } catch (error) {
    if (!isAboutConnection(error)) throw error
    const { network } = await ctx.chain()
    ctx.note(`The connection to ${network.name} broke. Trying to connect again…`)
    const result = await readAgain(ctx, read, pauses, error)
    ctx.note(`Connected to ${network.name} again.`)
    return result
  }
}

async function readAgain<Result> (
  ctx: Context,
  read: () => Promise<Result>,
  [pause, ...others]: readonly number[],
  before: unknown,
): Promise<Result> {
  if (pause === undefined) throw before
  const { setTimeout } = await import('node:timers/promises')
  await setTimeout(pause, undefined, { signal: ctx.signal })
  try {
    await ctx.reconnect()
    return await read()
  } catch (error) {
    if (!isAboutConnection(error)) throw error
    return readAgain(ctx, read, others, error)
  }
}
