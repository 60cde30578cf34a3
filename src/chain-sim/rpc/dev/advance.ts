import { setImmediate as turn } from 'node:timers/promises'
import * as v from 'valibot'
import type { Hex } from '../../../core/hex.ts'
import { timestampOf } from '../../block/well-known.ts'
import type { Node } from '../../node.ts'
import type { Client } from '../client.ts'
import { invalidParams } from '../error.ts'
import { method } from '../method.ts'
import { blockNumber, count, maybe } from '../params.ts'
import { timeOf } from './time.ts'
import { developmentOf } from './support.ts'

const Request = v.union([
  v.strictObject({ blocks: count }),
  v.strictObject({ to: blockNumber }),
  v.strictObject({ until: v.union([v.number(), v.string()]) }),
  v.strictObject({ epochs: v.strictObject({ count: maybe(count), netuid: maybe(count) }) }),
], 'expected { blocks }, { to }, { until } or { epochs: { count, netuid } }')

/**
 * Lets the chain run: for a number of blocks, to a block, until a block (a number) or a time on the chain's own clock (an ISO date, in UTC
 * unless it names a zone), or until every subnet has run `count` more epochs (1 when left
 * out), or only that of `netuid`. Nothing to run is no error: the chain stays where it is. It
 * stops when the client leaves.
 *
 * @returns the hash of the newest block
 * @throws RpcError -32602 when `to` or `until` is passed already, or when there is no subnet that has epochs
 *
 * @example
 * dev_advance({ "blocks": 100 })
 * dev_advance({ "to": 7200 })
 * dev_advance({ "until": "2024-07-08" })
 * dev_advance({ "epochs": { "count": 2, "netuid": 1 } })
 */
export const dev_advance = method({ request: Request }, async (node, { request }, client): Promise<Hex> => {
  if ('epochs' in request) await advanceEpochs({ node, client }, request.epochs.count ?? 1, request.epochs.netuid)
  else await advanceBlocks({ node, client }, 'blocks' in request ? request.blocks : 'to' in request ? blocksTo(node, request.to) : blocksUntil(node, request.until))
  return node.head().hash
})

/** A chain that runs for somebody: until all is done, or that one has left. */
interface Run {
  readonly node: Node
  readonly client: Client
}

async function advanceBlocks ({ node, client }: Run, count: number): Promise<void> {
  if (count > 0) await node.sealMany({ count }, client.listens)
}

function blocksUntil (node: Node, until: number | string): number {
  if (typeof until === 'number') return blocksTo(node, until)
  const time = timeOf(until, 'request.until')
  // Before the first block the clock stands still.
  const now = node.query(timestampOf) || node.clock.genesis
  if (time <= now) throw invalidParams(`request.until: it is ${new Date(now).toISOString()} already`)
  return Math.ceil((time - now) / node.clock.blockTime)
}

function blocksTo (node: Node, to: number): number {
  const { number } = node.head()
  if (to < number) throw invalidParams(`request.to: block ${number} is the newest already`)
  return to - number
}

/** From epoch to epoch, because each may change when the next one comes; a subnet that is dissolved is waited for no more. */
async function advanceEpochs ({ node, client }: Run, count: number, netuid: number | undefined): Promise<void> {
  const next = () => node.query(developmentOf(node, 'dev_advance').nextEpochs)
  const left = new Map([...next().keys()].filter(each => netuid === undefined || each === netuid).map(each => [each, count]))
  if (left.size === 0) throw invalidParams(netuid === undefined ? 'request.epochs: there is no subnet that has epochs' : `request.epochs.netuid: there is no subnet ${netuid} that has epochs`)
  if (count === 0) return
  while (left.size > 0) {
    const due = [...next()].filter(([each]) => left.has(each))
    if (due.length === 0) return
    const block = Math.min(...due.map(([, number]) => number))
    await advanceBlocks({ node, client }, block - node.head().number)
    // Few blocks need no turn of others by themselves.
    await turn()
    if (!client.listens()) return
    const present = new Set(due.map(([each]) => each))
    for (const each of left.keys()) if (!present.has(each)) left.delete(each)
    for (const [each, number] of due) if (number === block) settle(left, each)
  }
}

function settle (left: Map<number, number>, netuid: number): void {
  const more = (left.get(netuid) ?? 0) - 1
  if (more > 0) left.set(netuid, more)
  else left.delete(netuid)
}
