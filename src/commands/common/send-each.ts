/** Several transactions of one signer: all or nothing in one, or one after the other with a result each. */
import type { Context } from '../../cli/context.ts'
import { flag } from '../../cli/inputs.ts'
import type { View } from '../../cli/view.ts'
import { rao } from '../../core/amount.ts'
import { BtcliError } from '../../core/errors.ts'
import { firstBroken, type Check } from '../../core/chain/preflight/check.ts'
import { transaction } from '../../core/chain/storage.ts'
import type { Extrinsic } from '../../core/chain/submit.ts'
import { openJournal } from './journal.ts'
import { addressOf } from './keys.ts'
import { endPlannedEach } from './plan-each.ts'
import { feeOf, refuseTooExpensive, shownPlan, type Costs } from './plan.ts'
import { send } from './send.ts'
import { signAndSend } from './sign-and-send.ts'

/** What a command takes that may do several things at once. */
export const batchInputs = () => ({
  atomic: flag({ flag: '--atomic', help: 'All or nothing: several hotkeys in one transaction.' }),
  resume: flag({ flag: '--resume', help: 'Take up the same command where it stopped: what it did is not done again.' }),
})

/** One of several transactions. */
export interface Item {
  /** Tells it from the others, now and when the batch is taken up again: an address. */
  readonly id: string
  /** For the spinner: `Staking to miner`. */
  readonly doing: string
  readonly extrinsic: Extrinsic
  readonly checks?: readonly Check[]
}

/** What became of one of them. */
export interface ItemResult {
  readonly id: string
  /** `before`: an earlier run did it. `sent`: nobody waited for it. */
  readonly status: 'done' | 'failed' | 'before' | 'sent'
  readonly block: number | undefined
  readonly transaction: string | undefined
  /** Why it failed: the chain's name for it, and what to do. */
  readonly error: string | undefined
  readonly hint: string | undefined
}

interface Batch {
  readonly items: readonly Item[]
  readonly wallet: string
  readonly question: string
  readonly plan: View
  readonly atomic: boolean
  readonly resume: boolean
  /** What tells this batch from others beside chain and signer: what the person asked for. */
  readonly identity: readonly unknown[]
}

/**
 * Sends them. One that the chain refuses does not stop the others; a lost connection does, and --resume takes the batch up again.
 * @throws TRANSACTION_FAILED and WOULD_BE_REFUSED of an atomic batch; errors of other categories
 */
export async function sendEach (ctx: Context, { items, wallet, question, plan, atomic, resume, identity }: Batch): Promise<readonly ItemResult[]> {
  const chain = await ctx.chain()
  const inOne = (call: 'batchAll' | 'forceBatch') => transaction(chain, 'utility', call, items.map(({ extrinsic }) => extrinsic.method))
  if (ctx.sending.dryRun) await endPlannedEach(ctx, { items, extrinsic: inOne(atomic ? 'batchAll' : 'forceBatch'), trial: inOne('forceBatch'), wallet, plan, atomic })
  if (atomic) {
    const receipt = await send(ctx, { extrinsic: inOne('batchAll'), wallet, question, plan, checks: items.flatMap(({ checks = [] }) => checks) })
    return items.map(({ id }) => result(id, 'done', { block: receipt.block, transaction: receipt.hash }))
  }

  const journal = await openJournal(ctx, [chain.api.genesisHash.toHex(), wallet, ...identity])
  if (!resume && Object.keys(journal.before).length > 0) ctx.note('The same command stopped half way before: --resume would leave out what it did.')
  const before = resume ? journal.before : {}
  const terms = await readTermsOfAll(ctx, items.filter(({ id }) => before[id] === undefined), await addressOf(ctx, wallet, 'coldkey'))
  refuseTooExpensive(ctx, terms, undefined)
  await ctx.confirm(question, shownPlan(plan, terms))
  const results: ItemResult[] = []
  for (const [i, item] of items.entries()) {
    const earlier = before[item.id]
    const one = earlier === undefined ? await sendOne(ctx, item, wallet, `${item.doing} (${i + 1} of ${items.length})`, i) : result(item.id, 'before', earlier)
    if (one.status === 'done' && one.block !== undefined && one.transaction !== undefined) await journal.record(item.id, { block: one.block, transaction: one.transaction })
    results.push(one)
  }
  if (results.every(({ status }) => status !== 'failed')) await journal.end()
  return results
}

/** What those that are sent come to together. */
async function readTermsOfAll (ctx: Context, items: readonly Item[], address: string): Promise<Costs> {
  const fees = await Promise.all(items.map(({ extrinsic }) => feeOf(extrinsic, address)))
  return { fee: rao(fees.reduce<bigint>((sum, fee) => sum + fee, 0n)), tip: rao(ctx.sending.tip * BigInt(items.length)), price: undefined }
}

async function sendOne (ctx: Context, { id, extrinsic, checks = [] }: Item, wallet: string, doing: string, place: number): Promise<ItemResult> {
  const broken = ctx.sending.noPreflight ? undefined : firstBroken(checks)
  if (broken !== undefined) return result(id, 'failed', { error: broken.error, hint: broken.passesAt === undefined ? broken.found : `It can pass in block ${broken.passesAt}.` })
  try {
    const sent = await signAndSend(ctx, { extrinsic, wallet, key: 'coldkey', doing, place })
    return 'sent' in sent ? result(id, 'sent', { transaction: sent.transaction }) : result(id, 'done', { block: sent.block, transaction: sent.hash })
  } catch (error) {
    if (!(error instanceof BtcliError) || error.category !== 'chain') throw error
    const facts = error.details as { readonly block?: number, readonly transaction?: string, readonly error?: string }
    return result(id, 'failed', { error: facts.error ?? error.message, hint: error.hint, block: facts.block, transaction: facts.transaction })
  }
}

const result = (id: string, status: ItemResult['status'], facts: Partial<Omit<ItemResult, 'id' | 'status'>>): ItemResult =>
  ({ id, status, block: undefined, transaction: undefined, error: undefined, hint: undefined, ...facts })
