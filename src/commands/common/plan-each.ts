import { Ended } from '../../cli/ended.ts'
import type { Context } from '../../cli/context.ts'
import { line, tone, type View } from '../../cli/view.ts'
import { firstBroken, type Check } from '../../core/chain/preflight/check.ts'
import type { Extrinsic } from '../../core/chain/submit.ts'
import { addressOf } from './keys.ts'
import { plannedOf, readTerms, refuseBroken, refuseTooExpensive, shownPlan } from './plan.ts'
import { plannedView, type Planned, type Refused } from './planned.ts'

/** Several things that would be done. */
interface Asked {
  readonly items: readonly { readonly id: string, readonly doing: string, readonly checks?: readonly Check[] }[]
  /** All of them in one call. */
  readonly extrinsic: Extrinsic
  /** The same as a `utility.forceBatch`, which tells of each what becomes of it. */
  readonly trial: Extrinsic
  readonly wallet: string
  readonly plan: View
  readonly atomic: boolean
}

/**
 * Ends a command that would do several things with its whole plan, and with those that the chain would refuse: exit status 1 where
 * there are any, as without --dry-run. What the items come to together is what each would do after the others.
 * @throws WOULD_BE_REFUSED where the signer cannot pay or the chain refuses the whole; TOO_EXPENSIVE
 */
export async function endPlannedEach (ctx: Context, { items, extrinsic, trial, wallet, plan, atomic }: Asked): Promise<never> {
  const { noPreflight } = ctx.sending
  const [chain, address] = await Promise.all([ctx.chain(), addressOf(ctx, wallet, 'coldkey')])
  const terms = await readTerms(ctx, { extrinsic, address, price: undefined })
  refuseTooExpensive(ctx, terms, undefined)
  if (!noPreflight) refuseBroken(chain, terms, terms.checks)
  const [{ dryRun }, { plain }] = await Promise.all([import('../../core/chain/dry-run.ts'), import('../../core/chain/plain.ts')])
  const tried = await dryRun(chain, trial, address, terms.at.hash)
  if (tried?.failure !== undefined && tried.items.length === 0) refuseBroken(chain, terms, [{ error: tried.failure.error, passes: false, found: tried.failure.says }])
  const refused = items.flatMap(({ id, doing, checks = [] }, i): readonly Refused[] => {
    const broken = noPreflight ? undefined : firstBroken(checks)
    if (broken !== undefined) return [{ id, doing, error: broken.error, says: [broken.found, broken.passesAt === undefined ? undefined : `it can pass in block ${broken.passesAt}`].filter(part => part !== undefined).join('; ') }]
    const failure = tried?.items[i]
    return failure === undefined ? [] : [{ id, doing, ...failure }]
  })
  const none = atomic && refused.length > 0
  const data: Planned = { ...plannedOf({ extrinsic, address, terms, changes: none ? [] : tried?.changes ?? null }, plain), refused }
  throw new Ended({
    data,
    view: ui => [
      ...plannedView(data, shownPlan(plan, terms), ui),
      ...refused.map(({ doing, error, says }) => line(tone('bad', 'Refused: '), `${doing}: ${error}${says === '' ? '' : ` (${says.replace(/\.$/, '')})`}.`)),
      ...none ? [line('With --atomic none of them would be done.')] : [],
    ],
    no: refused.length > 0,
  })
}
