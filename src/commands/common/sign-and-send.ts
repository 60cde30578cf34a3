/** The last steps of a transaction that a person agreed to: unlock, sign, send, wait as --wait says. */
import type { Context, KeyChoice } from '../../cli/context.ts'
import { transactionFailed } from '../../core/chain/transaction-errors.ts'
import type { Extrinsic, Receipt } from '../../core/chain/submit.ts'
import type { Sent } from './sent.ts'

/** A transaction that is to leave now. */
interface Leaving {
  readonly extrinsic: Extrinsic | (() => Promise<Extrinsic>)
  readonly wallet: string
  readonly key: KeyChoice
  /** Looked at between unlocking and signing, which take people a while. @throws to send nothing */
  readonly lastLook?: () => Promise<void>
  /** For the spinner. */
  readonly doing?: string
  /** How many transactions of the same command went before it: --nonce names the number of the first. */
  readonly place?: number
}

/**
 * Sends it as `ctx.sending` says.
 * @throws what `submit` throws
 */
export async function signAndSend (ctx: Context, { extrinsic, wallet, key, lastLook, doing, place = 0 }: Leaving): Promise<Receipt | Sent> {
  const { wait, tip, era, nonce } = ctx.sending
  const [chain, signer] = [await ctx.chain(), await ctx.unlock(wallet, key)]
  const made = typeof extrinsic === 'function' ? await extrinsic() : extrinsic
  await lastLook?.()
  const { submit, submitOnly } = await import('../../core/chain/submit.ts')
  const signing = { era, nonce: nonce === undefined ? undefined : nonce + place, tip }
  const onSent = (hash: string) => { ctx.sent(hash) }
  if (wait === 'none') return { sent: true, transaction: await submitOnly(chain, made, signer, { signing, onSent }) }
  return waited(ctx, wait, () => submit(chain, made, signer, { wait, signing, onSent }), doing)
}

/** Waits for a block with a spinner; the result, or the failure, belongs to that block. */
export async function waited (
  ctx: Context,
  wait: 'inclusion' | 'finality',
  work: () => Promise<Receipt>,
  doing = wait === 'finality' ? 'Waiting until the block is final' : 'Waiting for the block',
): Promise<Receipt> {
  try {
    const receipt = await ctx.progress(doing, work)
    ctx.atBlock(receipt.block)
    if (ctx.verbose) ctx.note(`Transaction ${receipt.hash}\nin block ${receipt.block}, ${receipt.blockHash}`)
    return receipt
  } catch (error) {
    if (transactionFailed.is(error)) ctx.atBlock(Number(error.details?.['block']))
    throw error
  }
}
