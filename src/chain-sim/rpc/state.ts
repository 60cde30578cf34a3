/** Storage, the runtime and its functions, behind any block of the chain. */
import * as v from 'valibot'
import { fromHex, toHex, type Hex } from '../../core/hex.ts'
import { blake2_256 } from '../codec/hashers.ts'
import { metadataV14 } from '../pallet/metadata.ts'
import type { Node } from '../node.ts'
import type { State } from '../state/state.ts'
import { blockAt, hexOrNull, stateAt } from './at.ts'
import { RpcError, SUBSTRATE } from './error.ts'
import { method } from './method.ts'
import { blockHash, count, hash, hexBytes, maybe } from './params.ts'
import { callRuntime } from './runtime-call.ts'
import { Subscription } from './subscription.ts'
import { unsubscribe } from './unsubscribe.ts'
import { versionJson } from './version.ts'

/** A page of keys is no longer than this, as with a real node. */
const LONGEST_PAGE = 1000

/** The metadata, version 14. The runtime is the same at every block. */
export const state_getMetadata = method({ at: blockHash }, (node, { at }) => {
  blockAt(node, at)
  return toHex(metadataV14(node.runtime))
})

/** Which runtime this is. */
export const state_getRuntimeVersion = method({ at: blockHash }, (node, { at }) => {
  // Clients ask it of a block's parent too, also where that one was forgotten.
  if (at !== parentOfFirst(node)) blockAt(node, at)
  return versionJson(node.runtime.version)
})

/** Calls a runtime API as `Trait_method`, SCALE in and out. */
export const state_call = method({ name: v.string(), data: hexBytes, at: blockHash }, (node, { name, data, at }) =>
  toHex(callRuntime(node, name, fromHex(data), blockAt(node, at).number)))

/** What is stored under a key, or null. */
export const state_getStorage = method({ key: hexBytes, at: blockHash }, (node, { key, at }) => hexOrNull(stateAt(node, at).get(key)))

/** The blake2b-256 hash of what is stored under a key, or null. */
export const state_getStorageHash = method({ key: hexBytes, at: blockHash }, (node, { key, at }) => {
  const value = stateAt(node, at).get(key)
  return value === undefined ? null : blake2_256(value)
})

/** The length of what is stored under a key, in bytes, or null. */
export const state_getStorageSize = method({ key: hexBytes, at: blockHash }, (node, { key, at }) => stateAt(node, at).get(key)?.length ?? null)

/** All keys that begin with a prefix. */
export const state_getKeys = method({ prefix: hexBytes, at: blockHash }, (node, { prefix, at }) => [...stateAt(node, at).keys(prefix)])

/** Up to `count` keys that begin with a prefix, after `startKey`. */
export const state_getKeysPaged = method({ prefix: maybe(hexBytes), count, startKey: maybe(hexBytes), at: blockHash }, (node, { prefix = '0x', count, startKey, at }) => {
  if (count > LONGEST_PAGE) throw new RpcError(SUBSTRATE.invalidCount, `count exceeds maximum value. value: ${count}, max: ${LONGEST_PAGE}`)
  return [...firstOf(stateAt(node, at).keys(prefix, startKey), count)]
})

/** All keys that begin with a prefix, with their values. */
export const state_getPairs = method({ prefix: hexBytes, at: blockHash }, (node, { prefix, at }) => {
  const state = stateAt(node, at)
  return [...state.keys(prefix)].map(key => [key, hexOrNull(state.get(key))])
})

/** The values of several keys behind one block. */
export const state_queryStorageAt = method({ keys: v.array(hexBytes), at: blockHash }, (node, { keys, at }) => {
  const block = blockAt(node, at)
  return [changeSet(block.hash, keys, node.state(block.number))]
})

/** The values of several keys behind a first block, and what became of them up to a last one. */
export const state_queryStorage = method({ keys: v.array(hexBytes), from: hash, to: blockHash }, (node, { keys, from, to }) => {
  const [first, last] = [blockAt(node, from), blockAt(node, to)]
  if (first.number > last.number) throw new RpcError(SUBSTRATE.invalidBlockRange, `Cannot resolve a block range ['${from}' ... '${last.hash}']. from is later than to`)
  const sets = [changeSet(first.hash, keys, node.state(first.number))]
  const known = new Map(sets[0]?.changes)
  for (let number = first.number + 1; number <= last.number; number++) {
    const state = node.state(number)
    const changed = keys.filter(key => known.get(key) !== hexOrNull(state.get(key)))
    if (changed.length === 0) continue
    const set = changeSet(node.block(number)?.hash ?? last.hash, changed, state)
    for (const [key, value] of set.changes) known.set(key, value)
    sets.push(set)
  }
  return sets
})

/** The values of several keys, and their new values whenever a block changes one. */
export const state_subscribeStorage = method({ keys: v.array(hexBytes, 'expected a list of keys') }, (node, { keys }) => new Subscription('state_storage', ({ notify }) => {
  const known = new Map<Hex, Hex | null>()
  const stop = node.onBlock(({ hash, number }, changes) => {
    const candidates = changes === undefined ? keys : keys.filter(key => changes.has(key))
    if (candidates.length === 0) return
    const state = node.state(number)
    const changed = candidates.filter(key => known.get(key) !== hexOrNull(state.get(key)))
    if (changed.length === 0) return
    const set = changeSet(hash, changed, state)
    for (const [key, value] of set.changes) known.set(key, value)
    notify(set)
  })
  const { hash, number } = node.told
  const first = changeSet(hash, keys, node.state(number))
  for (const [key, value] of first.changes) known.set(key, value)
  notify(first)
  return { stop }
}))
/** Ends a subscription to storage. */
export const state_unsubscribeStorage = unsubscribe()

/** The version of the runtime. It never changes, so nothing follows. */
export const state_subscribeRuntimeVersion = method({}, node => new Subscription('state_runtimeVersion', ({ notify }) => {
  notify(versionJson(node.runtime.version))
  return { stop: () => {} }
}))
/** Ends a subscription to the version. */
export const state_unsubscribeRuntimeVersion = unsubscribe()

const changeSet = (block: Hex, keys: readonly Hex[], state: State) => ({ block, changes: keys.map(key => [key, hexOrNull(state.get(key))] as const) })

function * firstOf<T> (items: Iterable<T>, count: number): Generator<T> {
  if (count === 0) return
  for (const item of items) {
    yield item
    if (--count === 0) return
  }
}

/** The hash of the block before the first whose state is kept. */
function parentOfFirst (node: Node): Hex | undefined {
  const first = node.block(node.store.firstState())
  return first && node.header(first).parent_hash
}
