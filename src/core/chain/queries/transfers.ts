/**
 * Transfers of an account, from the blocks themselves: the events of each block are read from the node, newest first. No
 * indexer is asked, so it costs a request a block; only blocks whose events hold the account's bytes are decoded.
 */
import type { EventRecord } from '@polkadot/types/interfaces'
import { rao, type Rao } from '../../amount.ts'
import { toHex, type Hex } from '../../hex.ts'
import { decodeAddress } from '../../ss58.ts'
import type { Chain } from '../chain.ts'
import { noSuchBlock } from '../errors.ts'
import { isForgotten } from '../forgotten.ts'
import { readAt } from '../read-at.ts'
import { asNumber, storage } from '../storage.ts'

/** Money that came to an account or left it by a transfer. */
export interface Transfer {
  readonly block: number
  /** Milliseconds since 1970, by the chain's clock. */
  readonly time: number
  /** The extrinsic's place in its block; undefined for what the chain did by itself. */
  readonly extrinsic: number | undefined
  readonly direction: 'in' | 'out'
  readonly from: string
  readonly to: string
  readonly amount: Rao
  /** What the account paid for the transaction; undefined where another one did. */
  readonly fee: Rao | undefined
}

/** Where to look for an account’s transfers. */
export interface Search {
  readonly address: string
  /** The newest block to look at. */
  readonly to: number
  /** The oldest. */
  readonly from: number
  /** Stop when so many are found. */
  readonly limit: number
  readonly signal: AbortSignal
  /** Told the number of the block up to which the search has come. */
  readonly onBlock: (block: number) => void
}

/** What a search found, newest first. */
export interface Found {
  readonly transfers: readonly Transfer[]
  /** The oldest block that was looked at. */
  readonly searchedTo: number
  /** Older blocks are not kept by this node. */
  readonly pruned: boolean
}

/** Blocks asked for at once. */
const WINDOW = 64

/** @throws the signal's reason when it is aborted */
export async function transfersOf (chain: Chain, { address, to, from, limit, signal, onBlock }: Search): Promise<Found> {
  const needle = decodeAddress(address, 'any').slice(2)
  const key = chain.api.query['system']?.['events']?.key() ?? ''
  const transfers: Transfer[] = []
  for (let newest = to; newest >= from; newest -= WINDOW) {
    signal.throwIfAborted()
    onBlock(newest)
    const numbers = Array.from({ length: Math.min(WINDOW, newest - from + 1) }, (_, i) => newest - i)
    const pages = await Promise.all(numbers.map(number => eventsIn(chain, key, number)))
    for (const [index, page] of pages.entries()) {
      const number = numbers[index] ?? newest
      if (page === undefined) return { transfers, searchedTo: number + 1, pruned: true }
      if (!page.bytes.includes(needle)) continue
      transfers.push(...(await transfersIn(chain, page.hash, number, address)).reverse())
      if (transfers.length >= limit) return { transfers: transfers.slice(0, limit), searchedTo: number, pruned: false }
    }
  }
  return { transfers, searchedTo: from, pruned: false }
}

/** The events of a block as they are; undefined where the node does not keep them any more. */
async function eventsIn (chain: Chain, key: string, number: number): Promise<{ readonly hash: Hex, readonly bytes: string } | undefined> {
  const { api, network } = chain
  const hash = await api.rpc.chain.getBlockHash(number)
  if (hash.isEmpty) throw noSuchBlock({ block: String(number), network: network.name })
  // Its newest blocks a node always has.
  const bytes = await chain.rpc('state_getStorage', key, hash.toHex()).catch((error: unknown) => {
    if (isForgotten(error)) return undefined
    throw error
  })
  if (bytes === undefined) return undefined
  return { hash: toHex(hash.toU8a()), bytes: typeof bytes === 'string' ? bytes : '' }
}

async function transfersIn (chain: Chain, hash: Hex, block: number, address: string): Promise<Transfer[]> {
  const at = await readAt(chain, hash)
  const [records, now] = await Promise.all([storage(at, 'system', 'events').one(), storage(at, 'timestamp', 'now').one()])
  const events = [...records as unknown as Iterable<EventRecord>]
  const time = asNumber(now)
  return events.flatMap(({ event: { section, method, data }, phase }): Transfer[] => {
    if (section !== 'balances' || method !== 'Transfer') return []
    const [from, to, amount] = [String(data[0]), String(data[1]), rao(BigInt(String(data[2])))]
    if (from !== address && to !== address) return []
    const extrinsic = phase.isApplyExtrinsic ? phase.asApplyExtrinsic.toNumber() : undefined
    return [{ block, time, extrinsic, direction: from === address ? 'out' : 'in', from, to, amount, fee: feeIn(events, extrinsic, address) }]
  })
}

/** The fee of an extrinsic, where the account paid it. */
function feeIn (events: readonly EventRecord[], extrinsic: number | undefined, payer: string): Rao | undefined {
  const paid = events.find(({ event, phase }) => event.section === 'transactionPayment' && event.method === 'TransactionFeePaid'
    && phase.isApplyExtrinsic && phase.asApplyExtrinsic.toNumber() === extrinsic && String(event.data[0]) === payer)
  return paid === undefined ? undefined : rao(BigInt(String(paid.event.data[1])))
}
