/** Blocks: hashes, headers, bodies, and news of them. Every block is final at once. */
import * as v from 'valibot'
import { toHex } from '../../core/hex.ts'
import { DigestItem } from '../block/header.ts'
import { encode } from '../codec/type.ts'
import type { Node } from '../node.ts'
import type { StoredBlock } from '../state/store.ts'
import { isForgotten } from './at.ts'
import { method } from './method.ts'
import { blockHash, blockNumber, maybe } from './params.ts'
import { Subscription } from './subscription.ts'
import { unsubscribe } from './unsubscribe.ts'

/** Hash of a block by number, the newest without one, null where there is none; a list of numbers gives a list. */
export const chain_getBlockHash = method({ number: maybe(v.union([blockNumber, v.array(maybe(blockNumber))], 'expected a block number or a list of them')) }, (node, { number }) => {
  const hashOf = (asked: number | undefined) => (asked === undefined ? node.head() : node.block(asked))?.hash ?? null
  return Array.isArray(number) ? number.map(hashOf) : hashOf(number)
})

/** The newest final block: the newest one. */
export const chain_getFinalizedHead = method({}, node => node.head().hash)

/** The header of a block, or null where there is no such block. */
export const chain_getHeader = method({ hash: blockHash }, (node, { hash }) => {
  const block = hash === undefined ? node.head() : node.block(hash)
  return block === undefined ? null : headerJson(node, block)
})

/** A block with its extrinsics, or null where there is no such block, or the extrinsics are forgotten. */
export const chain_getBlock = method({ hash: blockHash }, (node, { hash }) => {
  const block = hash === undefined ? node.head() : node.block(hash)
  return block === undefined || isForgotten(node, block)
    ? null
    : { block: { header: headerJson(node, block), extrinsics: block.extrinsics.map(toHex) }, justifications: null }
})

/** The newest header, and every one that follows. */
export const chain_subscribeNewHeads = method({}, node => heads(node, 'chain_newHead'))
/** Ends a subscription to new heads. */
export const chain_unsubscribeNewHeads = unsubscribe()

/** As the chain is a line, these are the same as the new heads. */
export const chain_subscribeAllHeads = method({}, node => heads(node, 'chain_allHead'))
/** Ends a subscription to all heads. */
export const chain_unsubscribeAllHeads = unsubscribe()

/** As every block is final at once, these are the same as the new heads. */
export const chain_subscribeFinalizedHeads = method({}, node => heads(node, 'chain_finalizedHead'))
/** Ends a subscription to final heads. */
export const chain_unsubscribeFinalizedHeads = unsubscribe()

const heads = (node: Node, event: string) => new Subscription(event, ({ notify }) => {
  const stop = node.onBlock(block => { notify(headerJson(node, block)) })
  notify(headerJson(node, node.told))
  return { stop }
})

function headerJson (node: Node, block: StoredBlock) {
  const { parent_hash, number, state_root, extrinsics_root, digest } = node.header(block)
  return {
    parentHash: parent_hash,
    number: `0x${number.toString(16)}`,
    stateRoot: state_root,
    extrinsicsRoot: extrinsics_root,
    digest: { logs: digest.logs.map(item => toHex(encode(DigestItem, item))) },
  }
}
