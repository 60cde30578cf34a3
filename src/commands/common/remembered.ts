/** What was seen last on a chain, kept so that shells can complete it without asking. It may be out of date: nothing else uses it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../../cli/context.ts'

const fileOf = (ctx: Context): string => join(ctx.state, 'seen.json')

/** Notes the numbers of the subnets. Where that cannot be written, nothing is noted. */
export function rememberNetuids (ctx: Context, netuids: readonly number[]): void {
  try {
    mkdirSync(ctx.state, { recursive: true })
    writeFileSync(fileOf(ctx), `${JSON.stringify({ netuids })}\n`)
  } catch {
    // A screen that was read is no worse for it.
  }
}

/** The numbers of the subnets that were seen last; none before. */
export function rememberedNetuids (ctx: Context): readonly number[] {
  try {
    const { netuids } = JSON.parse(readFileSync(fileOf(ctx), 'utf8')) as { readonly netuids?: unknown }
    return Array.isArray(netuids) ? netuids.filter(netuid => typeof netuid === 'number') : []
  } catch {
    return []
  }
}
