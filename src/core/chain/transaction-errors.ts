/** What can become of a transaction that is sent. Apart from the other errors of a chain, since few commands send one. */
import { defineError } from '../errors.ts'
import { hintFor } from './hints.ts'

/** Where a transaction ended, for messages and programs. */
export interface InBlock {
  readonly number: number
  readonly hash: string
}

/** The transaction is in a block and failed there: nothing changed but the nonce and the fee. */
export const transactionFailed = defineError('TRANSACTION_FAILED', 'chain', ({ error, says, block, transaction }: { error: string, says: string, block: InBlock, transaction: string }) => ({
  message: `The chain refused it in block ${block.number}: ${error}${says === '' ? '' : ` — ${says}`}`,
  hint: hintFor(error) ?? 'Nothing was changed but the nonce, and the fee if the call has one.',
  details: { error, block: block.number, blockHash: block.hash, transaction },
}))

/** The transaction never got into a block. */
export const transactionInvalid = defineError('TRANSACTION_INVALID', 'chain', ({ reason, code, status }: { reason: string, code?: number | undefined, status?: string }) => ({
  message: `The node did not take the transaction: ${reason}.`,
  hint: invalidHint(reason),
  details: { reason, code, status },
}))

function invalidHint (reason: string): string {
  if (/fees/i.test(reason)) return 'The account cannot pay the fee: add funds first (on the embedded chain: btcli chain fund).'
  if (/outdated|priority/i.test(reason)) return 'Another transaction of this account was faster: try again.'
  if (/exhaust/i.test(reason)) return 'The limit of registrations, or the block, is full: try again in a later block.'
  if (/not expected/i.test(reason)) return 'The chain takes such a transaction only from accounts with enough stake.'
  return 'Nothing was changed.'
}
