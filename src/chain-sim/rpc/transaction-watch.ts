/** Transactions, and what becomes of them, in the words of the newer specification. */
import { fromHex, type Hex } from '../../core/hex.ts'
import { extrinsicHash } from '../block/extrinsic.ts'
import type { TransactionStatus } from '../block/watch.ts'
import type { Node } from '../node.ts'
import { invalidParams } from './error.ts'
import { method } from './method.ts'
import { looseBytes, subscriptionId } from './params.ts'
import { asRpcError } from './refusal.ts'
import { Subscription, type Listener, type Stream } from './subscription.ts'

/** A transaction that a client watches. Whatever is wrong with it is told, not thrown. */
class Watched implements Stream {
  readonly #unlisten: () => void

  constructor (node: Node, bytes: Uint8Array, client: Listener) {
    const hash = extrinsicHash(bytes)
    const tell = (event: object | undefined) => {
      if (event === undefined) return
      client.notify(event)
      if (!('event' in event) || event.event === 'validated' || event.event === 'bestChainBlockIncluded') return
      client.end()
    }
    this.#unlisten = listen(node, bytes, status => { tell(eventOf(node, hash, status)) }, error => { tell({ event: 'invalid', error }) })
  }

  stop (): void {
    this.#unlisten()
  }
}

function listen (node: Node, bytes: Uint8Array, hear: (status: TransactionStatus) => void, refuse: (why: string) => void): () => void {
  try {
    return node.submit(bytes).watch.listen(hear)
  } catch (error) {
    const { message, data } = asRpcError(error)
    refuse(typeof data === 'string' ? `${message}: ${data}` : message)
    return () => {}
  }
}

function eventOf (node: Node, transaction: Hex, status: TransactionStatus): object | undefined {
  if (status === 'ready' || status === 'future') return { event: 'validated' }
  if (status === 'dropped') return { event: 'dropped', error: 'Extrinsic dropped from the pool due to exceeding limits' }
  if (status === 'invalid') return { event: 'invalid', error: 'Extrinsic marked as invalid' }
  if ('usurped' in status) return { event: 'invalid', error: 'Extrinsic was rendered invalid by another extrinsic' }
  if ('inBlock' in status) return { event: 'bestChainBlockIncluded', block: placeOf(node, transaction, status.inBlock) }
  return 'finalized' in status ? { event: 'finalized', block: placeOf(node, transaction, status.finalized) } : undefined
}

function placeOf (node: Node, transaction: Hex, hash: Hex): object {
  return { hash, index: node.block(hash)?.extrinsics.findIndex(bytes => extrinsicHash(bytes) === transaction) }
}

/** Takes a transaction and tells what becomes of it. */
export const transactionWatch_v1_submitAndWatch = method({ transaction: looseBytes }, (node, { transaction }) =>
  new Subscription('transactionWatch_v1_watchEvent', client => new Watched(node, fromHex(transaction), client)))

/** Tells no more of it. @throws RpcError -32602 where nothing is watched under the id */
export const transactionWatch_v1_unwatch = method({ subscription: subscriptionId }, (_, { subscription }, client) => {
  if (!(client.stream(subscription) instanceof Watched)) throw invalidParams('subscription: there is none')
  client.stop(subscription)
  return null
})
