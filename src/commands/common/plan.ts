/** What is known of a transaction before it is signed: its fee, the rules it keeps, what it would change. */
import type { Codec } from '@polkadot/types/types'
import { Ended } from '../../cli/ended.ts'
import type { Context } from '../../cli/context.ts'
import { asBlocks, facts, type Block, type View } from '../../cli/view.ts'
import { rao, type Rao } from '../../core/amount.ts'
import type { Chain, ReadAt } from '../../core/chain/chain.ts'
import { accountState } from '../../core/chain/queries/balance.ts'
import { firstBroken, type Check } from '../../core/chain/preflight/check.ts'
import { wouldBeRefused } from '../../core/chain/preflight/errors.ts'
import { canPayFee } from '../../core/chain/preflight/funds.ts'
import type { Extrinsic } from '../../core/chain/submit.ts'
import { existentialDeposit } from '../../core/chain/queries/deposit.ts'
import { tooExpensive } from './max-cost.ts'
import { plannedView, type Planned } from './planned.ts'

/** A price that the chain sets and that can move. */
export interface Price {
  /** What has this price: `A subnet`. */
  readonly what: string
  readonly now: Rao
  /** Reads it again, at the newest block. */
  readonly again?: () => Promise<Rao>
}

/** What sending would cost. */
export interface Costs {
  /** Undefined where the call is made only after the person has agreed. */
  readonly fee: Rao | undefined
  readonly tip: Rao
  /** What the call takes beside them, where the chain sets the price. */
  readonly price: Rao | undefined
}

/** On which terms a transaction would be sent, as the newest block has them. */
export interface Terms extends Costs {
  readonly at: ReadAt
  /** Rules for the signer. */
  readonly checks: readonly Check[]
}

interface Asked {
  readonly extrinsic: Extrinsic | undefined
  readonly address: string
  readonly price: Rao | undefined
}

/** Reads at the newest block what sending would cost, and what would keep the chain from taking it. */
export async function readTerms (ctx: Context, { extrinsic, address, price }: Asked): Promise<Terms> {
  const { tip } = ctx.sending
  const at = await ctx.readAt()
  const [account, fee] = await Promise.all([accountState(at, address), extrinsic === undefined ? undefined : feeOf(extrinsic, address)])
  return { at, fee, tip, price, checks: [canPayFee(account, rao((fee ?? 0n) + tip), existentialDeposit(at))] }
}

/** What the signer would pay for inclusion, without a tip, before anything is signed. */
export async function feeOf (extrinsic: Extrinsic, address: string): Promise<Rao> {
  const { partialFee } = await extrinsic.paymentInfo(address)
  return rao(partialFee.toBigInt())
}

/** @throws WOULD_BE_REFUSED for the first rule that is broken */
export function refuseBroken ({ api, network }: Chain, { at }: Pick<Terms, 'at'>, checks: readonly Check[]): void {
  const broken = firstBroken(checks)
  if (broken === undefined) return
  const [section = '', name = ''] = broken.error.split('.')
  throw wouldBeRefused({
    error: broken.error,
    says: broken.found ?? api.errors[section]?.[name]?.meta.docs.join(' ').trim() ?? '',
    block: at.number,
    passesAt: broken.passesAt,
    blockTime: 2 * Number(String(at.consts['timestamp']?.['minimumPeriod'] ?? 6_000)),
    embedded: network.name.startsWith('sim'),
  })
}

/** @throws TOO_EXPENSIVE when price, fee and tip are more than --max-cost */
export function refuseTooExpensive (ctx: Context, { fee, tip, price }: Costs, named: Price | undefined): void {
  const { maxCost } = ctx.sending
  const cost = rao((price ?? 0n) + (fee ?? 0n) + tip)
  if (maxCost !== undefined && cost > maxCost) throw tooExpensive({ what: named?.what ?? 'The transaction', cost, maxCost })
}

/** The command's plan with what sending it costs, where it costs something. */
export function shownPlan (plan: View, { fee, tip }: Pick<Costs, 'fee' | 'tip'>): readonly Block[] {
  const costs = [...(fee === undefined || fee === 0n ? [] : [['Fee', fee] as const]), ...(tip === 0n ? [] : [['Tip', tip] as const])]
  const blocks = asBlocks(plan)
  const last = blocks.at(-1)
  if (costs.length === 0) return blocks
  return last?.kind === 'facts' ? [...blocks.slice(0, -1), facts([...last.facts, ...costs])] : [...blocks, facts(costs)]
}

/** Ends the command with its plan. @throws WOULD_BE_REFUSED where the node tried it and it failed */
export async function endPlanned (
  chain: Chain,
  { extrinsic, address, plan, terms }: { readonly extrinsic: Extrinsic, readonly address: string, readonly plan: View, readonly terms: Terms },
): Promise<never> {
  const [{ dryRun }, { plain }] = await Promise.all([import('../../core/chain/dry-run.ts'), import('../../core/chain/plain.ts')])
  const tried = await dryRun(chain, extrinsic, address, terms.at.hash)
  if (tried?.failure !== undefined) refuseBroken(chain, terms, [{ error: tried.failure.error, passes: false, ...(tried.failure.says === '' ? {} : { found: tried.failure.says }) }])
  const data = plannedOf({ extrinsic, address, terms, changes: tried?.changes ?? null }, plain)
  throw new Ended({ data, view: ui => plannedView(data, shownPlan(plan, terms), ui), no: false })
}

interface Tried {
  readonly extrinsic: Extrinsic
  readonly address: string
  readonly terms: Terms
  readonly changes: Planned['changes']
}

/** What --dry-run tells of a transaction. @param plain how values of the chain are told */
export function plannedOf ({ extrinsic, address, terms, changes }: Tried, plain: (value: Codec) => unknown): Planned {
  const { section, method, meta, args } = extrinsic.method
  return {
    dryRun: true,
    call: `${section}.${method}`,
    args: Object.fromEntries(meta.args.map(({ name }, index) => [name.toString(), args[index] === undefined ? null : plain(args[index])])),
    signer: address,
    fee: terms.fee ?? rao(0n),
    tip: terms.tip,
    price: terms.price ?? null,
    changes,
  }
}
