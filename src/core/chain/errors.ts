import { defineError } from '../errors.ts'
import type { Unreached } from './reachable.ts'

export const chainUnreachable = defineError('CHAIN_UNREACHABLE', 'network', ({ network, tried }: { network: string, tried: readonly Unreached[] }) => ({
  message: `No node of ${network} answers: ${tried.map(({ endpoint, why }) => `${endpoint} (${why})`).join(', ')}.`,
  hint: 'Check the address and your connection; --network sim uses the chain inside this program.',
  details: { network, tried },
}))

/**
 * `sent` is the transaction that had left before, if one had: nobody knows what became of it.
 * @param what what happened, where more is known of it: a sentence without its end
 */
export const connectionLost = defineError('CONNECTION_LOST', 'network', ({ network, sent, what = `The connection to ${network} broke` }: { network: string, sent?: string, what?: string }) => sent === undefined
  ? { message: `${what}.`, hint: 'Try again.' }
  : {
      message: `${what} after transaction ${sent} was sent: it may still go into a block.`,
      hint: 'Look at the balance or the subnet before you send it again.',
      details: { sent },
    })

/** What happened where a request had no answer: a sentence without its end. */
export const noAnswer = (network: string, method: string, ms: number): string => `${network} did not answer ${method} within ${ms / 1_000} s (--timeout)`

export const rpcRefused = defineError('RPC_REFUSED', 'chain', ({ method, code, reason, hint }: { method: string, code: number | undefined, reason: string, hint?: string | undefined }) => ({
  message: `The node refused ${method}: ${reason}.`,
  ...(hint === undefined ? {} : { hint }),
  details: { method, code, reason },
}))

/** The connected chain has not got what a command needs: another runtime, or no development chain. */
export const notOnThisChain = defineError('NOT_ON_THIS_CHAIN', 'notFound', ({ what, network, hint = 'This command needs a chain that has it: the embedded chain (--network sim) does.' }: { what: string, network: string, hint?: string }) => ({
  message: `${network} has no ${what}.`,
  hint,
}))

export const noSuchBlock = defineError('NO_SUCH_BLOCK', 'notFound', ({ block, network }: { block: string, network: string }) => ({
  message: `${network} has no block ${block}.`,
  hint: 'Its state may have been pruned, or the number lies in the future.',
}))

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
