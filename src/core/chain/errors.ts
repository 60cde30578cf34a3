import { defineError } from '../errors.ts'
import { hintFor } from './hints.ts'
import type { Unreached } from './reachable.ts'

export const chainUnreachable = defineError('CHAIN_UNREACHABLE', 'network', ({ network, tried }: { network: string, tried: readonly Unreached[] }) => ({
  message: `No node of ${network} answers: ${tried.map(({ endpoint, why }) => `${endpoint} (${why})`).join(', ')}.`,
  hint: 'Check the address and your connection; --network sim uses the chain inside this program.',
  details: { network, tried },
}))

/** `sent` is the transaction that had left before, if one had: nobody knows what became of it. */
export const connectionLost = defineError('CONNECTION_LOST', 'network', ({ network, sent }: { network: string, sent?: string }) => sent === undefined
  ? { message: `The connection to ${network} broke.`, hint: 'Try again.' }
  : {
      message: `The connection to ${network} broke after transaction ${sent} was sent: it may still go into a block.`,
      hint: 'Look at the balance or the subnet before you send it again.',
      details: { sent },
    })

export const rpcRefused = defineError('RPC_REFUSED', 'chain', ({ method, code, reason }: { method: string, code: number | undefined, reason: string }) => ({
  message: `The node refused ${method}: ${reason}.`,
  details: { method, code, reason },
}))

/** The connected chain has not got what a command needs: another runtime, or no development chain. */
export const notOnThisChain = defineError('NOT_ON_THIS_CHAIN', 'notFound', ({ what, network }: { what: string, network: string }) => ({
  message: `${network} has no ${what}.`,
  hint: 'This command needs a chain that has it: the embedded chain (--network sim) does.',
}))

export const noSuchBlock = defineError('NO_SUCH_BLOCK', 'notFound', ({ block, network }: { block: string, network: string }) => ({
  message: `${network} has no block ${block}.`,
  hint: 'Its state may have been pruned, or the number lies in the future.',
}))

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

export const noSuchSubnet = defineError('NO_SUCH_SUBNET', 'notFound', ({ netuid, network }: { netuid: number, network: string }) => ({
  message: `${network} has no subnet ${netuid}.`,
  hint: 'btcli subnets list shows those there are; btcli subnets create makes one.',
  details: { netuid },
}))

export const notFoundProposal = defineError('NO_SUCH_PROPOSAL', 'notFound', ({ hash, network }: { hash: string, network: string }) => ({
  message: `${network} has no open proposal ${hash}.`,
  hint: 'btcli root proposals shows those there are.',
  details: { hash },
}))
