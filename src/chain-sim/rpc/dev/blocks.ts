import * as v from 'valibot'
import { fromHex } from '../../../core/hex.ts'
import { timestampOf } from '../../block/well-known.ts'
import type { Node } from '../../node.ts'
import type { Sealing } from '../../node-options.ts'
import { blockAt } from '../at.ts'
import { invalidParams } from '../error.ts'
import { method } from '../method.ts'
import { blockNumber, count, hash, hexBytes, maybe } from '../params.ts'
import { timeOf } from './time.ts'

const Request = v.object({
  count: maybe(count),
  to: maybe(blockNumber),
  transactions: maybe(v.array(hexBytes, 'expected a list of transactions')),
  unsafeBlockHeight: maybe(blockNumber),
}, 'expected { count }, { to }, { transactions } or { unsafeBlockHeight }')

/**
 * Makes blocks: `count` of them (1 when nothing is said), or all up to block `to`. The first takes `transactions` and what
 * waits in the pool; those that may not stand in it are left out. `unsafeBlockHeight` is the height of the first of `count`
 * blocks: since a chain is a line of blocks without gaps, those before it are made too. When the client leaves, no more are made.
 *
 * @returns the hash of the last block
 * @throws RpcError -32602 when `to` or the height is not above the newest block
 *
 * @example
 * dev_newBlock({ "count": 10 })
 * dev_newBlock({ "to": 7200 })
 * dev_newBlock({ "transactions": ["0x45028400…"] })
 */
export const dev_newBlock = method({ request: maybe(Request) }, async (node, { request }, client) => {
  const { count, to, transactions = [], unsafeBlockHeight: height } = request ?? {}
  const head = node.head().number
  const blocks = to !== undefined ? to - head : height !== undefined ? height - head + (count ?? 1) - 1 : count ?? 1
  if (blocks < 1) throw invalidParams(`request: there is nothing to make, block ${head} is the newest`)
  return (await node.sealMany({ count: blocks, transactions: transactions.map(fromHex) }, client.listens)).hash
})

/**
 * Makes a block whose time is `date`; those that follow go on from there.
 *
 * @param date milliseconds since 1970, or a date as text (`2030-01-01`, `Jan 1, 2030`), in UTC unless it names a zone
 * @returns the time in milliseconds
 * @throws RpcError -32602 when it is no date, or not later than the newest block: time goes forward only
 *
 * @example
 * dev_timeTravel("2030-01-01T00:00:00Z")
 */
export const dev_timeTravel = method({ date: v.union([v.number(), v.string()], 'expected a date') }, (node, { date }) => {
  const timestamp = timeOf(date, 'date')
  const now = node.query(timestampOf)
  if (timestamp <= now) throw invalidParams(`date: the newest block is of ${new Date(now).toISOString()}, and time goes forward only`)
  node.seal({ timestamp })
  return timestamp
})

const blocksBack = v.pipe(v.number(), v.safeInteger(), v.maxValue(-1))

/**
 * Goes back to a block: it is the newest again, and what came after it is gone.
 *
 * @param block its hash, its number, or a negative number: how many blocks to go back
 * @returns its hash
 * @throws RpcError 4003 when there is no block of this hash, -32602 of this number
 *
 * @example
 * dev_setHead(100)
 * dev_setHead(-1)
 */
export const dev_setHead = method({ block: v.union([blockNumber, hash, blocksBack], 'expected a block hash or number') }, (node, { block }) => {
  const { number, hash } = typeof block === 'string' ? blockAt(node, block) : numbered(node, block < 0 ? node.head().number + block : block)
  node.setHead(number)
  return hash
})

/**
 * Chopsticks' modes, by name and by the numbers that they once had. `Batch` gathers what arrives together; here a transaction has its
 * block before the next one is read.
 */
const MODES: Readonly<Record<string, Sealing>> = { batch: 'instant', 0: 'instant', instant: 'instant', 1: 'instant', manual: 'manual', 2: 'manual' }
const buildMode = v.pipe(
  v.union([v.string(), v.number()], 'expected Instant, Batch or Manual'),
  v.transform(mode => MODES[String(mode).toLowerCase()]),
  v.picklist(['instant', 'manual'], 'expected Instant, Batch or Manual'),
)

/**
 * Chooses when blocks are made: `Instant` (one for each transaction; `Batch` is the same here) or `Manual` (only when
 * `dev_newBlock` says so).
 *
 * @example
 * dev_setBlockBuildMode("Manual")
 */
export const dev_setBlockBuildMode = method({ mode: buildMode }, (node, { mode }) => {
  node.sealing = mode
  return null
})

function numbered (node: Node, number: number) {
  const block = node.block(number)
  if (block === undefined) throw invalidParams(`block: there is no block ${number}, the newest is ${node.head().number}`)
  return block
}
