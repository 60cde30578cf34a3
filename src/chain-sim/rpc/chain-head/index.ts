/** The head of the chain, followed block by block, and what stands behind the blocks that a client was told of. */
import * as v from 'valibot'
import { fromHex, toHex, type Hex } from '../../../core/hex.ts'
import type { Node } from '../../node.ts'
import type { StoredBlock } from '../../state/store.ts'
import type { Client } from '../client.ts'
import { RpcError } from '../error.ts'
import { method } from '../method.ts'
import { hash, hexBytes, looseBytes, maybe } from '../params.ts'
import { asRpcError } from '../refusal.ts'
import { callRuntime } from '../runtime-call.ts'
import { pageOf, storageItem, type Place, type StorageItem } from '../storage-items.ts'
import { Answer, Subscription } from '../subscription.ts'
import { Follow } from './follow.ts'

/** A client may follow so many times at once. */
const MOST_FOLLOWS = 4

const LIMIT_REACHED = { result: 'limitReached' }

const followSubscription = v.string('expected the id of a subscription')
const operationId = v.string('expected the id of an operation')

/** Tells of the newest blocks, and of every one that follows: it is new, the best and final at once. */
export const chainHead_v1_follow = method({ withRuntime: v.boolean('expected true or false') }, (node, { withRuntime }, client) => {
  const follows = [...client.streams()].filter(stream => stream instanceof Follow)
  if (follows.length >= MOST_FOLLOWS) throw new RpcError(-32800, 'Maximum number of chainHead_follow has been reached')
  return new Subscription('chainHead_v1_followEvent', listener => new Follow(node, client, listener, withRuntime))
})

/** Follows no more. */
export const chainHead_v1_unfollow = method({ followSubscription }, (_, { followSubscription: id }, client) => {
  if (followOf(client, id) !== undefined) client.stop(id)
  return null
})

/** Lets go of blocks that were reported. */
export const chainHead_v1_unpin = method({
  followSubscription,
  hashOrHashes: v.union([hash, v.array(hash)], 'expected a hash or a list of them'),
}, (_, { followSubscription: id, hashOrHashes }, client) => {
  followOf(client, id)?.unpin(Array.isArray(hashOrHashes) ? hashOrHashes : [hashOrHashes])
  return null
})

/** The header of a pinned block in SCALE; null where the subscription is over. */
export const chainHead_v1_header = method({ followSubscription, hash }, (_, { followSubscription: id, hash }, client) => {
  const block = followOf(client, id)?.pinned(hash)
  return block === undefined ? null : toHex(block.header)
})

/** The extrinsics of a pinned block. */
export const chainHead_v1_body = method({ followSubscription, hash }, (_, { followSubscription: id, hash }, client) =>
  operation(followOf(client, id), hash, (follow, operationId, block) => { follow.tell('operationBodyDone', { operationId, value: block.extrinsics.map(toHex) }) }))

/** Calls a function of the runtime behind a pinned block. */
export const chainHead_v1_call = method({
  followSubscription,
  hash,
  function: v.string(),
  callParameters: looseBytes,
}, (node, { followSubscription: id, hash, function: name, callParameters }, client) => {
  const follow = followOf(client, id)
  if (follow?.withRuntime === false) throw new RpcError(-32802, 'The runtime updates flag must be set')
  return operation(follow, hash, (follow, operationId, { number }) => {
    follow.tell('operationCallDone', { operationId, output: toHex(callRuntime(node, name, fromHex(callParameters), number)) })
  })
})

/** What is stored behind a pinned block. */
export const chainHead_v1_storage = method({
  followSubscription,
  hash,
  items: v.array(storageItem, 'expected a list of items'),
  childTrie: maybe(hexBytes),
}, (node, { followSubscription: id, hash, items, childTrie }, client) => {
  const follow = followOf(client, id)
  const taken = items.slice(0, follow?.room ?? 0)
  if (taken.length === 0 && items.length > 0) {
    follow?.pinned(hash)
    return LIMIT_REACHED
  }
  return operation(follow, hash, (follow, operationId) => {
    tellItems(node, follow, operationId, { hash, items: taken, childTrie }, { item: 0 })
  }, { discardedItems: items.length - taken.length })
})

/** Lets a storage operation go on that waits. */
export const chainHead_v1_continue = method({ followSubscription, operationId }, (_, { followSubscription: id, operationId }, client) => {
  const follow = followOf(client, id)
  return follow?.waits(operationId) === true ? new Answer(null, () => { follow.proceed(operationId) }) : null
})

/** Ends an operation. */
export const chainHead_v1_stopOperation = method({ followSubscription, operationId }, (_, { followSubscription: id, operationId }, client) => {
  followOf(client, id)?.stopOperation(operationId)
  return null
})

function followOf (client: Client, id: string): Follow | undefined {
  const stream = client.stream(id)
  return stream instanceof Follow ? stream : undefined
}

/**
 * Begins an operation on a pinned block, once its id has left.
 * @throws RpcError -32801 when the block is not pinned
 */
function operation (
  follow: Follow | undefined,
  hash: Hex,
  work: (follow: Follow, operationId: string, block: StoredBlock) => void,
  more: Readonly<Record<string, unknown>> = {},
): unknown {
  if (follow === undefined) return LIMIT_REACHED
  const block = follow.pinned(hash)
  if (follow.room === 0) return LIMIT_REACHED
  const operationId = follow.newOperation()
  return new Answer({ result: 'started', operationId, ...more }, () => {
    if (block === undefined) follow.tell('operationInaccessible', { operationId })
    else attempt(follow, operationId, () => { work(follow, operationId, block) })
  })
}

function attempt (follow: Follow, operationId: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    follow.tell('operationError', { operationId, error: asRpcError(error).message })
  }
}

/** A search of storage behind a block. */
interface Search {
  readonly hash: Hex
  readonly items: readonly StorageItem[]
  readonly childTrie: Hex | undefined
}

/** Tells one page of what is found, and waits for the client where there is another. */
function tellItems (node: Node, follow: Follow, operationId: string, search: Search, from: Place): void {
  const block = node.block(search.hash)
  if (block === undefined) {
    follow.tell('operationInaccessible', { operationId })
    return
  }
  const state = node.state(block.number)
  // No chain of ours has child tries: where there is no root nothing is found.
  const { found, next } = search.childTrie === undefined ? pageOf(state, search.items, from) : { found: [], next: undefined }
  if (found.length > 0) follow.tell('operationStorageItems', { operationId, items: found })
  if (next === undefined) follow.tell('operationStorageDone', { operationId })
  else follow.await(operationId, search.items.length, () => { attempt(follow, operationId, () => { tellItems(node, follow, operationId, search, next) }) })
}
