/** Transactions that are sent without being watched: whoever sent them looks for them in the blocks. */
import * as v from 'valibot'
import { fromHex } from '../../core/hex.ts'
import { extrinsicHash } from '../block/extrinsic.ts'
import type { Node } from '../node.ts'
import { invalidParams } from './error.ts'
import { method } from './method.ts'
import { looseBytes } from './params.ts'
import { Subscription, type Stream } from './subscription.ts'

/** A client may have so many transactions under way. */
const MOST_BROADCASTS = 16

/** Offers a transaction to the pool until it is in a block: again with every block, for it may only then become valid. */
class Broadcast implements Stream {
  readonly #stop: () => void
  #stopped = false

  constructor (private readonly node: Node, private readonly bytes: Uint8Array) {
    // In a turn of its own: no block is made while others hear of the one before.
    this.#stop = node.onBlock(() => { queueMicrotask(() => { this.#offer() }) })
    this.#offer()
  }

  stop (): void {
    this.#stopped = true
    this.#stop()
  }

  #offer (): void {
    const { node, bytes } = this
    if (this.#stopped || node.pool.has(extrinsicHash(bytes))) return
    try {
      node.submit(bytes).watch.listen(status => { if (typeof status === 'object' && 'finalized' in status) this.stop() })
    } catch {
      // Nobody is told, as with a real node: a later block may make it valid.
    }
  }
}

/** Offers a transaction to the chain until `transaction_v1_stop`. @returns an id; null where the client has too many under way */
export const transaction_v1_broadcast = method({ transaction: looseBytes }, (node, { transaction }, client) => {
  const broadcasts = [...client.streams()].filter(stream => stream instanceof Broadcast)
  return broadcasts.length >= MOST_BROADCASTS ? null : new Subscription('transaction_v1_broadcast', () => new Broadcast(node, fromHex(transaction)))
})

/** Offers it no more. @throws RpcError -32602 where nothing is offered under the id */
export const transaction_v1_stop = method({ operationId: v.string('expected the id of an operation') }, (_, { operationId }, client) => {
  if (!(client.stream(operationId) instanceof Broadcast)) throw invalidParams('operationId: there is no such operation')
  client.stop(operationId)
  return null
})
