/** What a transaction brought about, where its block has to tell it. */
import type { Context } from '../../cli/context.ts'
import { defineError } from '../../core/errors.ts'
import type { Receipt } from '../../core/chain/submit.ts'
import { asNumber, storage } from '../../core/chain/storage.ts'

/** The chain took the transaction and did not refuse it, but its events are not those that are known here: another runtime may have others. */
export const outcomeNotTold = defineError('OUTCOME_NOT_TOLD', 'chain', ({ what, look, receipt }: { what: string, look: string, receipt: Pick<Receipt, 'block' | 'hash'> }) => ({
  message: `The transaction is in block ${receipt.block} and was not refused, but the block does not say ${what}.`,
  hint: `Do not send it again before you have looked: ${look}.`,
  details: { block: receipt.block, transaction: receipt.hash },
}))

/** The uid that a registration was given: as its event says, or else as the chain has it then. @throws OUTCOME_NOT_TOLD */
export async function registeredUid (ctx: Context, receipt: Receipt, { netuid, hotkey }: { readonly netuid: number, readonly hotkey: string }): Promise<number> {
  const registered = receipt.events.find(({ name }) => name === 'subtensorModule.NeuronRegistered')?.data as readonly [number, number, string] | undefined
  if (registered !== undefined) return registered[1]
  const uid = await storage(await ctx.readAt(receipt.blockHash), 'subtensorModule', 'uids').one(netuid, hotkey)
  if (uid.isEmpty) throw outcomeNotTold({ what: 'which uid the hotkey has', look: `btcli subnets metagraph --netuid ${netuid} --block ${receipt.block}`, receipt })
  return asNumber(uid)
}
