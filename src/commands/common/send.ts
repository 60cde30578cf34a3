import { rao, type Rao } from '../../core/amount.ts'
import { transactionFailed } from '../../core/chain/errors.ts'
import type { Context, KeyChoice } from '../../cli/context.ts'
import type { View } from '../../cli/view.ts'
import type { Extrinsic, Receipt } from '../../core/chain/submit.ts'

/** A transaction that a person is about to send. */
export interface Sending {
  /** A function makes it after the person agreed, where the making is work. */
  readonly extrinsic: Extrinsic | (() => Promise<Extrinsic>)
  /** Whose key signs. */
  readonly wallet: string
  readonly key?: KeyChoice
  /** What the person is asked before. */
  readonly question: string
  /** What will change; shown before the question. */
  readonly plan: View
}

/** Asks, unlocks, signs, sends, and waits until the transaction is in a block. The one way by which commands change a chain. */
export async function send (ctx: Context, { extrinsic, wallet, key = 'coldkey', question, plan }: Sending): Promise<Receipt> {
  const chain = await ctx.chain()
  await ctx.confirm(question, plan)
  const signer = await ctx.unlock(wallet, key)
  const made = typeof extrinsic === 'function' ? await extrinsic() : extrinsic
  const { submit } = await import('../../core/chain/submit.ts')
  const receipt = await ctx.progress('Waiting for the block', () => submit(chain, made, signer, { onSent: hash => { ctx.sent(hash) } })).catch((error: unknown) => {
    if (transactionFailed.is(error)) ctx.atBlock(Number(error.details?.['block']))
    throw error
  })
  ctx.atBlock(receipt.block)
  return receipt
}

/** What the signer would pay for inclusion, before anything is signed. */
export async function feeOf (extrinsic: Extrinsic, address: string): Promise<Rao> {
  const { partialFee } = await extrinsic.paymentInfo(address)
  return rao(partialFee.toBigInt())
}
