/** Transactions: into the pool, and what becomes of them. */
import * as v from 'valibot'
import { fromHex, toHex } from '../../core/hex.ts'
import { RuntimeTrap } from '../../core/yuma/trap.ts'
import { extrinsicHash } from '../block/extrinsic.ts'
import type { Node } from '../node.ts'
import { method } from './method.ts'
import { hash, hexBytes } from './params.ts'
import { verificationFailed } from './refusal.ts'
import { Subscription } from './subscription.ts'
import { unsubscribe } from './unsubscribe.ts'

/** Takes a transaction; with instant sealing it is in a block when its hash comes back. */
export const author_submitExtrinsic = method({ extrinsic: hexBytes }, (node, { extrinsic }) => submit(node, extrinsic).hash)

/**
 * Takes a transaction and tells what becomes of it. A block is final at once, but polkadot-js drops what it is about to say of
 * a block when it hears that the block is final: so it is given the time to say it.
 */
export const author_submitAndWatchExtrinsic = method({ extrinsic: hexBytes }, (node, { extrinsic }) => {
  const { watch } = submit(node, extrinsic)
  return new Subscription('author_extrinsicUpdate', ({ notify, notifyLater }) => ({
    stop: watch.listen(status => {
      if (typeof status === 'object' && 'finalized' in status) notifyLater(status)
      else notify(status)
    }),
  }))
})
/** Tells no more of a transaction. */
export const author_unwatchExtrinsic = unsubscribe()

/** The transactions that can go into the next block. */
export const author_pendingExtrinsics = method({}, node => node.pool.ready().map(({ bytes }) => toHex(bytes)))

const named = v.array(v.union([v.object({ hash }), v.object({ extrinsic: hexBytes })], 'expected { hash } or { extrinsic }'))

/** Takes transactions out of the pool, by hash or by their bytes, with all that need them. @returns the hashes of those that were in it */
export const author_removeExtrinsic = method({ extrinsics: named }, (node, { extrinsics }) => extrinsics
  .map(one => 'hash' in one ? one.hash : extrinsicHash(fromHex(one.extrinsic)))
  .flatMap(hash => node.drop(hash)))

/** Blocks need no author's key here, so the node keeps none. */
export const author_hasKey = method({ publicKey: hexBytes, keyType: v.string() }, () => false)
/** See `author_hasKey`. */
export const author_hasSessionKeys = method({ sessionKeys: hexBytes }, () => false)

function submit (node: Node, extrinsic: string): ReturnType<Node['submit']> {
  try {
    return node.submit(fromHex(extrinsic))
  } catch (error) {
    throw error instanceof RuntimeTrap ? verificationFailed(error) : error
  }
}
