import { Ended } from '../../cli/ended.ts'
import type { Context, KeyChoice } from '../../cli/context.ts'
import type { View } from '../../cli/view.ts'
import type { Check } from '../../core/chain/preflight/check.ts'
import type { Extrinsic, Receipt } from '../../core/chain/submit.ts'
import { addressOf } from './keys.ts'
import { endPlanned, readTerms, refuseBroken, refuseTooExpensive, shownPlan, type Price } from './plan.ts'
import { sentView } from './sent.ts'
import { signAndSend } from './sign-and-send.ts'

/** A transaction that a person is about to send. */
export interface Sending {
  /** A function makes it after the person agreed, where the making is work. */
  readonly extrinsic: Extrinsic | (() => Promise<Extrinsic>)
  /** Whose key signs. */
  readonly wallet: string
  readonly key?: KeyChoice
  /** What the person is asked before. */
  readonly question: string
  /** What will change; shown before the question. Fee and tip are added. */
  readonly plan: View
  /** The chain's rules for the call, in its order; the signer's fee is checked before them. */
  readonly checks?: readonly Check[]
  /** What the call takes beside the fee, where the chain sets the price: --max-cost limits it. */
  readonly price?: Price
}

/**
 * Checks, asks, unlocks, signs, sends, and waits until the transaction is in a block. The one way by which commands change a chain.
 * With --dry-run it ends the command with the plan, with --wait none as soon as the transaction has left.
 * @throws WOULD_BE_REFUSED when a rule of the chain is broken; TOO_EXPENSIVE; what `submit` throws
 */
export async function send (ctx: Context, sending: Sending): Promise<Receipt> {
  const { extrinsic, wallet, key = 'coldkey', question, plan, checks = [], price } = sending
  const { dryRun, noPreflight } = ctx.sending
  const chain = await ctx.chain()
  const address = await addressOf(ctx, wallet, key)
  // What is work to make is made now only where nothing will be sent.
  const made = typeof extrinsic !== 'function' ? extrinsic : dryRun ? await extrinsic() : undefined
  const terms = await readTerms(ctx, { extrinsic: made, address, price: price?.now })
  refuseTooExpensive(ctx, terms, price)
  if (!noPreflight) refuseBroken(chain, terms, [...terms.checks, ...checks])
  if (dryRun && made !== undefined) return endPlanned(chain, { extrinsic: made, address, plan, terms })

  await ctx.confirm(question, shownPlan(plan, terms))
  const sent = await signAndSend(ctx, {
    extrinsic: made ?? extrinsic,
    wallet,
    key,
    // People read and type passwords: the price may have moved since.
    async lastLook () {
      if (price?.again !== undefined && ctx.sending.maxCost !== undefined) refuseTooExpensive(ctx, { ...terms, price: await price.again() }, price)
    },
  })
  if ('sent' in sent) throw new Ended({ data: sent, view: () => sentView(sent), no: false })
  return sent
}
