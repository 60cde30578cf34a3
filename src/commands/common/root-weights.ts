import type { Context } from '../../cli/context.ts'
import type { Block } from '../../cli/view.ts'
import { setRootWeightsChecks } from '../../core/chain/preflight/read/weights.ts'
import { transaction } from '../../core/chain/storage.ts'
import { coldkeyAddress } from './keys.ts'
import { send } from './send.ts'
import { weightsPlan, type PreparedWeights } from './weights.ts'

const ROOT = 0
const VERSION_KEY = 0

/** Root weights that are on chain now. */
export interface RootWeightsSet {
  readonly hotkey: string
  readonly weights: readonly { readonly netuid: number, readonly share: number }[]
  readonly transaction: string
}

interface Asked {
  readonly wallet: string
  /** Address of the hotkey. */
  readonly member: string
  readonly netuids: readonly number[]
  readonly prepared: PreparedWeights
  readonly question: string
  /** What is shown before the weights. */
  readonly plan: readonly Block[]
}

/** Shows what the weights come to, and sets them; the coldkey signs. */
export async function sendRootWeights (ctx: Context, { wallet, member, netuids, prepared: { shares, values }, question, plan }: Asked): Promise<RootWeightsSet> {
  const receipt = await send(ctx, {
    extrinsic: transaction(await ctx.chain(), 'subtensorModule', 'setRootWeights', ROOT, member, netuids, values, VERSION_KEY),
    wallet,
    question,
    checks: await setRootWeightsChecks(await ctx.readAt(), {
      coldkey: await coldkeyAddress(ctx, wallet),
      hotkey: member,
      weights: { uids: netuids, values, version: BigInt(VERSION_KEY) },
    }),
    plan: [...plan, weightsPlan('netuids', netuids, shares)],
  })
  return { hotkey: member, weights: netuids.map((netuid, i) => ({ netuid, share: Number((shares[i] ?? 0).toFixed(9)) })), transaction: receipt.hash }
}
